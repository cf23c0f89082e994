import { describe, expect, it } from 'vitest'
import { replan } from './replan.ts'
import type { ReplanRule } from './replan.ts'
import { nationalCalendar, nationalData } from './shipped.ts'
import type { ClockTiming } from './spec.ts'
import { calendarFrom } from './work-calendar.ts'
import type { CalendarDay, WorkCalendar } from './work-calendar.ts'

const calm = nationalCalendar()
const day = (date: string, kind: CalendarDay['kind'], label: string): CalendarDay =>
  ({ layer: 'national', regionCode: null, date, kind, label, source: 'test', version: 'CN-2026.2' })
const storm = calendarFrom({
  ...nationalData, version: 'CN-2026.2',
  days: [...nationalData.days, day('2026-11-26', 'off', '临时停止办公'), day('2026-11-28', 'work', '调休上班')],
})
const at = (date: string, time = '10:00:00'): string => `${date}T${time}+08:00`
const startAt = at('2026-11-23')
const three: ClockTiming = { unit: 'workday', length: 3 }

describe('a new calendar version and an open clock', () => {
  it.each([
    ['later', three, calm, storm, '2026-11-25', 'recomputed', '2026-11-27'],
    ['earlier for the authority', three, storm, calm, '2026-11-25', 'recomputed', '2026-11-26'],
    ['earlier for a party', { ...three, for: 'party' }, storm, calm, '2026-11-25', 'partyNeverShortened', '2026-11-27'],
    ['never into the past', three, storm, calm, '2026-11-27', 'floorToday', '2026-11-27'],
    ['already due', { ...three, length: 2 }, calm, storm, '2026-11-26', 'alreadyDue', '2026-11-25'],
    ['not touched by the change', { ...three, length: 5 }, calm, storm, '2026-11-25', 'unchanged', '2026-11-30'],
  ] as [string, ClockTiming, WorkCalendar, WorkCalendar, string, ReplanRule, string][])('%s', (_, spec, from, to, changed, rule, dueDate) => {
    const midnight: unknown = expect.stringContaining('T00:00:00+08:00')
    expect(replan({ spec, startAt }, { from, to, changedAt: at(changed) })).toMatchObject({ rule, dueDate, dueAt: midnight })
  })

  it('ended clocks are never touched, paused ones have no date to move', () => {
    const change = { from: calm, to: storm, changedAt: at('2026-11-25') }
    const ended = replan({ spec: three, startAt }, { ...change, endedAt: at('2026-11-24') })
    expect(ended).toMatchObject({ rule: 'closedUntouched', dueDate: '2026-11-26' })
    const paused = { spec: three, startAt, pauses: [{ from: at('2026-11-24'), to: null }] }
    expect(replan(paused, change)).toEqual({ rule: 'paused', dueDate: null, dueAt: null, oldDueDate: null, newDueDate: null })
  })

  it('on the day of the change a closed counter does not make the clock late', () => {
    const spec: ClockTiming = { ...three, endOfDay: 'close' }
    const evening = replan({ spec, startAt }, { from: storm, to: calm, changedAt: at('2026-11-27', '17:00:00') })
    expect(evening).toMatchObject({ rule: 'floorToday', dueAt: at('2026-11-27', '18:00:00') })
  })

  it('applied twice it says the same: nothing is left to change', () => {
    const once = replan({ spec: three, startAt }, { from: calm, to: storm, changedAt: at('2026-11-25') })
    const again = replan({ spec: three, startAt }, { from: storm, to: storm, changedAt: at('2026-11-25') })
    expect(again).toMatchObject({ rule: 'unchanged', dueDate: once.dueDate, dueAt: once.dueAt })
  })

  it('a pause that was in time under the old calendar is not judged again', () => {
    const facts = { spec: three, startAt, pauses: [{ from: at('2026-11-27', '09:00:00'), to: at('2026-11-27', '12:00:00') }] }
    expect(replan(facts, { from: storm, to: calm, changedAt: at('2026-11-27') }).rule).toBe('floorToday')
  })
})
