import { instantOf, type PlainDate } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { clocksOn, keptBy, knobsOn, type Known } from '../in-force.ts'
import { remedies, type Remedies } from '../rules/court-window.ts'
import { sumFen } from '../rules/fen.ts'
import { latePenalty, type DatedAmount, type LatePenalty } from '../rules/late-penalty.ts'
import type { ExecutionFacts } from './schemas.ts'

export type Case = CaseState<ExecutionFacts>

/** R7 today: unpaid fine and late penalty, by the percentage the decision told. */
export function lateOf(c: Case, ctx: Known): LatePenalty {
  const { dues, payments, excluded, lateClauseStated } = c.facts
  return latePenalty({ dues, payments, excluded, asOf: ctx.today, notified: lateClauseStated }, knobsOn(keptBy(c, ctx)).lateDailyPercent)
}

/** All that is still to come in today; a late penalty that was waived is not. */
export function openFen(c: Case, ctx: Known): { principal: number; late: number } {
  const { unpaidFen, accruedFen } = lateOf(c, ctx)
  return { principal: Math.max(0, unpaidFen), late: c.facts.lateWaived ? 0 : Math.max(0, accruedFen + Math.min(0, unpaidFen)) }
}

/** What came in beyond fine and late penalty. */
export const surplusFen = (c: Case, ctx: Known): number => {
  const { unpaidFen, accruedFen } = lateOf(c, ctx)
  return Math.max(0, -(unpaidFen + (c.facts.lateWaived ? 0 : accruedFen)))
}

/** The first day of a schedule whose sum so far is not covered; null when all are, or their days are over. */
export function nextDue(schedule: readonly DatedAmount[], paidFen: number, today: PlainDate): PlainDate | null {
  let sum = 0
  for (const { date, amountFen } of schedule) {
    sum += amountFen
    if (sum > paidFen && date >= today) return date
  }
  return null
}

/** What was paid on or after a day, for a plan that starts then. */
export const paidFen = ({ payments }: Pick<ExecutionFacts, 'payments'>, from: PlainDate = ''): number => sumFen(payments.filter(({ date }) => date >= from))

/** R9 for the facts of today. */
export const courtDays = ({ facts }: Case, ctx: Context): Remedies => remedies({
  procedure: facts.procedure, servedOn: facts.servedOn, reconsiderationDecisionServedOn: facts.reviewServedOn ?? undefined, reminderServedOn: facts.reminderServedOn ?? undefined,
  instalmentsEnd: facts.dues.length > 1 ? facts.dues.at(-1)?.date : undefined,
}, clocksOn(ctx), ctx.calendar)

/** The day the last remedy ran out (or the last instalment was due), from which three months count. */
export function remediesEnd({ facts }: Case, ctx: Context): string {
  const { reconsiderationUntil, litigationUntil } = courtDays({ facts } as Case, ctx)
  const days = [reconsiderationUntil, litigationUntil, facts.dues.length > 1 ? (facts.dues.at(-1)?.date ?? null) : null].filter((day) => day !== null)
  return instantOf(days.sort().at(-1) ?? facts.servedOn)
}

export const remedyRuns = ({ excluded }: ExecutionFacts): boolean => excluded.some(({ ground, to }) => ground === 'remedy' && to === null)
