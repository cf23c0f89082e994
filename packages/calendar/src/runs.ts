import { dayText } from './day.ts'
import { monthsOf } from './day-clock.ts'
import type { DayPlan } from './day-clock.ts'
import type { Excluded } from './pause-spans.ts'
import type { Run, RunWhy } from './spec.ts'
import { isMonthUnit } from './timing.ts'
import type { Timing } from './timing.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Collects days in counting order into runs of equal reason and label. */
function runWriter() {
  const runs: { from: number; to: number; why: RunWhy; label: string | null; n: number }[] = []
  const add = (from: number, to: number, why: RunWhy, label: string | null, n: number): void => {
    const last = runs.at(-1)
    if (last && last.why === why && last.label === label) {
      last.to = to
      last.n = n
    } else runs.push({ from, to, why, label, n })
  }
  const finish = (): Run[] => runs.map(({ from, to, ...rest }) => ({ from: dayText(from), to: dayText(to), ...rest }))
  return { add, finish }
}

type RunWriter = ReturnType<typeof runWriter>

/** Rest days explain themselves before a pause does: they would not have been counted anyway. */
function addWorkdays(
  write: RunWriter, from: number, to: number, step: 1 | -1, paused: readonly Excluded[], calendar: WorkCalendar,
): number {
  let n = 0
  for (let day = from; (to - day) * step >= 0; day += step) {
    const { workday, kind, label } = calendar.infoAt(day)
    if (!workday) write.add(day, day, kind === 'holiday' ? 'holiday' : 'weekend', label, n)
    else if (isIn(paused, day)) write.add(day, day, 'paused', null, n)
    else {
      n += 1
      write.add(day, day, kind === 'makeup' ? 'makeup' : 'counted', label, n)
    }
  }
  return n
}

const isIn = (excluded: readonly Excluded[], day: number): boolean => excluded.some(({ after, through }) => day > after && day <= through)

function addCalendarDays(write: RunWriter, from: number, to: number, paused: readonly Excluded[]): number {
  let n = 0
  let day = from
  for (const { after, through } of paused) {
    const firstPaused = Math.max(after + 1, day)
    if (through < day || firstPaused > to) continue
    if (firstPaused > day) write.add(day, firstPaused - 1, 'counted', null, (n += firstPaused - day))
    day = Math.min(through, to) + 1
    write.add(firstPaused, day - 1, 'paused', null, n)
  }
  if (day <= to) write.add(day, to, 'counted', null, (n += to - day + 1))
  return n
}

function addPeriod(write: RunWriter, timing: Timing, plan: DayPlan): number {
  let n = monthsOf(timing)
  if (plan.period > plan.start) write.add(plan.start + 1, plan.period, 'period', null, n)
  if (plan.unrolled > plan.period) write.add(plan.period + 1, plan.unrolled, 'shifted', null, (n = plan.unrolled - plan.period))
  return n
}

function addRolled(write: RunWriter, plan: DayPlan, n: number, calendar: WorkCalendar): void {
  const step = plan.due >= plan.unrolled ? 1 : -1
  for (let day = plan.unrolled + step; (plan.due - day) * step >= 0; day += step) {
    write.add(day, day, 'rolled', calendar.infoAt(day).label, n)
  }
}

/** Run-length derivation of a clock counted forward, from the day of receipt to the due date. */
export function runsForward(timing: Timing, total: number, plan: DayPlan, paused: readonly Excluded[], calendar: WorkCalendar): Run[] {
  const write = runWriter()
  for (let day = plan.received; day < plan.start; day += 1) write.add(day, day, 'receivedNextWorkday', calendar.infoAt(day).label, 0)
  write.add(plan.start, plan.start, 'start', null, 0)
  if (timing.unit === 'workday') {
    if (total > 0) addWorkdays(write, plan.start + 1, plan.due, 1, paused, calendar)
    return write.finish()
  }
  const n = isMonthUnit(timing.unit) ? addPeriod(write, timing, plan) : addCalendarDays(write, plan.start + 1, plan.unrolled, paused)
  addRolled(write, plan, n, calendar)
  return write.finish()
}

/** Run-length derivation of a clock counted back; every run reads backwards, `from` is the later day. */
export function runsBackward(timing: Timing, plan: DayPlan, calendar: WorkCalendar): Run[] {
  const write = runWriter()
  write.add(plan.start, plan.start, 'event', null, 0)
  if (timing.unit === 'workday') addWorkdays(write, plan.start - 1, plan.unrolled, -1, [], calendar)
  else if (plan.unrolled < plan.start) {
    const n = isMonthUnit(timing.unit) ? monthsOf(timing) : plan.start - plan.unrolled
    write.add(plan.start - 1, plan.unrolled, isMonthUnit(timing.unit) ? 'period' : 'counted', null, n)
  }
  addRolled(write, plan, plan.start === plan.unrolled ? 0 : backCount(timing, plan), calendar)
  return write.finish()
}

const backCount = (timing: Timing, plan: DayPlan): number => (isMonthUnit(timing.unit) ? monthsOf(timing) : plan.start - plan.unrolled)
