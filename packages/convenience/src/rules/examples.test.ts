import { addHours } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { shippedCategories, shippedDispatchList, shippedKnobs, shippedLimits, shippedPolicies } from '../configuration/shipped.ts'
import { matchBenefit } from './benefit-match.ts'
import { mayBook } from './booking.ts'
import { checkInAt } from './check-in.ts'
import { dispatchOf } from './dispatch.ts'
import { handBackOf } from './hand-back.ts'
import { limitSpec, resolveSpec } from './request-clocks.ts'
import { reviewFigures } from './review-figures.ts'
import { similarityOf } from './similarity.ts'
import { threeRates } from './three-rates.ts'
import { isUrgent } from './urgency.ts'
import { arrivals } from './whistle-arrival.ts'

// The computed part of the acceptance examples; those of the queue and of capacity stand beside their rules (queue-order, booking).
const knobs = shippedKnobs()
const limits = shippedLimits()
const list = shippedDispatchList()
const calendar = nationalCalendar()
const cover = shippedCategories().find(({ code }) => code === '030101')
if (!cover) throw new Error('The shipped categories have no manhole covers')

describe('acceptance examples, as far as they are computed', () => {
  it('CS-01: a missing manhole cover in 凤凰北街街道 is urgent and goes to the unit the rule names', () => {
    const order = dispatchOf({ category: '030101', region: '640104001', kind: 'help', at: '2026-11-24T09:00:00+08:00', urgent: isUrgent(cover, null) }, list)
    expect(order).toMatchObject({ outcome: 'dispatch', unit: 'D:UM:640104', rule: 'ST-0301', assist: ['T:640104001'] })
    expect(limitSpec(limits, 'citizenRequest.contact', { urgent: isUrgent(cover, null) })).toMatchObject({ unit: 'hour', length: 1 })
    expect(dispatchOf({ category: '030201', region: '640104001', kind: 'help', at: '2026-11-24T09:00:00+08:00' }, list)).toMatchObject({ unit: 'T:640104001', copyTo: ['C:640104'] })
  })

  it('CS-02: an open request 30 m away on the same matter is shown', () => {
    const request = {
      kind: 'help', category: '030103', lat: 38.46637, lon: 106.27839, community: '640104001002', address: '', text: '路灯不亮', at: '2026-11-24T19:00:00+08:00',
      reporter: 'p1', status: 'processing',
    } as const
    const near = similarityOf({ ...request, lat: 38.46664, reporter: 'p2' }, request, cover.radius ?? knobs.similarity.value.radius, knobs.similarity.value)
    expect(near).toMatchObject({ metres: 30, verdict: 'duplicate' })
  })

  it('CS-04: handed back at 08:59 next day goes to review, at 09:01 it is late, the third time is for the centre, a ruling is final', () => {
    const order = { dispatchedAt: '2026-11-24T09:00:00+08:00', designated: false, reason: '该路段由交通运输局养护，不在本局职责', accepted: 0 }
    const at = (now: string, change = {}) => handBackOf({ ...order, now: `2026-11-25T${now}:00+08:00`, ...change }, knobs.handBack.value)
    expect(at('08:59')).toEqual({ result: 'triage', why: null })
    expect(at('09:01')).toEqual({ result: 'refused', why: 'late' })
    expect(at('08:59', { accepted: 2 })).toEqual({ result: 'arbitration', why: null })
    expect(at('08:59', { designated: true })).toEqual({ result: 'refused', why: 'designated' })
  })

  it('CS-05: a street complained about: the matter goes to the county centre', () => {
    const request = { category: '030201', region: '640104001', kind: 'complaint', at: '2026-11-24T09:00:00+08:00', against: 'T:640104001' } as const
    expect(dispatchOf(request, list)).toMatchObject({ unit: 'C:640104', recused: true, copyTo: [] })
  })

  it('CS-06: dispatched on Thursday 30 April 2026 at 16:00, a complaint is due on 11 May', () => {
    const spec = resolveSpec(limits, { kind: 'complaint', urgent: false, category: {} })
    const answer = due(spec, '2026-04-30T16:00:00+08:00', [], [], calendar)
    expect(answer).toMatchObject({ dueDate: '2026-05-11', dueAt: '2026-05-12T00:00:00+08:00' })
    expect('runs' in answer && answer.runs?.filter(({ why }) => why === 'holiday' || why === 'makeup')).toMatchObject([
      { from: '2026-05-01', to: '2026-05-05', why: 'holiday' }, { from: '2026-05-09', to: '2026-05-09', why: 'makeup' },
    ])
  })

  it('CS-08: "nobody called me" without verified evidence is no response, although a contact is logged', () => {
    const visit = { case: 'c1', round: 1, on: '2026-11-20', kind: 'complaint', contactInTime: true, deniesContact: true, reached: true, solved: true, satisfaction: 5 } as const
    expect(threeRates([visit], '2026-11-01', '2026-11-30', knobs.rates.value).response).toBe(0)
    expect(threeRates([{ ...visit, evidenceVerified: true }], '2026-11-01', '2026-11-30', knobs.rates.value).response).toBe(10_000)
  })

  it('CS-09: rework has three working days, and the later round counts only if its visit lies in the month', () => {
    expect(limitSpec(limits, 'citizenRequest.rework')).toMatchObject({ unit: 'workday', length: 3 })
    const visit = { case: 'c1', kind: 'complaint', contactInTime: true, reached: true, satisfaction: 3 } as const
    const rounds = [{ ...visit, round: 1, on: '2026-11-20', solved: false }, { ...visit, round: 2, on: '2026-12-01', solved: true }]
    expect(threeRates(rounds, '2026-11-01', '2026-11-30', knobs.rates.value).solution).toBe(0)
    expect(threeRates(rounds, '2026-11-01', '2026-12-31', knobs.rates.value).solution).toBe(10_000)
  })

  it('CS-10: a whistle at 23:30, urgent: 01:30:00 is in time, a second later is late', () => {
    const minutes = limitSpec(limits, 'whistle.arrive', { urgent: true }).length * 60
    const units = ['01:29:59', '01:30:00', '01:30:01'].map((time, at) => ({ unit: `u${at}`, limitMinutes: minutes, arrivedAt: `2026-11-25T${time}+08:00` }))
    expect(arrivals(units, '2026-11-24T23:30:00+08:00', '2026-11-25T02:00:00+08:00').units).toEqual({ u0: 'onTime', u1: 'onTime', u2: 'late' })
  })

  it('CS-13: three missed appointments in 90 days stop online booking for 30 days', () => {
    const slotEnd = '2026-11-20T09:30:00+08:00'
    expect(checkInAt(slotEnd, '2026-11-20T09:00:00+08:00', slotEnd, knobs.booking.value)).toBe('noShow')
    const noShows = ['2026-09-01T09:30:00+08:00', '2026-10-01T09:30:00+08:00', slotEnd].map((at) => ({ at, half: false }))
    const booking = { slotStart: '2026-11-26T09:00:00+08:00', slotEnd: '2026-11-26T09:30:00+08:00', item: 'A', active: [], noShows }
    expect(mayBook({ ...booking, now: '2026-11-24T09:00:00+08:00' }, knobs.booking.value)).toEqual({ ok: false, reason: 'suspended', until: addHours(slotEnd, 720) })
    const later = { ...booking, slotStart: '2026-12-22T09:00:00+08:00', slotEnd: '2026-12-22T09:30:00+08:00', now: '2026-12-20T09:30:00+08:00' }
    expect(mayBook(later, knobs.booking.value).ok).toBe(true)
  })

  it('CS-18: a bad review with name on Friday at 17:00 is contacted by Monday 24:00; the average keeps the first level', () => {
    expect(due(limitSpec(limits, 'serviceReview.verifyBad'), '2026-11-20T17:00:00+08:00', [], [], calendar)).toMatchObject({ dueDate: '2026-11-23', dueAt: '2026-11-24T00:00:00+08:00' })
    expect(reviewFigures([{ level: 1, realName: true, contactOnTime: true, secondLevel: 5 }], 1)).toMatchObject({ average: 100, rectifiedSatisfied: 10_000 })
  })

  it('CS-22: who turns 80 today matches today, and one missing fact is asked by name', () => {
    const senior = shippedPolicies().find(({ code }) => code === 'senior-allowance')
    const facts = { 'person.birthDate': '1946-11-24', 'person.householdRegion': '640104001002', 'person.alive': true }
    const on = (day: string, known: Record<string, unknown>) => senior && matchBenefit(senior.when, senior.tiers, known, day)
    expect(on('2026-11-23', facts)).toMatchObject({ result: 'noMatch' })
    expect(on('2026-11-24', facts)).toEqual({ result: 'match', missing: [], amountFen: 10_000 })
    expect(on('2026-11-24', { ...facts, 'person.alive': null })).toEqual({ result: 'needFacts', missing: ['person.alive'], amountFen: null })
  })
})
