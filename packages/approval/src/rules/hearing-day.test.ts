import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { earliestHearing, recusalUntil } from './hearing-day.ts'

describe('notice of a hearing, 行政许可法 §48(1)(1)', () => {
  it.each([['2026-03-02', '2026-03-12', 'Monday: seven working days lie in between'], ['2026-03-06', '2026-03-18', 'Friday'], ['2026-09-25', '2026-10-13', 'the National Day holiday does not count']])('given on %s, held from %s on (%s)', (noticeOn, from) => {
    expect(earliestHearing(noticeOn, nationalCalendar())).toBe(from)
  })
  it('the chair may be challenged until the day before', () => expect(recusalUntil('2026-03-01')).toBe('2026-02-28'))
})
