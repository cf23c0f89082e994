import { describe, expect, it } from 'vitest'
import { calendar, knobs } from '../../test/shipped.ts'
import { executionRefused } from './execution-times.ts'

describe('行政强制法 §43: when an organ may enforce', () => {
  it.each<[string, string | null, string]>([
    ['2026-03-10T21:59:59+08:00', null, 'Tuesday evening'], ['2026-03-10T22:00:00+08:00', 'night', 'the night begins'],
    ['2026-03-11T05:59:00+08:00', 'night', 'before six'], ['2026-03-11T06:00:00+08:00', null, 'six'], ['2026-03-10T14:30:00Z', 'night', '22:30 in Yinchuan'],
    ['2026-03-14T10:00:00+08:00', 'restDay', 'Saturday'], ['2026-02-14T10:00:00+08:00', null, 'a Saturday worked'], ['2026-10-01T10:00:00+08:00', 'restDay', '国庆节'],
  ])('%s: %s (%s)', (at, expected) => {
    expect(executionRefused({ at, urgent: false, cutsHouseholdSupply: false }, knobs, calendar)).toBe(expected)
  })

  it('urgent cases may, but no household is ever cut off', () => {
    const at = '2026-10-01T23:00:00+08:00'
    expect(executionRefused({ at, urgent: true, cutsHouseholdSupply: false }, knobs, calendar)).toBeNull()
    expect(executionRefused({ at, urgent: true, cutsHouseholdSupply: true }, knobs, calendar)).toBe('householdSupply')
  })
})
