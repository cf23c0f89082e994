import { latestClock } from '@onewindow/casework/case-state'
import { expect, it } from 'vitest'
import { expectWalked, lived, opening, staff, system, type Act, type Staged } from '../../test/request-walk.ts'
import { assistTaskType } from './case-type.ts'
import { assistFacts, type AssistFacts } from './schemas.ts'

const staged: Staged<AssistFacts> = { type: assistTaskType, kind: 'sub' }
const UNIT = 'D:HURD:640104'
const LEAD = 'D:UM:640104'
const [handler, head, lead, dispatcher] = [staff('unitHandler', UNIT), staff('departmentHead', UNIT), staff('unitHandler', LEAD), staff('dispatcher', 'C:640100')]
const part = (name: string, unitId: string) => ({ part: name, partyId: null, accountId: null, unitId, name: unitId })
const facts = assistFacts.parse({ requestNumber: 'GD202603020000014', matter: '井盖缺失', extract: '小区门口井盖缺失', need: '请提供井盖权属资料', leadDueOn: '2026-03-09', workdays: 4 })
const start = (...acts: Act[]) => lived(staged, opening(staged, facts, { where: UNIT, parts: [part('assist', UNIT), part('lead', LEAD)] }), [{ event: 'issue', by: system }, ...acts])
const opinion = { text: '井盖由我局移交，已附清单', evidence: '移交清单' }

it('R21: random assists execute every row; the lead never waits for a cancelled one', () => {
  const trace = expectWalked({ staged, begins: () => start(), people: [handler, head, lead, dispatcher, system], length: 16, typed: (event, _c, random) => (event === 'deliver' ? opinion : event === 'settle' ? { stands: random() < 0.6, note: '该事项属于其职责范围' } : {}), watch: (here) => {
    if (here.state === 'done') expect(here.facts.opinion).not.toBeNull()
    if (here.state === 'done' || here.state === 'cancelled') expect(here.clocks.filter(({ state }) => state === 'running')).toEqual([])
  } })
  expect(trace.steps).toBeGreaterThanOrEqual(2000)
})

it('北京§14: an assist is due a working day before the lead, and has at least one after it was sent back', () => {
  expect(latestClock(start().state, 'assist')?.dueOn).toBe('2026-03-06')
  const again = start({ event: 'sign', by: handler }, { event: 'deliver', input: opinion, by: handler, at: '2026-03-06T16:00:00+08:00' }, { event: 'sendBack', by: lead, at: '2026-03-06T17:00:00+08:00' })
  expect(latestClock(again.state, 'assist')?.dueOn).toBe('2026-03-09')
})

it('declining takes at most four working hours; the lead insists once and the dispatcher settles', () => {
  expect(() => start({ event: 'declineAssist', by: head, at: '2026-03-02T17:30:00+08:00' })).toThrow('case.tooLate')
  const insisted = start({ event: 'declineAssist', by: head }, { event: 'insist', by: lead })
  expect(insisted.state).toMatchObject({ state: 'issued', flags: ['insisted'] })
  expect(() => start({ event: 'declineAssist', by: head }, { event: 'insist', by: lead }, { event: 'declineAssist', by: head })).toThrow('case.limitReached')
})
