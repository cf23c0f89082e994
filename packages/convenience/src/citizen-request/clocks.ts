import { dayOf } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { CaseState, ClockRecord, Context } from '@onewindow/casework/case-state'
import type { ClockOf } from '@onewindow/casework/lifecycle'
import type { LimitName } from '../configuration/limit-checks.ts'
import { limitSpec, promiseSpec, resolveSpec, workdaysAfterReturn } from '../rules/request-clocks.ts'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import { categoryOf, knobsOn, limitsOn } from '../in-force.ts'
import type { handedKinds, RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>

const limitedOf = (c: Case, ctx: Context) => ({ kind: c.facts.kind, urgent: c.facts.urgent, category: { resolveWorkdays: categoryOf(c.facts.category, whenOpened(c, ctx))?.resolveWorkdays } })
const lastEvent = (c: Case): string => c.acts.at(-1)?.event ?? ''
const latest = (c: Case, kind: string): ClockRecord | undefined => c.clocks.findLast((clock) => clock.kind === kind)
const wasRunning = (c: Case, kind: string, ctx: Context): boolean => c.clocks.some((clock) => clock.kind === kind && clock.state === 'cancelled' && clock.endedAt === ctx.at)
type RequestClock = LimitName extends infer N ? (N extends `citizenRequest.${infer Clock}` ? Clock : never) : never
const simple = (name: RequestClock): ClockOf<RequestFacts>['spec'] => (c, ctx) => limitSpec(limitsOn(ctx), `citizenRequest.${name}`, { urgent: c.facts.urgent, kind: c.facts.kind })

/** The law's own procedure and its length, counted from the original receipt (§3.1 handOver). Mediation suspends the request instead. */
const HANDED: Readonly<Record<Exclude<(typeof handedKinds)[number], 'mediation'>, { length: number; basis: string }>> = {
  consumerComplaint: { length: 52, basis: '市场监督管理投诉举报处理暂行办法 §14、§21（受理7个工作日，调解45个工作日）' },
  violationReport: { length: 20, basis: '市场监督管理投诉举报处理暂行办法 §31、§32；市场监督管理行政处罚程序规定 §18（核查15个工作日，告知5个工作日）' },
  enforcement: { length: 20, basis: '行政处罚法 §54；市场监督管理行政处罚程序规定 §18（核查15个工作日，告知5个工作日）' },
}

function handedSpec(c: Case, spec: ClockSpec): ClockSpec {
  const to = c.facts.handed?.to
  if (!to || to === 'mediation') return spec
  const { length, basis } = HANDED[to]
  return { ...spec, unit: 'workday', length, basis, reminders: [{ daysBefore: 2 }, { daysBefore: 1 }] }
}

/** What was left when the reply went out, at least one working day (济南市12345市民服务热线条例 §27). */
function leftAfterReturn(c: Case, kind: string, spec: ClockSpec, { calendar }: Context): ClockSpec {
  const before = latest(c, kind)
  const left = before?.dueOn && before.endedAt ? calendar.workdaysBetween(dayOf(before.endedAt), before.dueOn) : 0
  return { ...spec, unit: 'workday', length: workdaysAfterReturn(left), reminders: [{ daysBefore: 1 }] }
}

/** A corrected category plans the clock anew from its own start; a returned reply leaves the promise where it was. */
const CARRIES: ReadonlySet<string> = new Set(['correct', 'accept', 'returnReply'])
const carriedOf = (kind: string): NonNullable<ClockOf<RequestFacts>['carried']> => (c) => {
  const before = latest(c, kind)
  return before && CARRIES.has(lastEvent(c)) ? { startAt: before.startAt, pauses: before.pauses, extensions: before.extensions } : null
}

/** 办理答复: the unit's limit in the first round; later rounds have `rework`. */
const resolve: ClockOf<RequestFacts> = {
  sorts: true, card: 'red',
  spec: (c, ctx) => {
    const spec = handedSpec(c, resolveSpec(limitsOn(ctx), limitedOf(c, ctx)))
    switch (lastEvent(c)) {
      case 'returnReply': return c.round > 0 ? null : leftAfterReturn(c, 'resolve', spec, ctx)
      case 'correct': return wasRunning(c, 'resolve', ctx) ? spec : null
      default: return spec
    }
  },
  carried: (c, ctx) => (lastEvent(c) === 'handOver' ? { startAt: c.receivedAt ?? ctx.at, pauses: [], extensions: [] } : lastEvent(c) === 'correct' ? carriedOf('resolve')(c, ctx) : null),
}

const rework: ClockOf<RequestFacts> = {
  card: 'yellow',
  spec: (c, ctx) => {
    const spec = limitSpec(limitsOn(ctx), 'citizenRequest.rework')
    return lastEvent(c) !== 'returnReply' ? spec : c.round > 0 ? leftAfterReturn(c, 'rework', spec, ctx) : null
  },
}

/** 总时限: from submission; a correction that finds it already over leaves it so. */
const total: ClockOf<RequestFacts> = {
  spec: (c, ctx) => (['correct', 'accept'].includes(lastEvent(c)) && !wasRunning(c, 'total', ctx) ? null : promiseSpec(limitsOn(ctx), limitedOf(c, ctx))),
  carried: carriedOf('total'),
}

const replyCheck = (on: InForce): ClockSpec => ({
  id: 'replyCheck', titleZh: '答复审核', titleEn: 'Check of the reply', unit: 'workday', length: knobsOn(on).replyAcceptedAfterWorkdays.value, kind: 'promise', for: 'authority', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived',
  endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [], basis: knobsOn(on).replyAcceptedAfterWorkdays.basis, unitExplicitInLaw: false,
})

/** Clocks of a request (convenience §4), each with its length in force. */
export const requestClocks = {
  triage: { spec: simple('triage') },
  supplement: { spec: simple('supplement') },
  coordinate: { spec: simple('coordinate') },
  sign: { spec: simple('sign'), card: 'yellow' },
  contact: { spec: simple('contact') },
  handBackWindow: { spec: simple('handBackWindow') },
  handBackReview: { spec: simple('handBackReview') },
  arbitration: { spec: simple('arbitration') },
  resolve, total, rework,
  suspendReport: { spec: simple('suspendReport') },
  replyCheck: { spec: (_c, ctx) => replyCheck(ctx) },
  returnVisit: { spec: simple('returnVisit') },
  supervise: { spec: simple('supervise') },
  contestWindow: { spec: simple('contestWindow') },
  reopenWindow: { spec: simple('reopenWindow') },
} as const satisfies Record<string, ClockOf<RequestFacts>>
