import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedKnobs } from '../configuration/shipped.ts'
import { callingOrder, effectiveArrival, estimatedWait, shownWait, type Ticket, type TicketClass } from './queue-order.ts'

const knobs = shippedKnobs().queue.value
const ticket = (no: string, change: Partial<Ticket> = {}): Ticket => ({ no, seq: Number(no.slice(1)), class: 'normal', arrivedAt: 0, group: 'G1', ...change })
const called = (tickets: Ticket[], now: number, groups = ['G1']) => callingOrder(tickets, groups, now, knobs).map(({ no }) => no)

describe('叫号', () => {
  it.each([
    ['first come, first served', [ticket('N2', { arrivedAt: 10 }), ticket('N1')], 100, ['N1', 'N2']],
    ['at the same second the lower number', [ticket('N2'), ticket('N1')], 100, ['N1', 'N2']],
    ['seventy or older: 20 minutes of credit', [ticket('N1', { arrivedAt: 0 }), ticket('S2', { class: 'special', arrivedAt: 1199 })], 1300, ['S2', 'N1']],
    ['a minute too late for the credit', [ticket('N1', { arrivedAt: 0 }), ticket('S2', { class: 'special', arrivedAt: 1260 })], 1300, ['N1', 'S2']],
    ['an appointment long before its slot waits for it', [ticket('A1', { class: 'appointment', slotStart: 3600 }), ticket('N2', { arrivedAt: 900 })], 1000, ['N2', 'A1']],
    ['who waited 45 minutes goes before any credit', [ticket('A2', { class: 'appointment', arrivedAt: 2700, slotStart: 2700 }), ticket('N1')], 2700, ['N1', 'A2']],
    ['a missed ticket counts from its return', [ticket('M1', { class: 'missed', returnedAt: 2000 }), ticket('N2', { arrivedAt: 1000 })], 2100, ['N2', 'M1']],
  ] as const)('%s', (_, tickets, now, order) => {
    expect(called([...tickets], now)).toEqual(order)
  })

  it('a window takes only its own groups', () => {
    expect(called([ticket('N1', { group: 'G2' }), ticket('N2')], 10)).toEqual(['N2'])
  })
})

const NOW = 10_000
const classes: TicketClass[] = ['normal', 'special', 'appointment', 'transfer', 'missed']
const tickets = fc.array(fc.record({
  class: fc.constantFrom(...classes), special: fc.boolean(), arrivedAt: fc.integer({ min: 0, max: NOW }), group: fc.constantFrom('G1', 'G2'),
  slotStart: fc.integer({ min: 0, max: NOW + 3600 }), transferred: fc.integer({ min: 0, max: NOW }), returned: fc.integer({ min: 0, max: NOW }),
}), { minLength: 2, maxLength: 40 }).map((all) => all.map(({ transferred, returned, ...one }, at): Ticket => ({
  ...one, no: `T${at}`, seq: at, transferredAt: Math.max(one.arrivedAt, transferred), returnedAt: Math.max(one.arrivedAt, returned),
})))

describe('CS-14: nobody starves', () => {
  it('nobody who came more than 40 minutes later is called before you, and after 45 minutes nobody who came later at all', () => {
    fc.assert(fc.property(tickets, (all) => {
      let latestBefore = -Infinity
      const unfair = callingOrder(all, ['G1', 'G2'], NOW, knobs).filter((one) => {
        const arrived = effectiveArrival(one)
        const overtakenBy = latestBefore - arrived
        latestBefore = Math.max(latestBefore, arrived)
        return overtakenBy > (NOW - arrived >= 2700 ? 0 : 2400)
      })
      expect(unfair).toEqual([])
    }), { numRuns: 800 })
  })

  it('every ticket of the groups stands in the order once, however they are listed', () => {
    fc.assert(fc.property(tickets, (all) => {
      const order = called(all, NOW)
      expect(called([...all].reverse(), NOW)).toEqual(order)
      expect([...order].sort()).toEqual(all.filter(({ group }) => group === 'G1').map(({ no }) => no).sort())
    }), { numRuns: 300 })
  })
})

describe('expected wait', () => {
  it.each([[[10, 10, 25], 2, 23], [[], 3, 0], [[10], 0, null], [[10], 1, 10]])('%j at %i windows: %s minutes', (ahead, windows, minutes) => {
    expect(estimatedWait(ahead, windows)).toBe(minutes)
  })
  it('is shown as a range', () => expect(shownWait(23)).toEqual({ from: 16, to: 30 }))
})
