import { elapse, told } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, lived, PARTY_ID, partner, person, staff, stageOf, stranger, type Staged, type Step } from '../../test/service-walk.ts'
import { appointmentType } from './case-type.ts'
import type { SlotKnown } from './known.ts'
import { chooseMinutes } from './seats.ts'
import type { AppointmentFacts } from './schemas.ts'

const DAY = '2026-03-04'
const START = `${DAY}T10:00:00+08:00`
const clerk = staff('windowClerk')
const manager = staff('hallManager')
const free: SlotKnown = { start: START, taken: [], seats: [], waiting: [], busy: new Map() }
/** Three windows of 30 minutes, 60 % online: 54 minutes. */
const full: SlotKnown = { ...free, taken: Array.from({ length: 54 }, (_, minute) => minute), seats: [{ item: 'business-licence', persons: 3 }] }

const stagedIn = (slot: SlotKnown, noShows: { at: string; half: boolean }[] = []): Staged<AppointmentFacts> => ({
  type: appointmentType, parts: [person('booker')], people: [citizen, stranger, clerk, manager, partner('kiosk')],
  facts: { hallId: 'xingqing', group: 'business', item: 'business-licence', persons: 1, slotStart: START, slotEnd: `${DAY}T10:30:00+08:00`, partyId: PARTY_ID, name: '马晓燕', code: '' },
  known: (c, _moment, { event }) => ({ slot: event === 'offer' ? { ...free, waiting: [{ id: c.id, joinedAt: '2026-03-02T10:00:00+08:00', need: 15 }] } : event === 'reschedule' ? free : slot, person: { active: [], noShows } }),
})
const staged = stagedIn(free)
const input = { hallId: 'xingqing', group: 'business', item: 'business-licence', slotStart: START, name: '马晓燕' }
const hold: Step = { event: 'hold', by: citizen, input }
const join: Step = { event: 'joinWaitlist', by: citizen, input }
const confirm: Step = { event: 'confirm', by: citizen }
const seatFree = { waits: (when: object) => 'message' in when && when.message === 'seatFree', at: '2026-03-03T10:00:00+08:00' }

describe('预约', () => {
  it('R21: random lives execute every row; minutes are held exactly while somebody may come', () => {
    let n = 0
    const mixed: Staged<AppointmentFacts> = { ...staged, at: '2026-03-03T09:00:00+08:00', known: (c, moment, asked) => (asked.event === 'joinWaitlist' ? stagedIn(full).known?.(c, moment, asked) ?? {} : staged.known?.(c, moment, asked) ?? {}) }
    const starts = [{ event: 'hold', by: citizen, input }, { event: 'joinWaitlist', by: citizen, input }, { event: 'hold', by: citizen, input, then: [confirm] }, { event: 'hold', by: citizen, input, at: `${DAY}T09:30:00+08:00`, then: [confirm] }]
    expectWalked(mixed, starts, (event) => {
      n += 1
      if (event === 'reschedule') return { slotStart: n % 2 ? '2026-03-05T09:00:00+08:00' : '2026-03-06T15:00:00+08:00' }
      return event === 'hallCancel' ? { slotStart: '2026-03-05T09:00:00+08:00' } : event === 'hold' || event === 'joinWaitlist' ? input : {}
    }, ({ state, facts, flags }) => {
      if (['held', 'booked', 'offered'].includes(state)) expect(facts.minutes).toHaveLength(15)
      if (['waitlisted'].includes(state)) expect(facts.minutes).toEqual([])
      if (flags.includes('byHall')) expect(flags).not.toContain('halfMark')
      expect(facts.moved).toBeLessThanOrEqual(2)
      expect(facts.offers).toBeLessThanOrEqual(2)
    })
  })

  it('a seat is held for two minutes, to the second', () => {
    expect(lived(staged, hold, [{ ...confirm, at: '2026-03-02T10:01:59+08:00' }]).state.state).toBe('booked')
    expect(() => lived(staged, hold, [{ ...confirm, at: '2026-03-02T10:02:00+08:00' }])).toThrow('case.illegalEvent')
  })

  it('each minute of a slot is one claim, so two appointments never share one', () => {
    const { decisions } = lived(staged, hold)
    const keys = decisions[0]?.claims.map(({ key }) => key) ?? []
    expect(new Set(keys).size).toBe(15)
    expect(keys.every((key) => /^xingqing\|business\|2026-03-04T10:00:00\+08:00\|\d+$/.test(key))).toBe(true)
  })

  it('people who press at once ask for different minutes', () => {
    const asked = Array.from({ length: 200 }, (_, i) => chooseMinutes(54, new Set(), 15, `019d0000-0000-7000-8000-${String(i).padStart(12, '0')}`)?.[0])
    expect(new Set(asked)).toEqual(new Set([0, 15, 30]))
    expect(chooseMinutes(54, new Set([0, 16, 31]), 15, 'x')).toHaveLength(15)
    expect(chooseMinutes(20, new Set([0, 1, 2, 3, 4, 5]), 15, 'x')).toBeNull()
  })

  it('a full slot names others; only then there is a waiting list', () => {
    expect(() => lived(stagedIn(full), hold)).toThrow('appointment.slotFull')
    expect(() => lived(staged, join)).toThrow('appointment.slotFree')
    expect(lived(stagedIn(full), join).state.state).toBe('waitlisted')
  })

  it('CS-13: three missed appointments in ninety days stop booking online for thirty', () => {
    const at = '2026-02-20T10:30:00+08:00'
    expect(() => lived(stagedIn(free, [{ at, half: false }, { at, half: false }, { at, half: false }]), hold)).toThrow('appointment.bookingSuspended')
    expect(lived(stagedIn(free, [{ at, half: false }, { at, half: false }, { at, half: true }]), hold).state.state).toBe('held')
  })

  it('an offer waits half an hour and is made twice at most', () => {
    const offer = told(stageOf(staged), lived(stagedIn(full), join), seatFree)
    expect(offer.state).toMatchObject({ state: 'offered', facts: { offerUntil: '2026-03-03T10:30:00+08:00' } })
    const again = told(stageOf(staged), offer, { ...seatFree, at: '2026-03-03T11:00:00+08:00' })
    expect(again.state).toMatchObject({ state: 'offered', facts: { offers: 2 } })
    expect(told(stageOf(staged), again, { ...seatFree, at: '2026-03-03T12:00:00+08:00' }).state.state).toBe('released')
  })

  it.each([['2026-03-04T09:30:00+08:00', []], ['2026-03-04T09:31:00+08:00', ['halfMark']]])('cancelled at %s: %j', (at, flags) => {
    expect(lived(staged, hold, [confirm, { event: 'cancel', by: citizen, at }]).state.flags).toEqual(flags)
  })

  it.each([['09:40', 'appointment', 'checkedIn'], ['10:10', 'appointment', 'checkedIn'], ['10:11', 'normal', 'checkedIn']])('checked in at %s: a ticket of class %s', (time, kind, state) => {
    const life = lived(staged, hold, [confirm, { event: 'checkIn', by: citizen, at: `${DAY}T${time}:00+08:00` }])
    expect(life.state.state).toBe(state)
    expect(life.decisions.at(-1)?.opens[0]).toMatchObject({ type: 'queueTicket', on: 'issue', opening: { facts: { class: kind } } })
  })

  it('who comes too early is told when; who does not come has missed it', () => {
    expect(() => lived(staged, hold, [confirm, { event: 'checkIn', by: citizen, at: `${DAY}T09:39:00+08:00` }])).toThrow('appointment.notYetTime')
    const late = elapse(stageOf(staged), lived(staged, hold, [confirm]), `${DAY}T10:30:00+08:00`)
    expect(late.decisions.map(({ event }) => event)).toEqual(['hold', 'confirm', 'remind', 'remind', 'noShow'])
    expect(() => lived(staged, hold, [confirm, { event: 'checkIn', by: citizen, at: `${DAY}T10:30:00+08:00` }])).toThrow('case.illegalEvent')
  })
})
