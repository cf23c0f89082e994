import { describe, expect, it } from 'vitest'
import { vectorContext } from '../test/clock-vectors.ts'
import { daysOfLayer } from './calendar-layer.ts'
import { weekday } from './day.ts'
import { demoRegionalLayer, nationalData, nationalLayer } from './shipped.ts'
import { shippedHours } from './shipped-hours.ts'
import { hoursSets } from './spec.ts'
import type { CalendarDay } from './work-calendar.ts'

const { calendars, hours } = vectorContext
const labels = (days: readonly CalendarDay[], kind: 'off' | 'work') =>
  Object.fromEntries(days.filter((day) => day.kind === kind).map((day) => [day.date, day.label]))

describe('the calendar that ships', () => {
  it('has every day of the published notices, and no other', () => {
    expect(labels(nationalData.days, 'off')).toEqual(calendars.CN.off)
    expect(labels(nationalData.days, 'work')).toEqual(calendars.CN.work)
    expect(nationalData).toMatchObject({ id: 'CN', version: calendars.CN.version, confirmedThrough: calendars.CN.confirmedThrough })
  })

  it('with the regional layer is the calendar of 宁夏 of the vectors', () => {
    const off = labels([...nationalData.days, ...daysOfLayer(demoRegionalLayer)], 'off')
    expect(off).toEqual(calendars['CN+640000-demo'].off)
  })

  it('names a source for every day, and no make-up day falls on a Monday to Friday', () => {
    for (const day of nationalData.days) {
      expect(day.source).not.toBe('')
      if (day.kind === 'work') expect(weekday(day.date)).toBeGreaterThan(5)
    }
    expect(nationalLayer.notices.filter(({ confirmed }) => !confirmed).map(({ year }) => year)).toEqual([2027])
  })

  it('has the working hours of the vectors', () => {
    expect(shippedHours).toEqual(hours)
    expect(hoursSets.parse(shippedHours)).toEqual(shippedHours)
  })
})
