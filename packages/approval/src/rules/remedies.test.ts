import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { courtAfterReconsideration, remediesAgainst, remediesAgainstSilence } from './remedies.ts'

const calendar = nationalCalendar()

describe('R11: last days to object, 行政复议法 §20, 行政诉讼法 §46', () => {
  it.each([
    ['2026-03-02', '2026-05-06', '2026-09-02', '60th day is 1 May, a holiday until the 5th'],
    ['2026-06-15', '2026-08-14', '2026-12-15', 'both are working days'],
    ['2026-08-03', '2026-10-08', '2027-02-03', '60th day is 2 Oct, National Day until the 7th'],
    ['2026-08-31', '2026-10-30', '2027-03-01', 'no 31 February: 28th, a Sunday'],
  ])('served %s: reconsideration until %s, court until %s (%s)', (servedOn, reconsideration, court) => {
    const { reconsideration: first, court: second } = remediesAgainst(servedOn, calendar)
    expect([first.day, second.day]).toEqual([reconsideration, court])
  })

  it('a day in a year whose holidays are not published yet says so', () => {
    const { reconsideration, court } = remediesAgainst('2026-08-31', calendar)
    expect([reconsideration.provisional, court.provisional]).toEqual([false, true])
  })

  it('silence: from the day after the statutory day, reconsideration first (行政复议法 §23(3))', () => {
    expect(remediesAgainstSilence('2026-06-15', calendar)).toEqual({ opensOn: '2026-06-16', reconsideration: { day: '2026-08-14', provisional: false } })
  })

  it('fifteen days to court after the decision on a reconsideration (行政诉讼法 §45)', () => {
    expect(courtAfterReconsideration('2026-09-10', calendar)).toEqual({ day: '2026-09-28', provisional: false })
  })
})
