import { instantOf } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { lifecycleOf, role, system } from '@onewindow/casework/lifecycle'
import { asOf, limitsOn } from '../in-force.ts'
import { credit, handler } from '../inspection-matter/seats.ts'
import { earlyRemoval } from '../rules/serious-list.ts'
import { refuseSerious } from './errors.ts'
import type { SeriousFacts } from './schemas.ts'

type Case = CaseState<SeriousFacts>
const decider = role('decisionMaker')
const RULES = '市场监督管理严重违法失信名单管理办法'

/** The firm has its five working days to be heard before anybody decides. */
function heardOut(c: Case, ctx: Context) {
  const day = latestClock(c, 'hearing')?.dueOn
  return day && ctx.today <= day ? refuseSerious.hearingRuns({ day }) : null
}

/** From twelve months on the list. */
function earlyEnough(c: Case, ctx: Context) {
  const found = earlyRemoval({ listedOn: c.facts.listedOn ?? ctx.today, appliedOn: ctx.today }, limitsOn(asOf(ctx, c.facts.listedOn ?? ctx.today)), ctx.calendar)
  return found.admissible ? null : refuse.tooEarly({ day: found.earlyFrom })
}

const oneOfAKind = (c: Case) => [{ kind: 'seriousListing', key: `${c.facts.firm.uscc ?? c.facts.firm.name}:${c.facts.penaltyNumber ?? c.facts.conduct}` }]
const REMOVED = { to: 'removed', clock: { stop: ['accept', 'decide'], cancel: ['term'], start: ['remove'] }, releases: 'all', issues: ['seriousListing.removalDecision'], emits: ['listStatusChanged'], notifies: [handler] } as const

/** 严重违法失信名单 (seriousListing): heard first, then three years; early removal from the first year on, never without a decision. */
export const seriousLifecycle = lifecycleOf<SeriousFacts>()({
  caseType: 'seriousListing', kind: 'case',
  states: {
    proposed: { is: 'open', queue: 'toNotify' }, heard: { is: 'open', queue: 'toDecide' }, listed: { is: 'open' }, repairPending: { is: 'open', queue: 'toDecide' }, dropped: { is: 'ended' }, removed: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    notice: { spec: (_c, ctx) => limitsOn(ctx).seriousNotice, card: 'yellow' },
    hearing: { spec: (_c, ctx) => limitsOn(ctx).seriousHearing },
    term: { spec: (_c, ctx) => limitsOn(ctx).seriousTerm, startAt: (c, ctx) => (c.facts.listedOn ? instantOf(c.facts.listedOn) : ctx.at), sorts: true },
    accept: { spec: (_c, ctx) => limitsOn(ctx).seriousAccept, card: 'red' },
    decide: { spec: (_c, ctx) => limitsOn(ctx).seriousDecide, card: 'red' },
    remove: { spec: (_c, ctx) => limitsOn(ctx).seriousRemove, card: 'red' },
  },
  transitions: [
    { from: null, on: 'propose', to: 'proposed', by: [system, credit], claims: oneOfAKind, clock: { start: ['notice'] }, notifies: [decider], source: RULES },
    { from: 'proposed', on: 'tellSubject', to: 'heard', by: [credit], clock: { stop: ['notice'], start: ['hearing'] }, issues: ['seriousListing.notice'], notifies: [handler], marks: ['primary'], source: RULES },
    { from: 'heard', on: 'list', to: 'listed', by: [decider], notBy: ['propose', 'tellSubject'], guard: heardOut, clock: { stop: ['hearing'], start: ['term'] }, issues: ['seriousListing.listingDecision'], emits: ['listStatusChanged'], notifies: [handler], marks: ['primary', 'danger'], source: RULES },
    { from: 'heard', on: 'doNotList', to: 'dropped', by: [decider], notBy: ['propose', 'tellSubject'], demands: ['reason'], clock: { stop: ['hearing'] }, releases: 'all', sets: { result: 'notListed' }, issues: ['seriousListing.noListingDecision'], notifies: [handler], source: RULES },
    { from: 'listed', on: 'applyEarly', to: 'repairPending', by: [handler], guard: earlyEnough, clock: { start: ['accept'] }, notifies: [credit], marks: ['primary'], source: RULES },
    { from: 'repairPending', on: 'acceptEarly', to: 'same', by: [credit], limit: { times: 1, per: 'round' }, clock: { stop: ['accept'], start: ['decide'] }, notifies: [handler], marks: ['primary'], source: RULES },
    { ...REMOVED, from: ['listed', 'repairPending'], on: 'termReached', by: [system], when: { reached: 'term' }, sets: { result: 'termReached' }, source: RULES },
    { ...REMOVED, from: ['listed', 'repairPending'], on: 'penaltyAnnulled', by: [system], when: { message: 'penaltyAnnulled' }, sets: { result: 'void' }, source: RULES },
    { from: ['proposed', 'heard'], on: 'penaltyAnnulled', to: 'dropped', by: [system], when: { message: 'penaltyAnnulled' }, clock: { cancel: 'all' }, releases: 'all', sets: { result: 'void' }, notifies: [credit, handler], source: RULES },
    { ...REMOVED, from: 'repairPending', on: 'grant', by: [decider], demands: ['reason'], sets: { result: 'repaired' }, source: RULES },
    { from: 'repairPending', on: 'refuse', to: 'listed', by: [decider], demands: ['reason'], sets: { round: 'next' }, clock: { stop: ['accept', 'decide'] }, issues: ['seriousListing.noRemovalDecision'], notifies: [handler], marks: ['danger'], source: RULES },
    { from: 'repairPending', on: 'withdraw', to: 'listed', by: [handler], sets: { round: 'next' }, clock: { stop: ['accept', 'decide'] }, source: RULES },
    { from: 'removed', on: 'takeDown', to: 'same', by: [credit], limit: { times: 1, per: 'round' }, clock: { stop: ['remove'] }, marks: ['internal'], source: RULES },
    { from: 'removed', on: 'restore', to: 'listed', by: [decider], demands: ['reason'], sets: { round: 'next' }, claims: oneOfAKind, clock: { cancel: ['remove'], start: ['term'] }, issues: ['seriousListing.listingDecision'], emits: ['listStatusChanged'], notifies: [handler], marks: ['danger'], source: RULES },
    { from: ['removed', 'dropped'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, clock: { cancel: 'all' }, marks: ['internal'], source: 'own' },
  ],
})
