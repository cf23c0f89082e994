import { instantOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { knobOn, limitsFrom, limitsOn } from '../in-force.ts'
import { credit, handler, head } from '../inspection-matter/seats.ts'
import { automatic, certainOn, isUnreachable, objectionInTime, proven } from './guards.ts'
import { seriousProposal } from './opens.ts'
import type { ListingFacts } from './schemas.ts'

type Case = CaseState<ListingFacts>
const LAW = '企业信息公示暂行条例 §17'
const RULES = '企业经营异常名录管理办法'

/** One open listing per firm and cause. */
const oneOfAKind = (c: Case) => [{ kind: 'abnormalListing', key: `${c.facts.firm.uscc ?? c.facts.firm.name}:${c.facts.cause}` }]
/** Put back on the list, a firm has been on it since it was listed. */
const listedFrom = (c: Case, ctx: Context): string => (c.facts.listedOn ? instantOf(c.facts.listedOn) : ctx.at)
const OFF_THE_LIST = { clock: { cancel: 'all' }, releases: 'all', emits: ['listStatusChanged'] } as const
const ON_THE_LIST = ['listed', 'objected', 'removalPending'] as const

/** 经营异常名录 (abnormalListing): four causes, each proven first; cured, the firm comes off within five working days. */
export const listingLifecycle = lifecycleOf<ListingFacts>()({
  caseType: 'abnormalListing', kind: 'case',
  states: {
    proposed: { is: 'open', queue: 'toDecide' }, listed: { is: 'open' }, objected: { is: 'open', queue: 'toDecide' }, removalPending: { is: 'open', queue: 'toDecide' }, dropped: { is: 'ended' }, removed: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    listing: { spec: (_c, ctx) => limitsOn(ctx).listing, startAt: (c, ctx) => { const day = certainOn(c.facts, ctx); return day ? instantOf(day) : ctx.at }, sorts: true, card: 'red' },
    objectionWindow: { spec: (_c, ctx) => limitsOn(ctx).listObjectionWindow },
    accept: { spec: (_c, ctx) => limitsOn(ctx).listObjectionAccept, card: 'red' },
    verify: { spec: (_c, ctx) => limitsOn(ctx).listObjectionVerify, card: 'red' },
    removal: { spec: (_c, ctx) => limitsOn(ctx).listRemoval, card: 'red' },
    threeYears: { spec: (c, ctx) => ({ ...limitsFrom(listedFrom(c, ctx), ctx).threeYears, reminders: [{ daysBefore: knobOn('threeYearsWarnDays', whenOpened(c, ctx)) }] }), startAt: listedFrom },
    withdraw: { spec: (_c, ctx) => limitsOn(ctx).withdraw, card: 'red' },
  },
  transitions: [
    { from: null, on: 'propose', to: 'proposed', by: [system, credit], guard: proven, claims: oneOfAKind, clock: { start: ['listing'] }, notifies: [head], source: LAW },
    { from: 'proposed', on: 'curedBefore', to: 'dropped', by: [credit], clock: { stop: ['listing'] }, releases: 'all', sets: { result: 'cured' }, notifies: [handler], source: LAW },
    { from: 'proposed', on: 'curedBefore', to: 'dropped', by: [system], when: { message: 'cured' }, clock: { stop: ['listing'] }, releases: 'all', sets: { result: 'cured' }, notifies: [handler], source: LAW },
    { from: 'proposed', on: 'recordLetter', to: 'same', by: [credit], guard: isUnreachable, issues: ['abnormalListing.letter'], marks: ['internal'], source: RULES },
    { from: 'proposed', on: 'reject', to: 'dropped', by: [head], demands: ['reason'], clock: { stop: ['listing'] }, releases: 'all', sets: { result: 'rejected' }, notifies: [credit], source: 'own' },
    { from: 'proposed', on: 'list', to: 'listed', by: [head], notBy: ['propose'], guard: proven, clock: { stop: ['listing'], start: ['threeYears', 'objectionWindow'] }, issues: ['abnormalListing.listingDecision'], emits: ['listStatusChanged'], notifies: [handler], marks: ['primary', 'bulk'], source: LAW },
    { from: 'listed', on: 'object', to: 'objected', by: [handler], guard: objectionInTime, clock: { start: ['accept'] }, notifies: [credit], source: RULES },
    { from: 'objected', on: 'acceptObjection', to: 'same', by: [credit], limit: { times: 1, per: 'round' }, clock: { stop: ['accept'], start: ['verify'] }, notifies: [handler], marks: ['primary'], source: RULES },
    { from: 'objected', on: 'dismiss', to: 'listed', by: [head], demands: ['reason'], sets: { round: 'next' }, clock: { stop: ['accept', 'verify'] }, issues: ['abnormalListing.objectionDecision'], notifies: [handler], source: RULES },
    { ...OFF_THE_LIST, from: 'objected', on: 'uphold', to: 'removed', by: [head], demands: ['reason'], clock: { stop: ['accept', 'verify'], cancel: 'all' }, sets: { result: 'void' }, issues: ['abnormalListing.objectionDecision'], notifies: [handler], source: RULES },
    { from: 'objected', on: 'withdraw', to: 'listed', by: [handler], sets: { round: 'next' }, clock: { stop: ['accept', 'verify'] }, source: RULES },
    { from: 'listed', on: 'applyRemoval', to: 'removalPending', by: [handler], clock: { start: ['removal'] }, notifies: [credit], marks: ['primary'], source: '企业信息公示暂行条例 §17(2)' },
    { from: 'listed', on: 'curedAutomatically', to: 'removalPending', by: [system], when: { message: 'cured' }, guard: automatic, clock: { start: ['removal'] }, notifies: [credit], source: '企业信息公示暂行条例 §17(2)' },
    { ...OFF_THE_LIST, from: 'removalPending', on: 'remove', to: 'removed', by: [head], clock: { stop: ['removal'], cancel: 'all' }, sets: { result: 'cured' }, issues: ['abnormalListing.removalDecision'], notifies: [handler], marks: ['primary'], source: '企业信息公示暂行条例 §17(2)' },
    { from: 'removalPending', on: 'refuse', to: 'listed', by: [head], demands: ['reason'], clock: { stop: ['removal'] }, issues: ['abnormalListing.noRemovalDecision'], notifies: [handler], marks: ['danger'], source: '企业信息公示暂行条例 §17(2)' },
    { from: ON_THE_LIST, on: 'warnThreeYears', to: 'same', by: [system], when: { reached: 'threeYears', threshold: 'reminder' }, issues: ['abnormalListing.threeYearsNotice'], notifies: [handler], source: LAW },
    { from: ON_THE_LIST, on: 'threeYearsReached', to: 'same', by: [system], when: { reached: 'threeYears' }, clock: { stop: ['threeYears'] }, opens: [seriousProposal], sets: { flags: ['threeYears'] }, notifies: [credit], source: '企业信息公示暂行条例 §17(2)' },
    { ...OFF_THE_LIST, from: ['proposed', ...ON_THE_LIST], on: 'subjectGone', to: 'removed', by: [system], when: { message: 'subjectGone' }, sets: { result: 'subjectGone' }, source: 'own' },
    { from: 'listed', on: 'transferAuthority', to: 'same', by: [system], when: { message: 'subjectMoved' }, notifies: [credit], source: RULES },
    { ...OFF_THE_LIST, from: 'listed', on: 'correct', to: 'removed', by: [head], confirmedBy: { by: [head], need: 1 }, clock: { cancel: ['threeYears', 'objectionWindow'], start: ['withdraw'] }, demands: ['reason'], sets: { result: 'void' }, issues: ['abnormalListing.correctionNotice'], notifies: [handler], marks: ['danger'], source: '企业信息公示暂行条例 §12' },
    { from: 'removed', on: 'correct', to: 'listed', by: [head], confirmedBy: { by: [head], need: 1 }, guard: proven, claims: oneOfAKind, clock: { cancel: ['withdraw'], start: ['threeYears'] }, demands: ['reason'], issues: ['abnormalListing.correctionNotice'], emits: ['listStatusChanged'], notifies: [handler], marks: ['danger'], source: '企业信息公示暂行条例 §12' },
    { from: 'removed', on: 'takeDown', to: 'same', by: [credit], limit: { times: 1, per: 'round' }, clock: { stop: ['withdraw'] }, marks: ['internal'], source: '行政处罚法 §48' },
    { from: ['removed', 'dropped'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, clock: { cancel: 'all' }, marks: ['internal'], source: 'own' },
  ],
})
