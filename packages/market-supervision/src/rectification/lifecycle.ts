import type { CaseState, Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { checklistsOn, limitsOn } from '../in-force.ts'
import { handler, head, lead, passedOn, team } from '../inspection-matter/seats.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import { mayAsk, noClueYet, wasAsked } from './guards.ts'
import type { RectificationFacts } from './schemas.ts'

const ORDER = '行政处罚法 §28'
/** The visit, or the piece of equipment, that the order comes from. */
const closed = [{ to: 'linked', type: 'inspectionTask', message: 'rectificationClosed' }, { to: 'linked', type: 'equipment', message: 'rectificationClosed' }] as const
const failed = { to: 'linked', type: 'equipment', message: 'rectificationFailed' } as const

/** A re-check (复查) by the same team: it never counts in the yearly cap. */
function recheck({ facts, title }: { facts: RectificationFacts; title: string }, plannedOn: string, checklistVersion: string): { topic: string; title: string; facts: TaskFacts } {
  const { subject, visitId, items, taskId, fact } = facts
  return {
    topic: 'recheck', title,
    facts: {
      subject, kind: 'recheck', source: 'plan', visitId, objectId: null, planNo: null, drawNo: null, drawEntry: null, originId: taskId, why: `复查：${fact}`.slice(0, 2000), plannedOn, endsOn: null, onSite: true, days: null, mergeAnswer: '', mergedWithId: null, mergedWith: '', urgent: false, checklistVersion,
      areas: ['recheck'], items: items.map((item) => ({ ...item })), packLoadedAt: null, recused: [], seatsHeard: [], recusal: null, visit: null, streams: [], answers: [], site: null, foundOn: null, result: null, orderedItems: [], seizure: null, returned: [], publishedOn: null, publicText: '',
      objection: null, clueSentOn: null,
    },
  }
}

/** The edition the items come from: that of the visit that found them. */
const editionOf = (c: CaseState<RectificationFacts>, ctx: Context): string => (ctx.known.checklistVersion as string | undefined) ?? checklistsOn(whenOpened(c, ctx)).version

/** 责令改正 (rectification): the order sets its own time, once extended; what is not reported in time or not put right becomes a clue. */
export const rectificationLifecycle = lifecycleOf<RectificationFacts>()({
  caseType: 'rectification', kind: 'case',
  states: {
    ordered: { is: 'open', queue: 'waiting' }, reported: { is: 'open', queue: 'toReview' }, reinspecting: { is: 'open', queue: 'toVisit' }, overdue: { is: 'open', queue: 'overdue' }, failed: { is: 'open', queue: 'toDecide' },
    passed: { is: 'ended' }, escalated: { is: 'ended' }, withdrawn: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    rectification: { spec: (c, ctx) => ({ ...limitsOn(ctx).rectification, length: c.facts.days, for: 'party' }), sorts: true },
    reinspection: { spec: (_c, ctx) => limitsOn(ctx).reinspection, card: 'red' },
    clue: { spec: (_c, ctx) => limitsOn(ctx).clue, card: 'red' },
  },
  transitions: [
    { from: null, on: 'order', to: 'ordered', by: [system], clock: { start: ['rectification'] }, issues: ['rectification.order'], notifies: [handler], source: ORDER },
    { from: 'ordered', on: 'correctedOnSpot', to: 'passed', by: [team], demands: ['photo'], clock: { stop: ['rectification'] }, tells: closed, sets: { result: 'onSpot' }, issues: ['rectification.onSpotRecord'], notifies: [handler], source: '食品生产经营监督检查管理办法 §33' },
    { from: 'ordered', on: 'askExtension', to: 'same', by: [handler], guard: mayAsk, limit: { times: 1, per: 'round' }, notifies: [head], source: 'own' },
    { from: 'ordered', on: 'grantExtension', to: 'same', by: [head], guard: wasAsked, clock: { extend: ['rectification'] }, issues: ['rectification.extensionNotice'], notifies: [handler], marks: ['onlyIfPossible', 'primary'], source: 'own' },
    { from: 'ordered', on: 'refuseExtension', to: 'same', by: [head], guard: wasAsked, issues: ['rectification.extensionNotice'], notifies: [handler], marks: ['onlyIfPossible'], source: 'own' },
    { from: ['ordered', 'overdue'], on: 'report', to: 'reported', by: [handler], clock: { stop: ['rectification'], cancel: ['clue'], start: ['reinspection'] }, notifies: [lead], marks: ['primary'], source: '特种设备安全监督检查办法 §29' },
    { from: ['ordered', 'overdue'], on: 'withdrawOrder', to: 'withdrawn', by: [head], demands: ['reason'], clock: { cancel: 'all' }, tells: closed, issues: ['rectification.withdrawalNotice'], notifies: [handler], marks: ['danger'], source: ORDER },
    { from: 'ordered', on: 'expire', to: 'overdue', by: [system], when: { reached: 'rectification' }, clock: { start: ['clue'] }, tells: [failed], sets: { flags: ['overdue'] }, issues: ['rectification.reminder'], notifies: [lead, head, handler], source: ORDER },
    { from: 'overdue', on: 'proposeClue', to: 'same', by: [lead], guard: noClueYet, clock: { stop: ['clue'] }, issues: ['rectification.clueLetter'], emits: ['clueTransferred'], marks: ['primary'], source: '市场监督管理行政处罚程序规定 §18' },
    { from: 'reported', on: 'requireSiteVisit', to: 'reinspecting', by: [lead], opens: [{ type: 'inspectionTask', as: 'linked', on: 'issue', seeds: (c, ctx, input) => [{ ...recheck(c, (input as { plannedOn: string }).plannedOn, editionOf(c, ctx)), parts: passedOn(c.parts) }] }], notifies: [handler], source: '特种设备安全监督检查办法 §29' },
    { from: 'reported', on: 'passOnPaper', to: 'passed', by: [lead], confirmedBy: { by: [team], need: 1 }, clock: { stop: ['reinspection'] }, tells: closed, sets: { result: 'onPaper' }, issues: ['rectification.review'], notifies: [handler], source: '优化营商环境条例 §56' },
    { from: 'reinspecting', on: 'pass', to: 'passed', by: [lead], clock: { stop: ['reinspection'] }, tells: closed, sets: { result: 'onSite' }, issues: ['rectification.review'], notifies: [handler], marks: ['primary'], source: ORDER },
    { from: 'reinspecting', on: 'fail', to: 'failed', by: [lead], clock: { stop: ['reinspection'] }, tells: [failed], issues: ['rectification.review'], notifies: [handler, head], source: ORDER },
    { from: 'failed', on: 'reorder', to: 'ordered', by: [head], limit: { times: 1, per: 'case' }, clock: { start: ['rectification'] }, sets: { round: 'next', clears: ['overdue'] }, issues: ['rectification.order'], notifies: [handler], source: ORDER },
    { from: 'failed', on: 'proposeClue', to: 'escalated', by: [head], guard: noClueYet, clock: { cancel: 'all' }, tells: closed, sets: { result: 'escalated' }, issues: ['rectification.clueLetter'], emits: ['clueTransferred'], notifies: [handler], source: '特种设备安全监督检查办法 §36' },
    { from: ['passed', 'escalated', 'withdrawn'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, marks: ['internal'], source: 'own' },
    { from: 'overdue', on: 'archive', to: 'archived', by: [system], when: { message: 'clueAnswered' }, clock: { cancel: 'all' }, tells: closed, marks: ['internal'], source: 'own' },
    { from: 'passed', on: 'reopen', to: 'ordered', by: [head], clock: { start: ['rectification'] }, sets: { round: 'next', clears: ['overdue'] }, demands: ['reason'], tells: [failed], issues: ['rectification.order'], notifies: [handler], source: ORDER },
  ],
})
