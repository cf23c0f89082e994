import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, epochMs, instantText } from './day.ts'
import { due, dueDate } from './due.ts'
import { nationalCalendar, nationalData } from './shipped.ts'
import type { ClockTiming, ExtensionStep, PauseSpan } from './spec.ts'
import { isHourUnit } from './timing.ts'
import { calendarFrom } from './work-calendar.ts'
import type { WorkCalendar } from './work-calendar.ts'

const calendar = nationalCalendar()
const minute = 60_000
const origin = epochMs('2024-01-01T00:00:00')

const unit = fc.constantFrom<ClockTiming['unit']>('workday', 'calendarDay', 'month', 'year', 'hour', 'minute', 'workHour')
const spec = fc.record({
  unit, length: fc.integer({ min: 0, max: 12 }),
  roll: fc.constantFrom<'forward' | 'none'>('forward', 'none'),
  endOfDay: fc.constantFrom<'midnight' | 'close'>('midnight', 'close'),
  nonWorkingReceipt: fc.constantFrom<'asReceived' | 'nextWorkday'>('asReceived', 'nextWorkday'),
})
const startMs = fc.integer({ min: 0, max: 1000 * 24 * 60 }).map((minutes) => origin + minutes * minute)
const pause = fc.record({ after: fc.integer({ min: 0, max: 30 * 24 * 60 }), length: fc.integer({ min: 0, max: 20 * 24 * 60 }) })
/** A pause that begins so many minutes after the start. */
const spanOf = (ms: number, { after, length }: { after: number; length: number }): PauseSpan =>
  ({ from: instantText(ms + after * minute), to: instantText(ms + (after + length) * minute) })

const clock = fc.record({ spec, startMs, pauses: fc.array(pause, { maxLength: 3 }) }).map(({ spec: timing, startMs: ms, pauses }) => ({
  spec: timing, startMs: ms, startAt: instantText(ms),
  pauses: pauses.map((one) => spanOf(ms, one)),
}))

/** Due instant in milliseconds; an open pause is never over, a refusal is not comparable. */
function dueMs(
  timing: ClockTiming, startAt: string, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[] = [],
  days: WorkCalendar = calendar,
): number | null {
  const answer = dueDate(timing, startAt, pauses, extensions, days)
  if ('error' in answer) return null
  return answer.dueAt === null ? Infinity : epochMs(answer.dueAt)
}

function neverEarlier(before: number | null, after: number | null): void {
  if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before)
}

describe('what holds for every clock', () => {
  it('runs are gapless from the start to the due date and end with the whole length', () => {
    fc.assert(fc.property(clock, ({ spec: timing, startAt, pauses }) => {
      const answer = due(timing, startAt, pauses, [], calendar)
      if ('error' in answer || answer.state === 'paused') return
      expect(answer.runs === undefined).toBe(isHourUnit(timing.unit))
      if (!answer.runs || (timing.unit === 'workday' && timing.length === 0)) return
      let expected = startAt.slice(0, 10)
      for (const { from, to } of answer.runs) {
        expect(from).toBe(expected)
        expect(to >= from).toBe(true)
        expected = addDays(to, 1)
      }
      const last = answer.runs.at(-1)!
      expect(last.to).toBe(answer.dueDate)
      if (timing.unit === 'workday' || timing.unit === 'calendarDay') expect(last.n).toBe(timing.length)
    }), { numRuns: 1000 })
  })

  it('working-day and rolled dates are working days', () => {
    fc.assert(fc.property(clock, ({ spec: timing, startAt, pauses }) => {
      const answer = dueDate(timing, startAt, pauses, [], calendar)
      if ('error' in answer || answer.state === 'paused' || isHourUnit(timing.unit)) return
      if (timing.unit === 'workday' || timing.roll === 'forward') expect(calendar.isWorkday(answer.dueDate)).toBe(true)
    }), { numRuns: 1000 })
  })

  it('a later start never gives an earlier date', () => {
    fc.assert(fc.property(spec, startMs, fc.integer({ min: 0, max: 40 * 24 * 60 }), (timing, ms, later) => {
      neverEarlier(dueMs(timing, instantText(ms), []), dueMs(timing, instantText(ms + later * minute), []))
    }), { numRuns: 1000 })
  })

  it('an added rest day never gives an earlier date', () => {
    fc.assert(fc.property(clock, fc.integer({ min: 0, max: 60 }), ({ spec: timing, startAt, pauses }, after) => {
      const date = addDays(startAt.slice(0, 10), after)
      const rest = { layer: 'national', regionCode: null, date, kind: 'off', label: '停办', source: 'test', version: 'test' } as const
      const longer = calendarFrom({ ...nationalData, days: [...nationalData.days, rest] })
      neverEarlier(dueMs(timing, startAt, pauses), dueMs(timing, startAt, pauses, [], longer))
    }), { numRuns: 500 })
  })

  it('a further pause never gives an earlier date', () => {
    fc.assert(fc.property(clock, pause, ({ spec: timing, startMs: ms, startAt, pauses }, one) => {
      const further = spanOf(ms, one)
      neverEarlier(dueMs(timing, startAt, pauses), dueMs(timing, startAt, [...pauses, further]))
    }), { numRuns: 1000 })
  })

  it('an extension never gives an earlier date', () => {
    const granted = fc.record({ length: fc.integer({ min: 0, max: 30 }), after: fc.integer({ min: 0, max: 20 * 24 * 60 }) })
    fc.assert(fc.property(clock, granted, ({ spec: timing, startMs: ms, startAt, pauses }, { length, after }) => {
      const extensionUnit = timing.unit === 'month' || timing.unit === 'year' ? 'calendarDay' : timing.unit
      const extension: ExtensionStep = { at: instantText(ms + after * minute), length, unit: extensionUnit }
      neverEarlier(dueMs(timing, startAt, pauses), dueMs(timing, startAt, pauses, [extension]))
    }), { numRuns: 1000 })
  })

  it('splitting a pause into two adjoining ones changes nothing, save where the second part comes too late', () => {
    fc.assert(fc.property(spec, startMs, pause, fc.double({ min: 0, max: 1, noNaN: true }), (timing, ms, { after, length }, share) => {
      const then = (minutes: number): string => instantText(ms + minutes * minute)
      const [from, middle, to] = [then(after), then(after + Math.floor(length * share)), then(after + length)]
      const whole = due(timing, instantText(ms), [{ from, to }], [], calendar)
      const split = due(timing, instantText(ms), [{ from, to: middle }, { from: middle, to }], [], calendar)
      if ('error' in split && !('error' in whole)) {
        expect(split.error).toBe('pauseAfterDue')
        expect(epochMs(middle)).toBeGreaterThanOrEqual(dueMs(timing, instantText(ms), [{ from, to: middle }])!)
      } else expect(split).toEqual(whole)
    }), { numRuns: 1000 })
  })

  it('the order of the pauses in the list does not matter', () => {
    fc.assert(fc.property(clock, ({ spec: timing, startAt, pauses }) => {
      expect(due(timing, startAt, [...pauses].reverse(), [], calendar)).toEqual(due(timing, startAt, pauses, [], calendar))
    }), { numRuns: 500 })
  })

  it('recomputing is byte-equal, also with a calendar built anew', () => {
    fc.assert(fc.property(clock, ({ spec: timing, startAt, pauses }) => {
      const bytes = (days: WorkCalendar) => JSON.stringify(due(timing, startAt, pauses, [], days))
      expect(bytes(calendarFrom(nationalData))).toBe(bytes(calendar))
    }), { numRuns: 200 })
  })

  it('without the runs it is the same answer', () => {
    fc.assert(fc.property(clock, ({ spec: timing, startAt, pauses }) => {
      const answer = due(timing, startAt, pauses, [], calendar)
      const bare = dueDate(timing, startAt, pauses, [], calendar)
      expect({ ...answer, runs: undefined }).toEqual({ ...bare, runs: undefined })
    }), { numRuns: 300 })
  })

  it('counted back, the date lies before the event and as many counted days lie between', () => {
    fc.assert(fc.property(startMs, fc.integer({ min: 0, max: 40 }), fc.boolean(), (ms, length, clearDays) => {
      const answer = due({ unit: 'workday', length, direction: 'before', clearDays }, instantText(ms), [], [], calendar)
      if ('error' in answer || answer.state === 'paused') return expect.fail()
      const event = instantText(ms).slice(0, 10)
      const between = calendar.workdaysThroughAt(dayNumber(event) - 1) - calendar.workdaysThroughAt(dayNumber(answer.dueDate))
      if (length + Number(clearDays) > 0) expect(between).toBe(length - (clearDays ? 0 : 1))
      expect(answer.runs!.at(-1)!.to).toBe(answer.dueDate)
    }), { numRuns: 500 })
  })
})
