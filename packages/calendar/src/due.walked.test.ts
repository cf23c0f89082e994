import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOf, epochMs, instantOf, instantText } from './day.ts'
import { due } from './due.ts'
import type { ClockAnswer } from './due.ts'
import { nationalCalendar } from './shipped.ts'
import type { ClockTiming, PauseSpan, Run } from './spec.ts'

const calendar = nationalCalendar()

/** In force at the end of the day: from < 24:00 of the day ≤ to. */
const isPaused = (date: string, pauses: readonly PauseSpan[]): boolean => pauses.some(({ from, to }) => {
  const end = epochMs(instantOf(date, '24:00'))
  return epochMs(from) < end && (to == null || end <= epochMs(to))
})

/** A second program that walks from day to day and knows no prefix sums; day clocks counted forward, events not judged. */
function walked(spec: ClockTiming, startAt: string, pauses: readonly PauseSpan[]): { dueDate: string; runs: Run[] } {
  const runs: Run[] = []
  const write = (date: string, why: Run['why'], label: string | null, n: number): void => {
    const last = runs.at(-1)
    if (last?.why === why && last.label === label) Object.assign(last, { to: date, n })
    else runs.push({ from: date, to: date, why, label, n })
  }
  const start = dayOf(startAt)
  write(start, 'start', null, 0)
  const months = spec.unit === 'month' ? spec.length : 0
  const period = addMonths(start, months)
  let [day, n, pausedDays] = [start, 0, 0]
  const isDone = (): boolean => spec.unit !== 'month' ? n === spec.length : day >= period && n === pausedDays
  while (!isDone()) {
    day = addDays(day, 1)
    const info = calendar.dayInfo(day)
    const paused = isPaused(day, pauses)
    if (spec.unit === 'month') {
      if (paused) pausedDays += 1
      if (day > period) n += 1
      write(day, day <= period ? 'period' : 'shifted', null, day <= period ? months : n)
    } else if (spec.unit === 'workday' && !info.workday) write(day, info.kind === 'holiday' ? 'holiday' : 'weekend', info.label, n)
    else if (paused) write(day, 'paused', null, n)
    else if (spec.unit === 'workday') write(day, info.kind === 'makeup' ? 'makeup' : 'counted', info.label, (n += 1))
    else write(day, 'counted', null, (n += 1))
  }
  const last = runs.at(-1)!.n
  while (spec.unit !== 'workday' && !calendar.isWorkday(day)) {
    day = addDays(day, 1)
    write(day, 'rolled', calendar.dayInfo(day).label, last)
  }
  return { dueDate: day, runs }
}

const hour = 3_600_000
const first = epochMs('2024-01-01T00:00:00')
const clock = fc.record({
  spec: fc.record({ unit: fc.constantFrom('workday', 'calendarDay', 'month'), length: fc.integer({ min: 1, max: 24 }) }),
  start: fc.integer({ min: 0, max: 24 * 1200 }),
  pauses: fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 24 * 60 }), hours: fc.integer({ min: 0, max: 24 * 30 }) }), { maxLength: 4 },
  ),
}).map(({ spec, start, pauses }) => {
  const startMs = first + start * hour
  const spans = pauses.map(({ after, hours }) =>
    ({ from: instantText(startMs + after * hour), to: instantText(startMs + (after + hours) * hour) }))
  return { spec: spec as ClockTiming, startAt: instantText(startMs), pauses: spans }
})

describe('two programs, one date', () => {
  it('prefix sums and walking from day to day give the same date and the same runs', () => {
    let compared = 0
    fc.assert(fc.property(clock, ({ spec, startAt, pauses }) => {
      const answer: ClockAnswer = due(spec, startAt, pauses, [], calendar)
      if ('error' in answer) {
        expect(answer.error).toBe('pauseAfterDue')
        return
      }
      compared += 1
      expect({ dueDate: answer.dueDate, runs: answer.state === 'running' ? answer.runs : null }).toEqual(walked(spec, startAt, pauses))
    }), { numRuns: 1000 })
    expect(compared).toBeGreaterThan(400)
  }, 30_000)
})
