import { addDays, instantOf } from '@onewindow/calendar/day'
import { due, dueDate } from '@onewindow/calendar/due'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { clockTiming } from '@onewindow/calendar/spec'
import { dice } from '../fill/dice.ts'

export type ClockSpeed = { withoutDerivation: number; withDerivation: number }

const MEASURE_MS = 2000

/** Statutory clocks a second on one core, without and with the days that explain them: 3 to 90 working days, every fourth with a pause. */
export function clockSpeed(): ClockSpeed {
  const calendar = nationalCalendar()
  const chance = dice(19)
  const clocks = Array.from({ length: 2000 }, () => {
    const day = addDays('2026-01-05', chance.below(330))
    const startAt = instantOf(day, '10:00')
    const pauses = chance.next() < 0.25 ? [{ id: '1', from: instantOf(addDays(day, 1), '09:00'), to: instantOf(addDays(day, 9), '09:00'), reason: 'hearing', basis: 'XK §45' }] : []
    return { spec: clockTiming.parse({ unit: 'workday', length: 3 + chance.below(88), pausableBy: ['hearing'] }), startAt, pauses }
  })
  const perSecond = (compute: typeof due): number => {
    let count = 0
    const started = performance.now()
    while (performance.now() - started < MEASURE_MS) {
      for (let n = 0; n < 200; n += 1) {
        const clock = clocks[(count + n) % clocks.length] as (typeof clocks)[number]
        const answer = compute(clock.spec, clock.startAt, clock.pauses as never, [], calendar)
        if ('error' in answer) throw new Error(`A clock was refused: ${answer.error}`)
      }
      count += 200
    }
    return Math.round((count * 1000) / (performance.now() - started))
  }
  return { withoutDerivation: perSecond(dueDate), withDerivation: perSecond(due) }
}
