import { addDays, compareInstants, dayOf } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import type { ClockSpec, ClockTiming } from '@onewindow/calendar/spec'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse as shared } from '@onewindow/casework/errors'
import { lifecycleOf, role, system, unitOf } from '@onewindow/casework/lifecycle'
import { assistWorkdays } from '../rules/request-clocks.ts'
import { refuseAssist as refuse } from './errors.ts'
import type { AssistFacts } from './schemas.ts'

type Case = CaseState<AssistFacts>
type Settled = { stands: boolean }

const [handler, head, dispatcher, lead] = [role('unitHandler'), role('departmentHead'), role('dispatcher'), unitOf('lead')]
const BJ14 = '北京市接诉即办工作条例 §14'

/** Whoever is asked may say no within four working hours. */
const DECLINE: ClockTiming = { unit: 'workHour', length: 4 }
const declinesInTime = (c: Case, ctx: Context) => {
  const until = due(DECLINE, c.openedAt, [], [], ctx.calendar)
  return 'dueAt' in until && until.dueAt !== null && compareInstants(ctx.at, until.dueAt) > 0 ? shared.tooLate({ day: until.dueDate ?? '' }) : null
}
const wasInsisted = (c: Case) => (c.flags.includes('insisted') ? null : refuse.notInsisted({}))
const notInsisted = (c: Case) => (c.flags.includes('insisted') ? shared.limitReached({ times: 1 }) : null)
const isSettled = (c: Case) => (c.flags.includes('insisted') ? shared.openParts({ list: ['settle'] }) : null)

const clock: Omit<ClockSpec, 'id' | 'titleZh' | 'titleEn' | 'length' | 'basis'> = {
  unit: 'workday', kind: 'promise', for: 'authority', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [{ percent: 50 }, { percent: 80 }], unitExplicitInLaw: false,
}
/** The lead's day less one, at least one; what was left when it was sent back, at least one (§4). */
const assistSpec = (c: Case, ctx: Context): ClockSpec => {
  const before = c.clocks.findLast(({ kind }) => kind === 'assist')
  const left = before?.endedAt && before.dueOn ? Math.max(1, ctx.calendar.workdaysBetween(dayOf(before.endedAt), before.dueOn)) : c.acts.at(-1)?.event === 'issue' ? c.facts.workdays : assistWorkdays(ctx.today, c.facts.leadDueOn > ctx.today ? c.facts.leadDueOn : addDays(ctx.today, 1), ctx.calendar)
  return { ...clock, id: 'assist', titleZh: '协办期限', titleEn: 'Assist', length: left, basis: BJ14 }
}

/** 协办 (assistTask), convenience §3.3: inside a request, for one unit. */
export const assistLifecycle = lifecycleOf<AssistFacts>()({
  caseType: 'assistTask', kind: 'sub',
  states: {
    issued: { is: 'open', queue: 'toSign' }, working: { is: 'open', queue: 'toHandle' }, declined: { is: 'open', queue: 'waitingForLead' }, delivered: { is: 'open', queue: 'waitingForLead' }, done: { is: 'ended' }, cancelled: { is: 'ended' },
  },
  clocks: {
    assist: { spec: assistSpec, sorts: true, card: 'yellow' },
    settle: { spec: () => ({ ...clock, id: 'settle', titleZh: '协办裁定', titleEn: 'Ruling on an assist', length: 1, basis: 'own', reminders: [] }) },
  },
  transitions: [
    { from: null, on: 'issue', to: 'issued', by: [system], clock: { start: ['assist'] }, issues: ['assistTask.order'], notifies: [handler], source: BJ14 },
    { from: 'issued', on: 'sign', to: 'working', by: [handler], guard: isSettled, notifies: [lead], marks: ['primary'], source: BJ14 },
    { from: 'issued', on: 'declineAssist', to: 'declined', by: [head], guard: (c, ctx) => notInsisted(c) ?? declinesInTime(c, ctx), demands: ['reason'], notifies: [lead], source: 'own' },
    { from: 'declined', on: 'insist', to: 'issued', by: [lead], limit: { times: 1, per: 'case' }, demands: ['reason'], clock: { start: ['settle'] }, sets: { flags: ['insisted'] }, notifies: [dispatcher], source: 'own' },
    { from: 'issued', on: 'settle', to: 'same', by: [dispatcher], guard: wasInsisted, check: (_c, { stands }: Settled) => (stands ? null : refuse.falls({})), clock: { stop: ['settle'] }, sets: { clears: ['insisted'], flags: ['settled'] }, notifies: [lead, handler], source: 'own' },
    { from: 'issued', on: 'settle', to: 'cancelled', by: [dispatcher], guard: wasInsisted, check: (_c, { stands }: Settled) => (stands ? refuse.stands({}) : null), clock: { stop: ['settle'], cancel: 'all' }, sets: { clears: ['insisted'], result: 'cancelled' }, notifies: [lead, handler], source: 'own' },
    { from: 'working', on: 'deliver', to: 'delivered', by: [handler], clock: { stop: ['assist'] }, issues: ['assistTask.opinion'], notifies: [lead], marks: ['primary'], source: BJ14 },
    { from: 'delivered', on: 'acceptAssist', to: 'done', by: [lead], sets: { result: 'done' }, notifies: [handler], marks: ['primary'], source: BJ14 },
    { from: 'delivered', on: 'sendBack', to: 'working', by: [lead], limit: { times: 1, per: 'case' }, demands: ['reason'], clock: { start: ['assist'] }, notifies: [handler], source: 'own' },
    { from: ['issued', 'working', 'declined'], on: 'assistExpire', to: 'same', by: [system], when: { reached: 'assist' }, sets: { flags: ['late'] }, notifies: [head], marks: ['internal'], source: BJ14 },
    { from: ['issued', 'working', 'declined'], on: 'cancelTask', to: 'cancelled', by: [lead, dispatcher], demands: ['reason'], clock: { cancel: 'all' }, sets: { result: 'cancelled' }, notifies: [handler], marks: ['danger'], source: 'own' },
    { from: ['issued', 'working', 'declined', 'delivered'], on: 'requestEnded', to: 'cancelled', by: [system], when: { message: 'requestEnded' }, clock: { cancel: 'all' }, sets: { result: 'cancelled' }, notifies: [handler], source: 'own' },
  ],
})
