import { nationalCalendar } from '@onewindow/calendar/shipped'
import { dayOf, epochMs } from '@onewindow/calendar/day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf } from '../chance.ts'
import { after, lastOfficeDay } from './clock.ts'

const calendar = nationalCalendar()
const until = '2026-11-26T14:36:00.000+08:00'
const at = (now: string, workdays: number, office: boolean, seed = 'x'): string => after(now, workdays, { calendar, chance: chanceOf(seed), until, office })

describe('when the next step is taken', () => {
  it('on a later working day at office hours, never on a weekend', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (seed, workdays) => {
      const then = at('2026-09-11T16:00:00.000+08:00', workdays, true, seed)
      expect(calendar.isWorkday(dayOf(then))).toBe(true)
      expect(then.slice(11, 16) >= '09:00' && then.slice(11, 16) <= '17:30').toBe(true)
      expect(dayOf(then)).toBe(calendar.addWorkingDays('2026-09-11', workdays))
    }))
  })
  it.each([
    ['the same day while the office is open', '2026-11-20T10:00:00.000+08:00', true, '2026-11-20'],
    ['the next working day when it has closed', '2026-11-20T17:40:00.000+08:00', true, '2026-11-23'],
    ['the same evening when the applicant does it', '2026-11-20T20:00:00.000+08:00', false, '2026-11-20'],
  ])('%s', (_what, now, office, day) => {
    expect(dayOf(at(now, 0, office))).toBe(day)
  })
  it('today, but not later than now', () => {
    fc.assert(fc.property(fc.string(), (seed) => {
      const then = at('2026-11-25T10:00:00.000+08:00', 1, true, seed)
      expect(dayOf(then)).toBe('2026-11-26')
      expect(epochMs(then)).toBeLessThanOrEqual(epochMs(until))
    }))
  })
})

describe('the last day offices had begun to work', () => {
  it.each([
    ['Thursday afternoon', '2026-11-26T14:36:00.000+08:00', '2026-11-26'], ['Thursday before daybreak', '2026-11-26T03:12:00.000+08:00', '2026-11-25'],
    ['Sunday', '2026-11-29T10:00:00.000+08:00', '2026-11-27'], ['Monday before daybreak', '2026-11-30T03:12:00.000+08:00', '2026-11-27'],
  ])('%s', (_what, moment, day) => {
    expect(lastOfficeDay(moment, calendar)).toBe(day)
  })
})
