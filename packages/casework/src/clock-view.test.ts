import { clockSpec } from '@onewindow/calendar/spec'
import { expect, it } from 'vitest'
import { lengthInMeasure } from './clock-view.ts'

const limit = (unit: 'minute' | 'hour' | 'workHour' | 'workday' | 'calendarDay' | 'month', length: number) =>
  clockSpec.parse({ id: 'decision', kind: 'limit', unit, length, titleZh: '期限', titleEn: 'Limit', basis: '产品默认值' })

it.each([
  ['minute', 15, 15], ['hour', 2, 120], ['workHour', 4, 240], ['workday', 20, 20], ['calendarDay', 10, 10], ['month', 6, 180],
] as const)('a limit of %s %i is counted as %i, in what is left of it', (unit, length, total) => expect(lengthInMeasure({ spec: limit(unit, length), extensions: [] })).toBe(total))

it('an extension counts in its own unit: hours of an hour clock, days of a month clock', () => {
  const extensions = [{ at: '2026-11-24T10:00:00+08:00', length: 5, approver: 'head', reason: '情况复杂' }]
  expect(lengthInMeasure({ spec: limit('hour', 24), extensions })).toBe(29 * 60)
  expect(lengthInMeasure({ spec: limit('month', 1), extensions })).toBe(35)
})
