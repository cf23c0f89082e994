import { describe, expect, it } from 'vitest'
import { shippedKnobs } from '../configuration/shipped.ts'
import { cancellationMark, mayReschedule, remindersOf } from './booking.ts'
import { mayRecall, mayReturn, missedAt, ticketNumber } from './ticket-limits.ts'

const knobs = shippedKnobs()
const at = (time: string) => `2026-11-24T${time}+08:00`

describe('过号 and 叫号', () => {
  it.each([
    ['called once, 20 seconds ago', [at('09:00:00')], at('09:00:20'), null], ['19 seconds ago', [at('09:00:00')], at('09:00:19'), 'tooSoon'],
    ['three times already', [at('09:00:00'), at('09:00:20'), at('09:00:40')], at('09:05:00'), 'tooOften'],
  ])('%s', (_, calls, now, reason) => {
    expect(mayRecall(calls, now, knobs.ticket.value)).toBe(reason)
  })

  it('is missed a minute after the third call', () => {
    expect(missedAt([at('09:00:00'), at('09:00:20')], knobs.ticket.value)).toBeNull()
    expect(missedAt([at('09:00:00'), at('09:00:20'), at('09:00:40')], knobs.ticket.value)).toBe(at('09:01:40'))
  })

  it.each([[1, '10:00:00', true], [2, '10:00:00', true], [3, '09:10:00', false], [1, '10:00:01', false]])('missed %i times, back at %s: %s', (misses, time, may) => {
    expect(mayReturn(at('09:00:00'), misses, at(time), knobs.ticket.value)).toBe(may)
  })

  it('numbers', () => {
    expect(ticketNumber('A', 1)).toBe('A001')
    expect(() => ticketNumber('A', 0)).toThrow('No ticket number')
  })
})

describe('改期 and 取消', () => {
  it.each([['08:30:00', 'none', null], ['08:30:01', 'half', 'tooLate']])('at %s before a slot at nine: mark %s, moving %s', (now, mark, reason) => {
    expect(cancellationMark(at(now), at('09:00:00'), knobs.booking.value)).toBe(mark)
    expect(mayReschedule(at(now), at('09:00:00'), 0, knobs.booking.value)).toBe(reason)
  })
  it('twice is often enough', () => expect(mayReschedule(at('08:00:00'), at('09:00:00'), 2, knobs.booking.value)).toBe('tooOften'))
  it('reminders a day and two hours before, as far as they still lie ahead', () => {
    expect(remindersOf('2026-11-20T09:00:00+08:00', at('09:00:00'), knobs.booking.value)).toEqual(['2026-11-23T09:00:00+08:00', at('07:00:00')])
    expect(remindersOf(at('06:00:00'), at('09:00:00'), knobs.booking.value)).toEqual([at('07:00:00')])
  })
})
