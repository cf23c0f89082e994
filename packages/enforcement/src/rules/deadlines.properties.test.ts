import { addDays, addMonths, instantOf, laterDay } from '@onewindow/calendar/day'
import { dueDate } from '@onewindow/calendar/due'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, clocks, knobs } from '../../test/shipped.ts'
import { remedies } from './court-window.ts'
import { decisionDeadline, earliestHearing, paymentDueOn, screeningDeadline, seizureLastDay } from './deadlines.ts'
import type { Exclusion } from './last-day.ts'

const START = '2026-01-05'
const day = (max: number) => fc.integer({ min: 0, max }).map((n) => addDays(START, n))
const closed = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from: addDays(START, from), to: addDays(START, from + length) }))

/** The pause day is not counted, the resume day is (clock §4). */
const isPaused = (today: string, exclusions: readonly Exclusion[]): boolean => exclusions.some(({ from, to }) => from <= today && (to === null || today < to))

/** Exclusions in order, each begun before the time was over, as the clock would have let them happen. */
function walkedLastDay(start: string, length: number, exclusions: readonly Exclusion[], counts: (today: string) => boolean): string {
  let today = start
  for (let counted = 0; counted < length;) {
    today = addDays(today, 1)
    if (counts(today) && !isPaused(today, exclusions)) counted += 1
  }
  return today
}

describe('办案期限, 行政处罚法 §60, for any closed exclusions', () => {
  it('equals a walk through every day, extensions included', () => {
    fc.assert(fc.property(fc.array(closed, { maxLength: 3 }), fc.integer({ min: 0, max: 60 }), day(250), (exclusions, extensionDays, asOf) => {
      const answer = decisionDeadline({ filedOn: START, asOf, exclusions, extensionDays }, clocks, calendar)
      expect(answer.deadline).toBe(walkedLastDay(START, 90 + extensionDays, exclusions, () => true))
      const used = Array.from({ length: 400 }, (_, index) => addDays(START, index + 1)).filter((today) => today <= asOf && !isPaused(today, exclusions))
      expect(answer.usedDays).toBe(used.length)
      expect(answer.paused).toBe(isPaused(asOf, exclusions))
    }))
  })

  it('has no last day while an exclusion is open, whatever ended before', () => {
    fc.assert(fc.property(fc.array(closed, { maxLength: 2 }), fc.integer({ min: 0, max: 80 }), (exclusions, from) => {
      const open = [...exclusions, { from: addDays(START, from), to: null }]
      expect(decisionDeadline({ filedOn: START, asOf: addDays(START, 300), exclusions: open }, clocks, calendar).deadline).toBeNull()
    }))
  })
})

describe('seizure and screening', () => {
  it('行政强制法 §25: thirty days and what tests took, at most thirty more', () => {
    fc.assert(fc.property(fc.array(closed, { maxLength: 2 }), fc.integer({ min: 0, max: 30 }), (tests, extensionDays) => {
      expect(seizureLastDay({ from: START, tests, extensionDays }, clocks, calendar))
        .toBe(walkedLastDay(START, 30 + extensionDays, tests, () => true))
    }))
  })

  it('screening counts working days and ends on one', () => {
    fc.assert(fc.property(fc.array(closed, { maxLength: 2 }), fc.boolean(), day(120), (tests, extended, receivedOn) => {
      const deadline = screeningDeadline({ receivedOn, extended, tests }, clocks, knobs.screeningExtensionDays, calendar)
      expect(deadline).toBe(walkedLastDay(receivedOn, extended ? 30 : 15, tests, calendar.isWorkday))
    }))
  })
})

describe('hearing, payment, court', () => {
  it('行政处罚法 §64(2): seven whole working days lie between notice and the first day allowed, and six before the day before', () => {
    fc.assert(fc.property(day(300), (servedOn) => {
      const first = earliestHearing(servedOn, clocks, calendar)
      const between = (hearing: string) => calendar.workdaysBetween(servedOn, addDays(hearing, -1))
      expect(calendar.isWorkday(first)).toBe(true)
      expect(between(first)).toBe(7)
      expect(between(calendar.addWorkingDays(first, -1))).toBe(6)
    }))
  })

  it('the same as the clock counted back from the hearing, when the notice is served on a working day', () => {
    fc.assert(fc.property(day(300).filter(calendar.isWorkday), (servedOn) => {
      const answer = dueDate(clocks.hearingNotice, instantOf(earliestHearing(servedOn, clocks, calendar)), [], [], calendar)
      expect(answer).toMatchObject({ dueDate: servedOn })
    }))
  })

  it('行政处罚法 §67: payment is due on a working day, never before the fifteenth day', () => {
    fc.assert(fc.property(day(300), (servedOn) => {
      const dueOn = paymentDueOn(servedOn, clocks, calendar)
      expect(calendar.isWorkday(dueOn)).toBe(true)
      expect(dueOn >= addDays(servedOn, 15)).toBe(true)
      expect(calendar.workdaysBetween(addDays(servedOn, 14), dueOn)).toBe(1)
    }))
  })

  it('I16: no application before every period of the party and the reminder are over, and none three months after', () => {
    fc.assert(fc.property(day(200), day(400), fc.constantFrom('ordinary' as const, 'simple' as const), (servedOn, reminderServedOn, procedure) => {
      const { reconsiderationUntil, litigationUntil, courtFrom, courtUntil } = remedies({ procedure, servedOn, reminderServedOn }, clocks, calendar)
      const expiry = laterDay(reconsiderationUntil ?? '', litigationUntil ?? '')
      expect((courtFrom ?? '') > expiry).toBe(true)
      expect((courtFrom ?? '') > calendar.addWorkingDays(reminderServedOn, 10)).toBe(true)
      expect(courtUntil).toBe(addMonths(expiry, 3))
      expect(litigationUntil === null).toBe(procedure === 'simple')
    }))
  })
})
