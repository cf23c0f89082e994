import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedKnobs } from '../configuration/shipped.ts'
import { mayBook, suspendedUntil, type BookingRequest } from './booking.ts'
import { checkInAt } from './check-in.ts'
import { admissionTo, bookableMinutes, usedMinutes, type Seats, type Slot } from './slot-capacity.ts'
import { offerOf } from './waiting-list.ts'

const knobs = shippedKnobs().booking.value
const wanted: BookingRequest = {
  now: '2026-05-20T09:00:00+08:00', slotStart: '2026-05-21T09:00:00+08:00', slotEnd: '2026-05-21T09:30:00+08:00', item: 'A', active: [], noShows: [],
}
const busy = (item: string, day: string) => ({ item, start: `${day}T09:00:00+08:00`, end: `${day}T09:30:00+08:00` })

describe('预约: who may book', () => {
  it.each([
    ['thirty minutes before the slot', { now: '2026-05-21T08:30:00+08:00' }, null],
    ['a second later', { now: '2026-05-21T08:30:01+08:00' }, 'tooLate'],
    ['fourteen days ahead', { now: '2026-05-07T23:59:00+08:00' }, null],
    ['fifteen days ahead', { now: '2026-05-06T23:59:00+08:00' }, 'tooEarly'],
    ['the same matter twice', { active: [busy('A', '2026-05-25')] }, 'sameItem'],
    ['at the same time in another hall', { active: [busy('B', '2026-05-21')] }, 'overlap'],
    ['a fourth at once', { active: ['B', 'C', 'D'].map((item) => busy(item, '2026-05-25')) }, 'tooMany'],
  ] as const)('%s: %s', (_, change, reason) => {
    expect(mayBook({ ...wanted, ...change }, knobs).reason).toBe(reason)
  })

  it('two late cancellations weigh as one missed appointment', () => {
    const marks = [{ at: '2026-05-01T09:00:00+08:00', half: false }, { at: '2026-05-02T09:00:00+08:00', half: false }]
    const half = { at: '2026-05-03T09:00:00+08:00', half: true }
    expect(suspendedUntil([...marks, half], wanted.now, knobs)).toBeNull()
    expect(suspendedUntil([...marks, half, half], wanted.now, knobs)).toBe('2026-06-02T09:00:00+08:00')
  })
})

describe('签到', () => {
  it.each([
    ['08:39:59', 'early'], ['08:40:00', 'onTime'], ['09:10:00', 'onTime'], ['09:10:01', 'late'], ['09:29:59', 'late'], ['09:30:00', 'noShow'],
  ])('at %s: %s', (time, result) => {
    expect(checkInAt(`2026-05-21T${time}+08:00`, wanted.slotStart, wanted.slotEnd, knobs)).toBe(result)
  })
})

describe('候补', () => {
  const waiting = [{ id: 'w2', joinedAt: '2026-05-20T08:01:00+08:00', need: 20 }, { id: 'w1', joinedAt: '2026-05-20T00:00:00Z', need: 30 }]
  const offer = (free: number, now: string) => offerOf(waiting, free, now, '2026-05-21T10:00:00+08:00', knobs)

  it.each([
    ['the one who came first', 30, '2026-05-21T08:00:00+08:00', { offer: 'w1', expires: '2026-05-21T08:30:00+08:00' }],
    ['the first who fits', 20, '2026-05-21T08:00:00+08:00', { offer: 'w2', expires: '2026-05-21T08:30:00+08:00' }],
    ['near the start only until the cut-off', 30, '2026-05-21T09:15:00+08:00', { offer: 'w1', expires: '2026-05-21T09:30:00+08:00' }],
    ['nobody half an hour before', 30, '2026-05-21T09:30:00+08:00', { offer: null, expires: null }],
    ['nobody when nothing fits', 10, '2026-05-21T08:00:00+08:00', { offer: null, expires: null }],
  ])('%s', (_, free, now, expected) => {
    expect(offer(free, now)).toEqual(expected)
  })
})

describe('号源', () => {
  const slot: Slot = { windows: 3, minutes: 30, onlineShare: 60, maxGroup: 10 }
  const items = { A: { minutes: 10 }, B: { minutes: 25, maxPerSlot: 2 } }

  it.each([
    ['fits', [], { item: 'A', persons: 5 }, null], ['one minute too many', [{ item: 'B', persons: 2 }], { item: 'A', persons: 1 }, 'slotFull'],
    ['enough of this item', [{ item: 'B', persons: 2 }], { item: 'B', persons: 1 }, 'itemFull'],
    ['a coach party', [], { item: 'A', persons: 11 }, 'groupTooLarge'], ['not offered', [], { item: 'Z', persons: 1 }, 'unknownItem'],
    ['named like what every object has', [], { item: 'constructor', persons: 1 }, 'unknownItem'],
  ] as const)('%s: %s', (_, seats, request, reason) => {
    expect(admissionTo(slot, items, seats, request).reason).toBe(reason)
  })

  it('CS-12: however many ask one after the other, the minutes taken never exceed the capacity', () => {
    const asked = fc.array(fc.record({ item: fc.constantFrom('A', 'B'), persons: fc.integer({ min: 1, max: 3 }) }), { maxLength: 200 })
    fc.assert(fc.property(asked, fc.integer({ min: 0, max: 10 }), (requests, windows) => {
      const hall = { ...slot, windows }
      const seats: Seats[] = []
      for (const request of requests) if (admissionTo(hall, items, seats, request).accepted) seats.push(request)
      expect(usedMinutes(items, seats)).toBeLessThanOrEqual(bookableMinutes(hall))
      expect(seats.filter(({ item }) => item === 'B').reduce((sum, { persons }) => sum + persons, 0)).toBeLessThanOrEqual(2)
    }), { numRuns: 300 })
  })

  it('CS-12: 200 people for 5 seats, exactly 5 get one', () => {
    const seats: Seats[] = []
    for (let person = 0; person < 200; person += 1) if (admissionTo(slot, items, seats, { item: 'A', persons: 1 }).accepted) seats.push({ item: 'A', persons: 1 })
    expect(seats).toHaveLength(5)
  })
})
