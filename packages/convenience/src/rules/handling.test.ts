import { describe, expect, it } from 'vitest'
import { shippedKnobs } from '../configuration/shipped.ts'
import { hasArrivedAt } from './distance.ts'
import { handBackOf } from './hand-back.ts'
import { joinsMessage, nextTry, sendAt } from './message-times.ts'
import { replyFaults, type Reply } from './reply-check.ts'
import { clusterAround, isGroupMatter, isRepeatedTooOften, isWhistleCandidate } from './request-groups.ts'
import { isUrgent } from './urgency.ts'
import { countedTries, isUnreachable } from './visit-tries.ts'

const knobs = shippedKnobs()

describe('退单, 安阳市政务服务条例 §50, 潍坊市12345政务服务便民热线条例 §22', () => {
  const handBack = { dispatchedAt: '2026-05-20T09:00:00+08:00', now: '2026-05-20T10:00:00+08:00', designated: false, reason: '该路段由交通运输局养护', accepted: 0 }
  it.each([
    ['in time, with a reason', {}, 'triage', null],
    ['designated before anything else', { designated: true, reason: '' }, 'refused', 'designated'],
    ['nine characters and dots', { reason: '不归我们局管啊啊。。。' }, 'refused', 'reasonTooShort'],
    ['ten', { reason: '不归我们局管啊啊啊啊' }, 'triage', null],
    ['24 hours', { now: '2026-05-21T09:00:00+08:00' }, 'triage', null],
    ['a second later', { now: '2026-05-21T09:00:01+08:00' }, 'refused', 'late'],
    ['the third time', { accepted: 2 }, 'arbitration', null],
  ] as const)('%s', (_, change, result, why) => {
    expect(handBackOf({ ...handBack, ...change }, knobs.handBack.value)).toEqual({ result, why })
  })
})

describe('a reply is whole, 北京市接诉即办工作条例 §14, §15(3)', () => {
  const reply: Reply = {
    kind: 'complaint', resultCode: 'solved', contactsLogged: 1, noContactWanted: false, openAssists: [], openAssistsReason: '', evidence: 1, countersignedByHead: true,
  }
  it.each([
    ['complete', {}, []],
    ['nobody was called', { contactsLogged: 0 }, ['noContact']],
    ['nobody wanted to be called', { contactsLogged: 0, noContactWanted: true }, []],
    ['solved without proof', { evidence: 0 }, ['noEvidence']],
    ['explained needs none', { evidence: 0, resultCode: 'explained' }, []],
    ['an assist is open', { openAssists: ['.01'] }, ['openAssists']],
    ['an assist is open, and why it goes without', { openAssists: ['.01'], openAssistsReason: '协办单位已口头答复' }, []],
    ['a report without the head', { kind: 'report', countersignedByHead: false }, ['notCountersigned']],
    ['a request for help needs no head', { kind: 'help', countersignedByHead: false }, []],
    ['everything at once', { contactsLogged: 0, resultCode: null, countersignedByHead: false }, ['noContact', 'noResult', 'notCountersigned']],
  ] as const)('%s', (_, change, faults) => {
    expect(replyFaults({ ...reply, ...change })).toEqual(faults)
  })
})

describe('回访: three tries, four hours apart, on two days', () => {
  const at = (day: number, time: string) => `2026-05-${day}T${time}:00+08:00`
  it.each([
    ['so', [at(20, '09:00'), at(20, '13:00'), at(21, '09:00')], true],
    ['all on one day', [at(20, '08:00'), at(20, '12:00'), at(20, '16:00')], false],
    ['too close together', [at(20, '09:00'), at(20, '12:59'), at(21, '09:00')], false],
    ['two only', [at(20, '09:00'), at(21, '09:00')], false],
  ])('%s: %s', (_, tries, unreachable) => {
    expect(isUnreachable(tries, knobs.visit.value)).toBe(unreachable)
  })
  it('the order in which they are written does not matter', () => {
    expect(countedTries([at(21, '09:00'), at(20, '09:00'), at(20, '10:00')], knobs.visit.value)).toEqual([at(20, '09:00'), at(21, '09:00')])
  })
})

describe('groups, 北京市接诉即办工作条例 §24, §29', () => {
  const smoke = (id: string, minute: number, metres = 0, category = '110301') =>
    ({ id, category, at: `2026-05-20T09:${String(minute).padStart(2, '0')}:00+08:00`, point: { lat: 38.46 + metres / 111_195, lon: 106.27 } })
  const recent = smoke('5', 50)

  it('five of one matter near each other in two hours alert once', () => {
    const four = [smoke('1', 1), smoke('2', 2, 400), smoke('3', 3, 100, '110302'), smoke('4', 4)]
    expect(clusterAround(recent, four, knobs.groups.value).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
    expect(clusterAround(recent, four.slice(1), knobs.groups.value)).toEqual([])
    expect(clusterAround(recent, [...four.slice(1), smoke('6', 5, 600)], knobs.groups.value)).toEqual([])
    expect(clusterAround(recent, [...four.slice(1), smoke('6', 5, 0, '110401')], knobs.groups.value)).toEqual([])
  })

  it('three repeats in thirty days, ten reporters, twenty supporters', () => {
    const now = '2026-05-30T09:00:00+08:00'
    const repeats = ['2026-04-30T09:00:00+08:00', '2026-05-10T09:00:00+08:00', '2026-05-20T09:00:00+08:00']
    expect(isRepeatedTooOften(repeats, now, knobs.groups.value)).toBe(true)
    expect(isRepeatedTooOften(['2026-04-30T08:59:59+08:00', ...repeats.slice(1)], now, knobs.groups.value)).toBe(false)
    expect(isGroupMatter(Array.from({ length: 10 }, (_, at) => `p${at}`), knobs.groups.value)).toBe(true)
    expect(isGroupMatter(Array.from({ length: 10 }, () => 'p1'), knobs.groups.value)).toBe(false)
    const call = { supporters: 19, repeats: [], byCommittee: false, now }
    expect(isWhistleCandidate(call, knobs.groups.value)).toBe(false)
    expect(isWhistleCandidate({ ...call, supporters: 20 }, knobs.groups.value)).toBe(true)
    expect(isWhistleCandidate({ ...call, repeats }, knobs.groups.value)).toBe(true)
    expect(isWhistleCandidate({ ...call, byCommittee: true }, knobs.groups.value)).toBe(true)
  })
})

describe('urgency and arrival', () => {
  it.each([[true, null, true], [false, null, false], [false, { reason: '电梯困人' }, true], [false, { reason: ' ' }, false]] as const)('flag %s, judgement %j: %s', (urgent, judgement, expected) => {
    expect(isUrgent({ urgent }, judgement)).toBe(expected)
  })
  it('arrival is within 300 metres', () => {
    const place = { lat: 38.46, lon: 106.27 }
    expect(hasArrivedAt(place, { lat: 38.46 + 300 / 111_195, lon: 106.27 }, 300)).toBe(true)
    expect(hasArrivedAt(place, { lat: 38.46 + 302 / 111_195, lon: 106.27 }, 300)).toBe(false)
  })
})

describe('messages', () => {
  const messages = knobs.messages.value
  it.each([
    ['2026-05-20T20:59:59+08:00', 'ordinary', '2026-05-20T20:59:59+08:00'], ['2026-05-20T21:00:00+08:00', 'ordinary', '2026-05-21T08:00:00+08:00'],
    ['2026-05-21T07:59:00+08:00', 'ordinary', '2026-05-21T08:00:00+08:00'], ['2026-05-20T16:00:00Z', 'ordinary', '2026-05-21T08:00:00+08:00'],
    ['2026-05-20T23:00:00+08:00', 'urgent', '2026-05-20T23:00:00+08:00'], ['2026-05-20T23:00:00+08:00', 'oneTimeCode', '2026-05-20T23:00:00+08:00'],
  ] as const)('ready at %s, %s: sent at %s', (at, urgency, sent) => {
    expect(sendAt(at, urgency, messages)).toBe(sent)
  })
  it('tried again after 1, 5, 30 minutes, 2 and 12 hours, then handed over', () => {
    const failed = '2026-05-20T09:00:00+08:00'
    expect([1, 2, 3, 4, 5, 6].map((tries) => nextTry(failed, tries, messages)?.slice(11, 16) ?? null)).toEqual(['09:01', '09:05', '09:30', '11:00', '21:00', null])
  })
  it('events within ten minutes become one message', () => {
    expect(joinsMessage('2026-05-20T09:00:00+08:00', '2026-05-20T09:10:00+08:00', messages)).toBe(true)
    expect(joinsMessage('2026-05-20T09:00:00+08:00', '2026-05-20T09:10:01+08:00', messages)).toBe(false)
  })
})
