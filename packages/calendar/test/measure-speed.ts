/** Due dates per second on one core, with and without their derivation: `node packages/calendar/test/measure-speed.ts`. */
import { due, dueDate } from '../src/due.ts'
import { addDays } from '../src/day.ts'
import { nationalCalendar } from '../src/shipped.ts'
import { clockStatus } from '../src/status.ts'
import type { ClockTiming, PauseSpan } from '../src/spec.ts'

const calendar = nationalCalendar()
const starts = Array.from({ length: 1000 }, (_, i) => `${addDays('2024-01-02', i)}T10:00:00+08:00`)
const specs: ClockTiming[] = [
  { unit: 'workday', length: 20 }, { unit: 'workday', length: 45 }, { unit: 'calendarDay', length: 60 }, { unit: 'month', length: 6 },
]
const pauses = new Map(starts.map((startAt): [string, PauseSpan[]] => {
  const day = startAt.slice(0, 10)
  return [startAt, [{ from: `${addDays(day, 3)}T09:00:00+08:00`, to: `${addDays(day, 17)}T16:00:00+08:00` }]]
}))

function measure(title: string, compute: (spec: ClockTiming, startAt: string) => unknown): void {
  const round = (): void => { for (const spec of specs) for (const startAt of starts) compute(spec, startAt) }
  round()
  const began = performance.now()
  let computed = 0
  while (performance.now() - began < 1500) {
    round()
    computed += specs.length * starts.length
  }
  process.stdout.write(`${title}: ${Math.round((computed / (performance.now() - began)) * 1000)}/s\n`)
}

measure('due dates without runs', (spec, startAt) => dueDate(spec, startAt, [], [], calendar))
measure('due dates without runs, one pause', (spec, startAt) => dueDate(spec, startAt, pauses.get(startAt)!, [], calendar))
measure('due dates with runs', (spec, startAt) => due(spec, startAt, [], [], calendar))
measure('due dates with runs, one pause', (spec, startAt) => due(spec, startAt, pauses.get(startAt)!, [], calendar))
measure('status', (spec, startAt) => clockStatus({ spec, startAt }, calendar, { asOf: '2026-11-24T10:00:00+08:00' }))
