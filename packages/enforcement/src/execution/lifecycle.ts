import { instantOf, type PlainDate } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { Context } from '@onewindow/casework/case-state'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, partner, system, type ClockOf } from '@onewindow/casework/lifecycle'
import { servesParty } from '../document-service/serving.ts'
import { clocksOn } from '../in-force.ts'
import { OFFICER } from '../matter/seats.ts'
import { cashier, clerk, decider, head, officer, party } from '../sub-case/actors.ts'
import * as is from './guards.ts'
import { nextDue, paidFen, remediesEnd, type Case } from './owed.ts'
import type { ExecutionFacts } from './schemas.ts'

/** A day named in a schedule: reached when it is over and its sum is not in. */
const onDay = (id: string, titleZh: string, titleEn: string, basis: string) => (on: InForce): ClockSpec => ({ ...clocksOn(on).payment, id, titleZh, titleEn, basis, length: 0, roll: 'none', reminders: [{ daysBefore: 1 }] })

/** The next day of a schedule, where one is still to come. */
const dated = (spec: (on: InForce) => ClockSpec, day: (c: Case, ctx: Context) => PlainDate | null): ClockOf<ExecutionFacts> =>
  ({ spec: (c, ctx) => (day(c, ctx) === null ? null : spec(ctx)), startAt: (c, ctx) => instantOf(day(c, ctx) ?? ctx.today) })

const nextInstalment = (c: Case, ctx: Context) => (c.state === 'deferred' ? nextDue(c.facts.dues, paidFen(c.facts), ctx.today) : null)
const nextStage = ({ state, facts }: Case, ctx: Context) => (state === 'agreed' && facts.plan ? nextDue(facts.plan.stages, paidFen(facts, facts.plan.agreedOn), ctx.today) : null)

const LIVE = ['due', 'overdue', 'deferred', 'reminded', 'agreed', 'executing', 'atCourt'] as const
const PAYABLE = ['due', 'overdue', 'deferred', 'reminded', 'agreed', 'atCourt'] as const
const MONEY = ['payment', 'instalment', 'stage', 'reminder', 'performReminder', 'courtWindow'] as const

/** Money that comes in, by bank or, with the bank's proof and a second cashier, by hand. */
const partly = { from: PAYABLE, to: 'same', clock: { restart: ['instalment', 'stage'] }, check: is.leavesFine, source: '行政处罚法 §67' } as const
const wholly = { from: PAYABLE, to: 'paid', clock: { cancel: MONEY }, check: is.coversFine, source: '行政处罚法 §67' } as const
const more = { from: 'paid', to: 'same', check: is.leavesRest, source: '行政处罚法 §72(1)(一)' } as const
const last = { from: 'paid', to: 'done', check: is.finishes, releases: 'all', sets: { result: 'performed' }, source: '行政处罚法 §72(1)(一)' } as const
const byBank = { on: 'pay', by: [system], when: { message: 'paymentReceived' } } as const
const byHand = { on: 'payByHand', by: [cashier], notHolding: [OFFICER], confirmedBy: { by: [cashier], need: 1 } } as const
const GONE = [{ message: 'endExec' }, { message: 'decisionAnnulled' }] as const
const decided = { by: [decider], notHolding: [OFFICER] } as const

/** 执行 (execution): one per decision, from service until everything imposed is done or cannot be. */
export const executionLifecycle = lifecycleOf<ExecutionFacts>()({
  caseType: 'execution', kind: 'sub',
  states: {
    due: { is: 'open', queue: 'waiting' }, overdue: { is: 'open', queue: 'toExecute' }, deferred: { is: 'open', queue: 'waiting' }, reminded: { is: 'open', queue: 'toExecute' }, agreed: { is: 'open', queue: 'waiting' },
    executing: { is: 'open', queue: 'toExecute' }, atCourt: { is: 'open', queue: 'waiting' }, suspended: { is: 'open', queue: 'waiting' }, paid: { is: 'open', queue: 'toClose' }, done: { is: 'ended' }, ended: { is: 'ended' },
  },
  groups: { live: LIVE, open: [...LIVE, 'suspended'] },
  clocks: {
    payment: { spec: (c, ctx) => (c.state === 'due' ? clocksOn(ctx).payment : null), startAt: (c) => instantOf(c.facts.servedOn) },
    instalment: dated(onDay('instalment', '分期缴纳日', 'Instalment', '行政处罚法 §66'), nextInstalment),
    stage: dated(onDay('stage', '执行协议履行日', 'Stage of the agreement', '行政强制法 §42'), nextStage),
    reminder: { spec: (_c, ctx) => clocksOn(ctx).reminder, startAt: (c) => instantOf(c.facts.reminderServedOn ?? c.facts.servedOn) },
    performReminder: { spec: (c, ctx) => (c.facts.performance?.urgent ? null : clocksOn(ctx).performReminder) },
    courtWindow: { spec: (c, ctx) => (c.state === 'overdue' || c.state === 'reminded' || c.state === 'agreed' ? clocksOn(ctx).courtWindow : null), startAt: remediesEnd, sorts: true, card: 'red' },
    handIn: { spec: (_c, ctx) => clocksOn(ctx).handIn, card: 'red' },
    bankIn: { spec: (_c, ctx) => clocksOn(ctx).bankIn, card: 'red' },
  },
  tasks: ['refund'],
  transitions: [
    { from: null, on: 'open', to: 'due', by: [system], guard: is.owesFine, clock: { start: ['payment'] }, claims: (c) => [{ kind: 'paymentCode', key: c.facts.paymentCode }], issues: ['execution.paymentNotice'], notifies: [party], source: '行政处罚法 §67' },
    { from: null, on: 'open', to: 'paid', by: [system], guard: is.owesNoFine, source: 'own' },
    { ...partly, ...byBank }, { ...wholly, ...byBank }, { ...more, ...byBank }, { ...last, ...byBank },
    { ...partly, ...byHand }, { ...wholly, ...byHand }, { ...more, ...byHand }, { ...last, ...byHand },
    { from: 'due', on: 'collectRemote', to: 'same', by: [officer], pair: OFFICER, check: is.cashLeavesFine, clock: { start: ['handIn'] }, issues: ['execution.receipt'], source: '行政处罚法 §69、§70' },
    { from: 'due', on: 'collectRemote', to: 'paid', by: [officer], pair: OFFICER, check: is.cashCoversFine, clock: { cancel: MONEY, start: ['handIn'] }, issues: ['execution.receipt'], source: '行政处罚法 §69、§70' },
    { from: ['due', 'overdue', 'deferred', 'reminded', 'agreed', 'paid'], on: 'handInCash', to: 'same', by: [cashier], notHolding: [OFFICER], guard: is.cashHeld, clock: { stop: ['handIn'], start: ['bankIn'] }, source: '行政处罚法 §71' },
    { from: ['due', 'overdue', 'deferred', 'reminded', 'agreed', 'paid'], on: 'bankInCash', to: 'same', by: [cashier], notHolding: [OFFICER], guard: is.cashInOrgan, clock: { stop: ['bankIn'] }, source: '行政处罚法 §71' },
    { from: 'paid', on: 'refund', to: 'same', by: [cashier], notHolding: [OFFICER], guard: is.refundDue, tasks: { answer: 'refund' }, source: 'own' },

    { from: ['due', 'overdue'], on: 'askDefer', to: 'same', by: [party], notifies: [decider], source: '行政处罚法 §66' },
    { from: ['due', 'overdue'], on: 'grantDefer', to: 'deferred', ...decided, guard: is.asked, clock: { cancel: ['payment', 'courtWindow'], start: ['instalment'] }, issues: ['execution.deferral'], notifies: [party], source: '行政处罚法 §66' },
    { from: ['due', 'overdue'], on: 'refuseDefer', to: 'same', ...decided, guard: is.wasAsked, demands: ['reason'], notifies: [party], source: '行政处罚法 §66' },
    { from: 'deferred', on: 'instalmentMissed', to: 'deferred', by: [system], when: { reached: 'instalment' }, clock: { restart: ['instalment'] }, sets: { flags: ['instalmentMissed'] }, notifies: [party], source: '行政处罚法 §72' },
    { from: 'due', on: 'dueReached', to: 'overdue', by: [system], when: { reached: 'payment' }, guard: is.stillUnpaid, clock: { stop: ['payment'], start: ['courtWindow'] }, notifies: [party, officer], source: '行政处罚法 §72(1)(一)' },
    { from: '@open', on: 'replaceAmount', to: 'due', by: [system], when: { message: 'amountReplaced' }, guard: is.newFineOpen, clock: { cancel: MONEY, start: ['payment'] }, issues: ['execution.paymentNotice'], notifies: [party], source: '行政复议法 §63' },
    { from: [...LIVE, 'suspended', 'paid', 'done'], on: 'replaceAmount', to: 'paid', by: [system], when: { message: 'amountReplaced' }, guard: is.newFinePaid, clock: { cancel: MONEY }, notifies: [cashier], source: '行政复议法 §63' },
    { from: '@open', on: 'stopLate', to: 'same', by: [system], when: { message: 'stopLate', from: 'court' }, source: '行政处罚法 §73(3)' },
    { from: '@open', on: 'resumeLate', to: 'same', by: [system], when: { message: 'resumeLate', from: 'court' }, clock: { restart: ['courtWindow'] }, source: '行政处罚法 §73(3)' },

    { from: 'overdue', on: 'remind', to: 'reminded', by: [officer], guard: is.stillUnpaid, issues: ['execution.reminder'], opens: [servesParty('execution.reminder')], notifies: [party], marks: ['primary'], source: '行政强制法 §35、§54' },
    { from: 'deferred', on: 'remind', to: 'reminded', by: [officer], guard: is.scheduleOver, clock: { cancel: ['instalment'], start: ['courtWindow'] }, issues: ['execution.reminder'], opens: [servesParty('execution.reminder')], notifies: [party], source: '行政强制法 §35、§54' },
    { from: 'reminded', on: 'reminderServed', to: 'same', by: [system], when: { sub: 'documentService', in: ['served'] }, guard: is.reminderServed, clock: { start: ['reminder'] }, source: '行政强制法 §54' },
    { from: 'reminded', on: 'agree', to: 'agreed', ...decided, clock: { cancel: ['reminder'], start: ['stage'] }, issues: ['execution.agreement'], source: '行政强制法 §42' },
    { from: 'agreed', on: 'breach', to: 'overdue', by: [system], when: { reached: 'stage' }, guard: is.brokenOff, clock: { stop: ['stage'] }, notifies: [party, officer], source: '行政强制法 §42' },
    { from: 'reminded', on: 'executeSelf', to: 'executing', ...decided, guard: is.mayExecute, check: is.executesLawfully, clock: { stop: ['reminder'], cancel: ['courtWindow'] }, issues: ['execution.enforcementDecision'], marks: ['danger'], source: '行政强制法 §34–37、§43、§44' },
    { from: 'reminded', on: 'applyCourt', to: 'atCourt', ...decided, guard: is.courtOpen, clock: { stop: ['courtWindow', 'reminder'] }, issues: ['execution.courtApplication'], source: '行政强制法 §53–55' },
    { from: 'executing', on: 'executed', to: 'done', by: [officer], pair: OFFICER, demands: ['recording'], clock: { cancel: 'all' }, sets: { result: 'executed' }, issues: ['execution.executionRecord'], source: '行政强制法 §37' },
    { from: 'executing', on: 'stopped', to: 'overdue', by: [officer], pair: OFFICER, demands: ['reason', 'recording'], clock: { start: ['courtWindow'] }, issues: ['execution.executionRecord'], source: '行政强制法 §41' },
    { from: 'atCourt', on: 'courtAccepts', to: 'same', by: [partner('court'), clerk], sets: { flags: ['courtAccepted'] }, source: '行政强制法 §56' },
    { from: 'atCourt', on: 'courtRefuses', to: 'overdue', by: [partner('court'), clerk], sets: { clears: ['courtAccepted'] }, notifies: [head], source: '行政强制法 §56、§58' },
    { from: 'atCourt', on: 'courtDone', to: 'done', by: [partner('court'), clerk], clock: { cancel: 'all' }, sets: { result: 'byCourt' }, source: '行政强制法 §57' },
    { from: ['overdue', 'reminded'], on: 'auctionSeized', to: 'same', ...decided, guard: is.goodsThere, issues: ['execution.auctionDecision'], marks: ['danger'], source: '行政强制法 §46' },
    { from: ['due', 'overdue', 'deferred', 'reminded'], on: 'performByOthers', to: 'same', ...decided, limit: { times: 1, per: 'case' }, clock: { start: ['performReminder'] }, issues: ['execution.performanceDecision'], source: '行政强制法 §50–52' },
    { from: ['due', 'overdue', 'deferred', 'reminded'], on: 'performed', to: 'same', by: [officer], guard: is.performanceReady, clock: { stop: ['performReminder'] }, demands: ['recording'], issues: ['execution.executionRecord'], source: '行政强制法 §51' },

    { from: '@live', on: 'suspendExec', to: 'suspended', ...decided, demands: ['reason'], clock: { cancel: ['payment', 'instalment', 'stage'] }, issues: ['execution.change'], source: '行政强制法 §39' },
    { from: 'suspended', on: 'resumeExec', to: 'stateLeft', ...decided, demands: ['reason'], clock: { start: ['payment', 'instalment', 'stage'] }, issues: ['execution.change'], source: '行政强制法 §39' },
    { from: '@live', on: 'suspendExec', to: 'suspended', by: [system], when: { message: 'stayOrdered', from: 'court' }, clock: { cancel: ['payment', 'instalment', 'stage'] }, sets: { flags: ['stayed'] }, issues: ['execution.change'], source: '行政复议法 §42；行政诉讼法 §56' },
    { from: 'suspended', on: 'resumeExec', to: 'stateLeft', by: [system], when: { message: 'stayLifted', from: 'court' }, guard: is.stayed, clock: { start: ['payment', 'instalment', 'stage'] }, sets: { clears: ['stayed'] }, issues: ['execution.change'], source: '行政复议法 §42；行政诉讼法 §56' },
    { from: '@open', on: 'endExec', to: 'ended', ...decided, demands: ['reason'], clock: { cancel: 'all' }, releases: 'all', sets: { result: 'ended' }, issues: ['execution.change'], marks: ['danger', 'irreversible'], source: '行政强制法 §40' },
    { from: [...LIVE, 'paid', 'done'], on: 'endExec', to: 'paid', by: [system], when: GONE, guard: is.paidSomething, clock: { cancel: MONEY }, sets: { flags: ['revoked'] }, notifies: [cashier], source: '行政处罚法 §75；行政强制法 §40(四)' },
    { from: [...LIVE, 'paid'], on: 'endExec', to: 'ended', by: [system], when: GONE, guard: is.paidNothing, clock: { cancel: 'all' }, releases: 'all', sets: { result: 'revoked' }, issues: ['execution.change'], source: '行政强制法 §40(四)' },
    { from: 'suspended', on: 'endExec', to: 'ended', by: [system], when: [...GONE, { after: { days: 1095 } }], clock: { cancel: 'all' }, releases: 'all', sets: { result: 'ended' }, issues: ['execution.change'], source: '行政强制法 §39、§40' },
    { from: 'paid', on: 'allDone', to: 'done', by: [system], when: { after: { seconds: 1 } }, guard: is.settledByItself, clock: { cancel: 'all' }, releases: 'all', sets: { result: 'performed' }, source: '行政强制法 §40' },
    { from: 'paid', on: 'allDone', to: 'done', by: [head], guard: is.settled, clock: { cancel: 'all' }, releases: 'all', sets: { result: 'performed' }, marks: ['primary'], source: '行政强制法 §40' },
  ],
})
