import { addDays, daysBetween, type PlainDate } from '@onewindow/calendar/day'
import { sumFen } from './fen.ts'

// R7 加处罚款: three percent a day of what is unpaid, never more than the fine. Sources: 行政处罚法 §72(1)(1), §73(3); 行政强制法 §45;
// 罚款决定与罚款收缴分离实施办法 §7.

export type DatedAmount = { date: PlainDate; amountFen: number }
/** A period that does not count, its first and last day neither: reconsideration or litigation; null while it is open. */
export type ExcludedPeriod = { from: PlainDate; to: PlainDate | null }
export type LateFacts = {
  /** One day, or one per instalment; their sum is the fine. */
  dues: readonly DatedAmount[]
  payments?: readonly DatedAmount[] | undefined
  excluded?: readonly ExcludedPeriod[] | undefined
  asOf: PlainDate
  /** The decision announced the standard of the late penalty; left out: it did. */
  notified?: boolean | undefined
}
export type LatePenalty = {
  /** Days that accrued something, the day the cap was reached being the last. */
  lateDays: number
  accruedFen: number
  capped: boolean
  /** All dues, also those to come, less payments up to and on `asOf`; below zero when more was paid. */
  unpaidFen: number
  totalDueFen: number
}

/** The late penalty at the end of a day. Payments go to the fine first; the day of payment itself still accrues. */
export function latePenalty(facts: LateFacts, dailyPercent: number): LatePenalty {
  const { dues, payments = [], asOf, notified = true } = facts
  const unpaidFen = sumFen(dues) - sumFen(payments.filter(({ date }) => date <= asOf))
  const { hundredths, lateDays, capped } = notified ? accrued(facts, dailyPercent) : NOTHING
  const accruedFen = Math.floor(hundredths / 100)
  return { lateDays, accruedFen, capped, unpaidFen, totalDueFen: unpaidFen + accruedFen }
}

/** In hundredths of a fen, so that a percentage of fen stays whole; rounding happens once, at the end. */
type Accrual = { hundredths: number; lateDays: number; capped: boolean }
const NOTHING: Accrual = { hundredths: 0, lateDays: 0, capped: false }

function accrued(facts: LateFacts, dailyPercent: number): Accrual {
  const cap = sumFen(facts.dues) * 100
  let total = NOTHING
  for (const { days, baseFen } of stretches(facts)) {
    const perDay = baseFen * dailyPercent
    if (perDay <= 0) continue
    const toCap = Math.ceil((cap - total.hundredths) / perDay)
    if (days >= toCap) return { hundredths: cap, lateDays: total.lateDays + toCap, capped: true }
    total = { hundredths: total.hundredths + days * perDay, lateDays: total.lateDays + days, capped: false }
  }
  return total
}

/** Runs of days with one base, from the day after the first due to `asOf`; excluded days are left out. */
function stretches({ dues, payments = [], excluded = [], asOf }: LateFacts): { days: number; baseFen: number }[] {
  const end = addDays(asOf, 1)
  const borders = [
    ...[...dues, ...payments].map(({ date }) => addDays(date, 1)),
    ...excluded.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    end,
  ].filter((day) => day <= end)
  const days = [...new Set(borders)].sort()
  const isExcluded = (day: PlainDate) => excluded.some(({ from, to }) => from <= day && (to === null || day <= to))
  return days.slice(0, -1).flatMap((from, index) => {
    if (isExcluded(from)) return []
    const before = (list: readonly DatedAmount[]) => sumFen(list.filter(({ date }) => date < from))
    return [{ days: daysBetween(from, days[index + 1] ?? end), baseFen: before(dues) - before(payments) }]
  })
}
