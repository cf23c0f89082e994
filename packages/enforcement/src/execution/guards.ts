import { dayOf } from '@onewindow/calendar/day'
import { openClock, openTasks, type Context } from '@onewindow/casework/case-state'
import { keptBy, knobsOn } from '../in-force.ts'
import { yuanText } from '../papers.ts'
import { executionRefused } from '../rules/execution-times.ts'
import { scheduleFaults } from '../rules/instalments.ts'
import { refuseExecution as refuse } from './errors.ts'
import { courtDays, nextDue, openFen, paidFen, remediesEnd, remedyRuns, surplusFen, type Case } from './owed.ts'
import type { ExecuteSelfInput, PayInput } from './schemas.ts'

export const owesFine = (c: Case) => (c.facts.penalty.fineFen > 0 ? null : refuse.noFine({}))
export const owesNoFine = (c: Case) => (c.facts.penalty.fineFen === 0 ? null : refuse.fineOwed({}))

const withPayment = (c: Case, { amountFen, serial, paidOn }: Pick<PayInput, 'amountFen' | 'serial' | 'paidOn'>) => ({ ...c, facts: { ...c.facts, payments: [...c.facts.payments, { date: paidOn, amountFen, serial, way: 'bank' as const }] } })
const known = (c: Case, serial: string) => (c.facts.payments.some((one) => one.serial === serial) ? refuse.serialKnown({}) : null)

/** The fine is paid with it, late penalty aside. */
export const coversFine = (c: Case, input: PayInput, ctx: Context) => known(c, input.serial) ?? (openFen(withPayment(c, input), ctx).principal === 0 ? null : refuse.moreIsOwed({}))
export const leavesFine = (c: Case, input: PayInput, ctx: Context) => known(c, input.serial) ?? (openFen(withPayment(c, input), ctx).principal > 0 ? null : refuse.nothingMoreOwed({}))
/** In `paid` only the late penalty is left: with this payment nothing is, or something still is. */
export const finishes = (c: Case, input: PayInput, ctx: Context) => {
  const after = withPayment(c, input)
  return known(c, input.serial) ?? (surplusFen(after, ctx) > c.facts.refundFen ? refuse.refundOpen({}) : settledByItself(after, ctx))
}
export const leavesRest = (c: Case, input: PayInput, ctx: Context) => known(c, input.serial) ?? (finishes(c, input, ctx) === null ? refuse.nothingMoreOwed({}) : null)
/** What was collected on the spot, by its receipt. */
const cash = (ctx: Context, { amountFen, receiptNumber }: { amountFen: number; receiptNumber: string }): PayInput => ({ amountFen, serial: receiptNumber, paidOn: ctx.today })
export const cashCoversFine = (c: Case, input: { amountFen: number; receiptNumber: string }, ctx: Context) => coversFine(c, cash(ctx, input), ctx)
export const cashLeavesFine = (c: Case, input: { amountFen: number; receiptNumber: string }, ctx: Context) => leavesFine(c, cash(ctx, input), ctx)

export const wasAsked = (c: Case) => (c.facts.asked === null ? refuse.notAsked({}) : null)
export const asked = (c: Case, ctx: Context) => (c.facts.asked === null ? refuse.notAsked({}) : fits(c, c.facts.asked, ctx))
export const fits = (c: Case, { dues }: { dues: readonly { date: string; amountFen: number }[] }, ctx: Context) => {
  const [fault] = scheduleFaults(c.facts.penalty.fineFen, dues, ctx.today, knobsOn(keptBy(c, ctx)))
  return fault ? refuse.schedule({ reason: fault }) : null
}

export const stillUnpaid = (c: Case, ctx: Context) => (openFen(c, ctx).principal > 0 ? null : refuse.nothingMoreOwed({}))
/** A deferred fine is reminded of when its last day is over. */
export const scheduleOver = (c: Case, ctx: Context) => (c.state === 'deferred' && nextDue(c.facts.dues, paidFen(c.facts), ctx.today) !== null ? refuse.instalmentsRunning({}) : stillUnpaid(c, ctx))

/** Penalties that are done with when the money is in, or when they were said. */
const MONEY_ONLY: readonly string[] = ['warning', 'circularCriticism', 'fine']

/** Everything is in: fine, late penalty or its waiver, cash at the bank, refunds out, other penalties done. */
export function settled(c: Case, ctx: Context) {
  const { late } = openFen(c, ctx)
  if (late > 0) return refuse.lateOwed({ amount: yuanText(late) })
  if (openClock(c, 'handIn') || openClock(c, 'bankIn')) return refuse.cashOpen({})
  if (openTasks(c, 'refund').length > 0) return refuse.refundOpen({})
  return null
}
export const settledByItself = (c: Case, ctx: Context) => settled(c, ctx) ?? (c.facts.penalty.kinds.every((kind) => MONEY_ONLY.includes(kind)) ? null : refuse.othersOpen({}))

/** 催告 came to an end without effect (行政强制法 §35, §54). */
function reminded(c: Case, ctx: Context) {
  if (c.facts.reminderServedOn === null) return refuse.reminderNotServed({})
  const clock = openClock(c, 'reminder')
  return clock?.dueOn && ctx.today <= clock.dueOn ? refuse.reminderRunning({ day: clock.dueOn }) : null
}

const noRemedy = (c: Case) => (remedyRuns(c.facts) ? refuse.remedyOpen({}) : null)

/** R9 and I16: not before all remedies and the reminder are over, not after three months (行政强制法 §53, §54). */
export function courtOpen(c: Case, ctx: Context) {
  const early = noRemedy(c) ?? reminded(c, ctx)
  if (early) return early
  const { courtFrom, courtUntil } = courtDays(c, ctx)
  if (courtFrom === null || ctx.today < courtFrom) return refuse.courtTooEarly({ day: courtFrom ?? courtUntil })
  return ctx.today > courtUntil ? refuse.courtTooLate({ day: courtUntil }) : null
}

export const mayExecute = (c: Case, ctx: Context) => noRemedy(c) ?? reminded(c, ctx)

/** 行政强制法 §43, §44: never at night or on holidays unless urgent, no cutting of supplies; buildings only after a public notice and all remedies. */
export function executesLawfully(c: Case, { startsAt, urgent, cutsHouseholdSupply, building, publicNoticeGiven }: ExecuteSelfInput, ctx: Context) {
  const reason = executionRefused({ at: startsAt, urgent, cutsHouseholdSupply }, knobsOn(keptBy(c, ctx)), ctx.calendar)
  if (reason) return refuse.executionTime({ reason })
  if (!building) return null
  if (!publicNoticeGiven) return refuse.buildingNotice({})
  const day = dayOf(remediesEnd(c, ctx))
  return ctx.today <= day ? refuse.remediesRunning({ day }) : null
}

/** 行政强制法 §46(3). */
export const goodsThere = (c: Case, ctx: Context) => (ctx.known.goodsSeized === true ? noRemedy(c) : refuse.noGoodsSeized({}))
export const performanceDue = (c: Case) => (c.facts.performance === null ? refuse.notOrdered({}) : null)
export const performanceReady = (c: Case, ctx: Context) => {
  const clock = openClock(c, 'performReminder')
  return performanceDue(c) ?? (clock?.dueOn && ctx.today <= clock.dueOn ? refuse.reminderRunning({ day: clock.dueOn }) : null)
}
/** What the decision says now, where its case changed it: the fine is open still, or what was paid covers it. */
const replaced = (c: Case, ctx: Context) => {
  const { decision } = ctx.known as { decision?: { fineFen: number } | null }
  return decision ? decision.fineFen - paidFen(c.facts) : null
}
export const newFineOpen = (c: Case, ctx: Context) => ((replaced(c, ctx) ?? 0) > 0 ? null : refuse.nothingMoreOwed({}))
export const newFinePaid = (c: Case, ctx: Context) => ((replaced(c, ctx) ?? 1) <= 0 ? null : refuse.moreIsOwed({}))
export const paidSomething = (c: Case) => (paidFen(c.facts) > c.facts.refundFen ? null : refuse.nothingMoreOwed({}))
export const paidNothing = (c: Case) => (paidFen(c.facts) > c.facts.refundFen ? refuse.moreIsOwed({}) : null)
/** Only what a reviewing body or a court stopped goes on with its word. */
export const stayed = (c: Case) => (c.flags.includes('stayed') ? null : refuse.notOrdered({}))
export const cashHeld = (c: Case) => (openClock(c, 'handIn') ? null : refuse.noCash({}))
export const cashInOrgan = (c: Case) => (openClock(c, 'bankIn') ? null : refuse.noCash({}))
export const refundDue = (c: Case) => (openTasks(c, 'refund').length > 0 ? null : refuse.noCash({}))
/** Only the reminder's own service starts its ten days. */
export const reminderServed = (_c: Case, ctx: Context) => ((ctx.known.served as { paper: string } | null)?.paper === 'execution.reminder' ? null : refuse.paperDiffers({}))
export const brokenOff = (c: Case, ctx: Context) => (c.facts.plan && openFen(c, ctx).principal > 0 ? null : refuse.nothingMoreOwed({}))
