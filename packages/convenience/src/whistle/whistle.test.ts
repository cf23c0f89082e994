import { addDays, addMinutes, dayOf } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { elapse, live } from '@onewindow/casework/simulate'
import { pick } from '@onewindow/testing/walk'
import { expect, it } from 'vitest'
import { AT, expectWalked, lived, opening, staff, stageOf, system, type Act, type Staged } from '../../test/request-walk.ts'
import { limitsSet } from '../configuration/sets.ts'
import { whistleType } from './case-type.ts'
import { whistleFacts, type Whistle } from './schemas.ts'

const staged: Staged<Whistle> = { type: whistleType, kind: 'case' }
const STREET = 'T:640104001'
const UNITS = ['D:UM:640104', 'D:HURD:640104', 'D:AAS:640104']
const part = (unitId: string) => ({ part: 'summoned', partyId: null, accountId: null, unitId, name: unitId })
const factsFor = (level: 'urgent' | 'general') => whistleFacts.parse({
  matter: '违建占道', requestNumber: null, why: '涉及多个部门，单独无法处理', level, units: UNITS.map((unitId) => ({ unitId, unitName: unitId, task: '到场查看并拆除', arrivedAt: null, place: '', late: false, released: false })),
  place: { regionCode: '640104001', address: '湖滨西街', latE7: 384_870_000, lonE7: 1_062_780_000 }, sourceId: null, plan: null, result: '', objections: [], ratings: [], leadId: null, leadName: '', sentBack: '', extendedOn: null,
})
const [head, street, county] = [staff('departmentHead', STREET), staff('townshipCoordinator', STREET), staff('centreCoordinator', 'C:640104')]
const officers = UNITS.map((unit) => staff('unitHandler', unit))
const start = (level: 'urgent' | 'general', event: string, ...acts: Act[]) => lived(staged, opening(staged, factsFor(level), { where: STREET, parts: UNITS.map(part), title: '违建占道', party: '凤凰北街街道办事处' }), [{ event, by: system }, ...acts])
const here = { latE7: 384_870_500, lonE7: 1_062_780_500, place: '湖滨西街12号' }

function typed(event: string, c: CaseState<Whistle>, random: () => number): unknown {
  const unitId = pick(UNITS, random)
  switch (event) {
    case 'confirm': return { level: 'general', units: UNITS.map((one) => ({ unitId: one, task: '到场查看并拆除' })) }
    case 'challenge': return { text: '该事项不属于我单位职责' }
    case 'releaseUnit': return { unitId }
    case 'arrive': return { unitId, ...here }
    case 'agreePlan': return { leadId: pick([c.unitId, unitId], random), tasks: [{ unitId, task: '拆除并清运', dueOn: addDays(dayOf(c.enteredAt), 3) }] }
    case 'finish': return { result: '已拆除并清运完毕', tasks: UNITS.concat(c.unitId).map((one) => ({ unitId: one, done: true, note: '' })) }
    case 'confirmDone': case 'sendBack': return { way: 'photo', note: '照片与现场一致' }
    case 'rateBothSides': return { scores: [{ unitId: pick([unitId, STREET], random), score: 4 }] }
    default: return {}
  }
}

it('R21: random whistles execute every row, have one lead, and show late units', () => {
  const trace = expectWalked({
    staged, people: [system, head, street, county, ...officers], typed, length: 30, begins: (seed) => start(seed % 2 === 0 ? 'urgent' : 'general', seed % 3 === 0 ? 'residentBlow' : 'blow'),
    watch: (c) => {
      expect(c.parts.filter(({ part: name }) => name === 'lead').length).toBeLessThanOrEqual(1)
      if (c.state === 'acting' || c.state === 'gathering') expect(c.facts.units.some(({ arrivedAt, released }) => arrivedAt !== null || released) || c.acts.some(({ event }) => event === 'escalateUp')).toBe(true)
      if (c.state === 'archived') expect(c.clocks.filter(({ state }) => state === 'running')).toEqual([])
    },
  })
  expect(trace.steps).toBeGreaterThanOrEqual(2000)
})

it('CS-10: blown urgent at 23:30 for three units, arrival counts until 01:30:00; who comes later is late and gets a red card at twice the limit', () => {
  const blown = lived(staged, { ...opening(staged, factsFor('urgent'), { where: STREET, parts: UNITS.map(part) }) }, [{ event: 'blow', by: system, at: '2026-03-02T23:30:00+08:00' },
    { event: 'arrive', input: { unitId: UNITS[0], ...here }, by: officers[0] as Act['by'], at: '2026-03-03T01:30:00+08:00' }, { event: 'arrive', input: { unitId: UNITS[1], ...here }, by: officers[1] as Act['by'], at: '2026-03-03T01:30:01+08:00' }])
  expect(blown.state.facts.units.map(({ late }) => late)).toEqual([false, true, true])
  const later = elapse(stageOf(staged), blown, '2026-03-03T03:40:00+08:00')
  expect(later.decisions.flatMap(({ emits, body }) => (emits.includes('clockMissed') ? [body] : []))).toMatchObject([{ unitId: UNITS[2], colour: 'red' }])
})

it('an officer arrives by place within 300 m, or the township confirms', () => {
  const far = { unitId: UNITS[0], latE7: 384_970_000, lonE7: 1_062_780_000, place: '别处' }
  expect(() => start('general', 'blow', { event: 'arrive', input: far, by: officers[0] as Act['by'] })).toThrow('whistle.tooFar')
  expect(start('general', 'blow', { event: 'arrive', input: far, by: street, at: addMinutes(AT, 5) }).state.state).toBe('gathering')
})

it('who was late is judged by the limit the whistle was blown with, not by one published since', () => {
  const { 'whistle.arrive': arrive, ...rest } = shippedSettings.on(limitsSet, '2026-03-02')
  const published = { ...rest, 'whistle.arrive': { ...arrive, usual: { unit: 'minute', length: 1 }, urgent: undefined } }
  const settings: Settings = { ...shippedSettings, on: (set, day) => (set.key === limitsSet.key && day > '2026-03-02' ? published as never : shippedSettings.on(set, day)) }
  const blown = lived(staged, opening(staged, factsFor('general'), { where: STREET, parts: UNITS.map(part) }), [{ event: 'blow', by: system, at: AT }])
  const arrived = live({ ...stageOf(staged), settings }, blown, { event: 'arrive', input: { unitId: UNITS[0], ...here }, by: officers[0] as Act['by'], at: '2026-03-03T09:00:00+08:00' })
  expect(arrived.state.facts.units[0]).toMatchObject({ late: false })
})
