import { lifecycleOf, part, role, seat, system } from '@onewindow/casework/lifecycle'
import { limitsFrom, limitsOn } from '../in-force.ts'
import { handler, head, supervisor } from '../inspection-matter/seats.ts'
import { noRecusalOpen, noTestOpen, nothingOpen, onlyRecusalOpen, onlyTestOpen, recusalAndTestOpen, testButNoRecusal } from './guards.ts'
import { reportFrom } from './opens.ts'
import type { ComplaintFacts } from './schemas.ts'

const desk = role('complaintOfficer')
const mediator = seat('mediator')
const complainant = part('complainant')
const both = [complainant, handler]
const ENDING = { to: 'terminated', clock: { stop: ['mediation'], start: ['notice'] }, issues: ['consumerComplaint.terminationNotice'], notifies: both, emits: ['complaintProgressed'] } as const
const RECUSAL = { from: 'mediating', on: 'askRecusal', to: 'same', by: both, notifies: [head], source: '投诉举报处理暂行办法 §19' } as const
const DECIDED = { from: 'mediating', on: 'decideRecusal', to: 'same', by: [head], demands: ['reason'], issues: ['consumerComplaint.recusalDecision'], notifies: both, source: '投诉举报处理暂行办法 §19' } as const
const TESTED = { from: ['accepted', 'mediating'], on: 'testBack', to: 'same', by: [desk], issues: ['consumerComplaint.testResult'], notifies: both, source: '投诉举报处理暂行办法 §20' } as const

/** 投诉 (consumerComplaint): a consumer and a firm, and the bureau between them for at most 45 working days. */
export const complaintLifecycle = lifecycleOf<ComplaintFacts>()({
  caseType: 'consumerComplaint', kind: 'case',
  states: {
    received: { is: 'open', queue: 'toAccept' }, accepted: { is: 'open', queue: 'toMediate' }, mediating: { is: 'open', queue: 'toMediate' }, refused: { is: 'ended' }, handedBack: { is: 'ended' }, agreed: { is: 'ended' }, terminated: { is: 'ended' },
    archived: { is: 'archived' },
  },
  clocks: {
    accept: { spec: (c, ctx) => limitsFrom(c.facts.receivedAt, ctx).complaintAccept, startAt: (c) => c.facts.receivedAt, sorts: true, card: 'red' },
    mediation: { spec: (_c, ctx) => limitsOn(ctx).mediation, sorts: true },
    notice: { spec: (_c, ctx) => limitsOn(ctx).mediationNotice, card: 'red' },
    competence: { spec: (_c, ctx) => limitsOn(ctx).competence, card: 'red' },
  },
  transitions: [
    { from: null, on: 'receive', to: 'received', by: [system], clock: { start: ['accept'] }, issues: ['consumerComplaint.receipt'], notifies: [complainant], source: '投诉举报处理暂行办法 §14' },
    { from: 'received', on: 'askMissing', to: 'same', by: [desk], issues: ['consumerComplaint.missingNote'], notifies: [complainant], source: '投诉举报处理暂行办法 §9' },
    { from: 'received', on: 'accept', to: 'accepted', by: [desk], clock: { stop: ['accept'], start: ['mediation'] }, issues: ['consumerComplaint.acceptanceNotice'], notifies: both, emits: ['complaintProgressed'], marks: ['primary'], source: '投诉举报处理暂行办法 §14, §16' },
    { from: 'received', on: 'refuse', to: 'refused', by: [desk], confirmedBy: { by: [head], need: 1 }, demands: ['reason'], clock: { stop: ['accept'] }, issues: ['consumerComplaint.refusalNotice'], notifies: [complainant], emits: ['complaintProgressed'], marks: ['danger'], source: '投诉举报处理暂行办法 §15' },
    { from: 'received', on: 'handBack', to: 'handedBack', by: [desk], demands: ['reason'], clock: { stop: ['accept'], start: ['competence'] }, emits: ['complaintProgressed'], source: '投诉举报处理暂行办法 §30' },
    { from: 'received', on: 'expireAccept', to: 'same', by: [system], when: { reached: 'accept' }, sets: { flags: ['acceptOverdue'] }, notifies: [head, supervisor], marks: ['internal'], source: '投诉举报处理暂行办法 §14' },
    { from: ['accepted', 'mediating'], on: 'invite', to: 'mediating', by: [mediator], guard: noRecusalOpen, issues: ['consumerComplaint.invitation'], notifies: both, marks: ['primary'], source: '投诉举报处理暂行办法 §18' },
    { from: ['accepted', 'mediating'], on: 'meet', to: 'mediating', by: [mediator], guard: noRecusalOpen, notifies: both, source: '投诉举报处理暂行办法 §18' },
    { ...RECUSAL, guard: nothingOpen, clock: { pause: ['mediation'] } },
    { ...RECUSAL, guard: testButNoRecusal },
    { ...DECIDED, guard: onlyRecusalOpen, clock: { resume: ['mediation'] } },
    { ...DECIDED, guard: recusalAndTestOpen },
    { from: ['accepted', 'mediating'], on: 'sendToTest', to: 'same', by: [desk], guard: (c) => noRecusalOpen(c) ?? noTestOpen(c), clock: { pause: ['mediation'] }, notifies: both, source: '投诉举报处理暂行办法 §20' },
    { ...TESTED, guard: onlyTestOpen, clock: { resume: ['mediation'] } },
    { ...TESTED, guard: recusalAndTestOpen },
    { from: 'mediating', on: 'agree', to: 'agreed', by: [mediator], guard: noRecusalOpen, clock: { stop: ['mediation'] }, issues: ['consumerComplaint.mediationAgreement'], notifies: both, emits: ['complaintProgressed'], sets: { result: 'agreed' }, source: '投诉举报处理暂行办法 §22' },
    { ...ENDING, from: ['accepted', 'mediating'], on: 'withdrawOrSettle', by: [complainant, desk], sets: { result: 'withdrawn' }, source: '投诉举报处理暂行办法 §21(1)' },
    { ...ENDING, from: ['accepted', 'mediating'], on: 'terminate', by: [desk], demands: ['reason'], sets: { result: 'terminated' }, marks: ['danger'], source: '投诉举报处理暂行办法 §21(2)–(4), (6), (7)' },
    { ...ENDING, from: ['accepted', 'mediating'], on: 'expireMediation', by: [system], when: { reached: 'mediation' }, sets: { result: 'timeOver' }, source: '投诉举报处理暂行办法 §21(5)' },
    { from: ['accepted', 'mediating', 'agreed', 'terminated'], on: 'clueFound', to: 'same', by: [mediator], opens: [reportFrom], issues: ['consumerComplaint.clueNote'], marks: ['internal'], source: '投诉举报处理暂行办法 §23' },
    { from: 'agreed', on: 'breach', to: 'terminated', by: [complainant, desk], clock: { start: ['notice'] }, issues: ['consumerComplaint.terminationNotice'], notifies: both, emits: ['complaintProgressed'], sets: { result: 'breach' }, source: '投诉举报处理暂行办法 §22' },
    { from: 'terminated', on: 'bothTold', to: 'same', by: [desk], limit: { times: 1, per: 'case' }, clock: { stop: ['notice'] }, source: '投诉举报处理暂行办法 §21' },
    { from: 'handedBack', on: 'competenceSettled', to: 'same', by: [desk], limit: { times: 1, per: 'case' }, demands: ['reason'], clock: { stop: ['competence'] }, source: '投诉举报处理暂行办法 §30' },
    { from: ['refused', 'agreed', 'terminated', 'handedBack'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, clock: { cancel: 'all' }, marks: ['internal'], source: 'own' },
  ],
})
