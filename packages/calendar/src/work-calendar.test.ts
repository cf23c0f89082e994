import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, dayText } from './day.ts'
import { demoCalendarOf, nationalCalendar, nationalData } from './shipped.ts'
import { calendarFrom } from './work-calendar.ts'
import type { CalendarDay } from './work-calendar.ts'

const calendar = nationalCalendar()
const day = (date: string, kind: 'off' | 'work', label: string, regionCode: string | null = null): CalendarDay =>
  ({ layer: regionCode === null ? 'national' : 'regional', regionCode, date, kind, label, source: 'test', version: 'test' })
const of = (...days: CalendarDay[]) =>
  ({ id: 'T', version: 'T.1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days })

describe('全国年节及纪念日放假办法: working days of a year', () => {
  it.each([[2024, 251], [2025, 248], [2026, 248]])('%i has %i', (year, workdays) => {
    expect(calendar.workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(workdays)
  })

  it.each([
    ['2026-02-14', true, 'makeup', '调休上班'], ['2026-02-15', false, 'holiday', '春节'], ['2026-11-28', false, 'weekend', '周末'],
    ['2026-11-24', true, 'work', null], ['2030-11-23', false, 'weekend', '周末'], ['1999-11-23', true, 'work', null],
  ])('%s: working %s, %s, %s', (date, workday, kind, label) => {
    expect(calendar.dayInfo(date)).toEqual({ workday, kind, label })
    expect(calendar.isWorkday(date)).toBe(workday)
  })

  it('prefix sums and the walk from day to day agree, also outside the entered years', () => {
    fc.assert(fc.property(fc.integer({ min: 18_000, max: 23_000 }), fc.integer({ min: 1, max: 90 }), (number, n) => {
      let walked = number
      for (let counted = 0; counted < n;) if (calendar.isWorkdayAt((walked += 1))) counted += 1
      expect(calendar.nthWorkdayAt(number, n)).toBe(walked)
      expect(calendar.workdaysThroughAt(walked) - calendar.workdaysThroughAt(number)).toBe(n)
      let back = number
      for (let counted = 0; counted < n;) if (calendar.isWorkdayAt((back -= 1))) counted += 1
      expect(calendar.nthWorkdayAt(number, -n)).toBe(back)
    }))
  })

  it('the next working day of a working day is the day itself', () => {
    expect(calendar.nextWorkday('2026-11-24')).toBe('2026-11-24')
    expect(calendar.nextWorkday('2026-02-15')).toBe('2026-02-24')
    expect(calendar.previousWorkday('2026-02-15')).toBe('2026-02-14')
    expect(calendar.previousWorkday('2026-02-14')).toBe('2026-02-14')
    expect(calendar.addWorkingDays('2026-02-13', 2)).toBe('2026-02-24')
    expect(calendar.addWorkingDays('2026-02-24', -2)).toBe('2026-02-13')
  })

  it('only days of published notices are confirmed', () => {
    expect(calendar.isConfirmed('2026-12-30', '2026-12-31')).toBe(true)
    expect(calendar.isConfirmed('2026-12-30', '2027-01-01')).toBe(false)
    expect(calendar.isConfirmed('2023-12-31', '2024-01-01')).toBe(false)
  })
})

describe('layers of the calendar', () => {
  it('in one layer a rest day wins over a working day, in either order', () => {
    const [off, work] = [day('2026-11-28', 'off', '停电'), day('2026-11-28', 'work', '调休上班')]
    for (const days of [[off, work], [work, off]]) {
      expect(calendarFrom(of(...days)).dayInfo('2026-11-28')).toMatchObject({ workday: false, label: '停电' })
    }
  })

  it('the longest region prefix decides, then the next shorter one, then the nation', () => {
    const data = of(
      day('2026-11-26', 'off', '全国'), day('2026-11-26', 'work', '自治区', '640000'),
      day('2026-11-27', 'off', '自治区', '640000'), day('2026-11-27', 'work', '市', '640100'), day('2026-11-27', 'off', '县', '640121'),
    )
    expect(calendarFrom(data).isWorkday('2026-11-26')).toBe(false)
    expect(calendarFrom(data, '640104').isWorkday('2026-11-26')).toBe(true)
    expect(calendarFrom(data, '630000').isWorkday('2026-11-26')).toBe(false)
    expect(calendarFrom(data, '640104').isWorkday('2026-11-27')).toBe(true)
    expect(calendarFrom(data, '640121').dayInfo('2026-11-27').label).toBe('县')
    expect(calendarFrom(data, '640121001').dayInfo('2026-11-27').label).toBe('县')
    expect(calendarFrom(data, '640200').isWorkday('2026-11-27')).toBe(false)
    expect(calendarFrom(data, '640000').isWorkday('2026-11-27')).toBe(false)
  })

  it('a festival of 宁夏 closes the offices of 银川, not those of 北京', () => {
    expect(demoCalendarOf('640104').dayInfo('2026-03-20')).toMatchObject({ workday: false, kind: 'holiday' })
    expect(demoCalendarOf('110101').isWorkday('2026-03-20')).toBe(true)
    expect(demoCalendarOf('640104').version).toBe('CN-2026.1+640000-demo.1')
  })

  it('a calendar without any entered day follows the week', () => {
    const week = calendarFrom(of())
    expect(week.workdaysBetween('2026-11-22', '2026-11-29')).toBe(5)
    expect(week.isWorkday('2026-10-01')).toBe(true)
  })

  it('an entered day changes exactly itself', () => {
    const dates = [...Array(400).keys()].map((i) => addDays('2026-01-01', i))
    const changed = calendarFrom({ ...nationalData, days: [...nationalData.days, day('2026-11-26', 'off', '暴雪')] })
    expect(dates.filter((date) => changed.isWorkday(date) !== calendar.isWorkday(date))).toEqual(['2026-11-26'])
    expect(dayText(changed.nthWorkdayAt(dayNumber('2026-11-25'), 1))).toBe('2026-11-27')
  })
})
