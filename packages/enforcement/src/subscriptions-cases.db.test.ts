import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { deliverMessage } from '@onewindow/casework/receive'
import { systemPerformer } from '@onewindow/casework/case-state'
import { givenPolicy } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from './case-types.ts'
import type { ClueFacts } from './clue/schemas.ts'
import type { KnobEntries } from './configuration/knobs.ts'
import { knobsSet } from './configuration/sets.ts'
import { enforcementSubscriptions } from './subscriptions.ts'

const act = { actId: 'a0', place: '解放西街12号', point: null, conduct: '未明码标价', pattern: 'single', from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false } as const
const source: ClueFacts = {
  origin: 'inspection', originRef: null, sourceCaseId: null, organType: 'marketSupervision', receivedAt: '2026-11-02T10:00:00+08:00', act, causes: ['MS09'], suspect: null, partyIdNumber: null, reporterNamed: false, reporterToldHere: false, reporter: null, carried: null,
  proposal: null, proposed: null, notFiledFor: null, testing: null, mergedInto: null,
}

/** Some case elsewhere from which a finding or a request comes. */
async function somewhere({ house, database }: World): Promise<string> {
  const { rows: [unit] } = await database.pool.query<{ path: string }>("select path from unit where id = 'D:SAMR:640104'")
  const { caseId } = await open(house, systemPerformer, { caseType: 'clue', topic: 'MS09', title: '巡查', party: '某店', unitId: 'D:SAMR:640104', unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts: source }, { event: 'register', input: {} })
  return caseId
}

async function cluesFrom(world: World, name: 'clueTransferred' | 'requestHandedToEnforcement', payload: Record<string, unknown>) {
  for (const key of ['1', '1', '2']) await deliverMessage(world.house, enforcementSubscriptions, { name, key, payload })
  const { rows } = await world.database.pool.query<{ id: string }>("select c.id from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'clue'", [payload.caseId])
  return Promise.all(rows.map(async ({ id }) => (await loadCase<ClueFacts>(world.house, id)).state))
}

it('a finding of market supervision is one clue however often it is told; its time runs from the finding', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const caseId = await somewhere(world)
  const clues = await cluesFrom(world, 'clueTransferred', {
    caseId, number: 'JC-640104-20261030-000001-0', unitId: 'D:SAMR:640104', origin: 'inspection', foundOn: '2026-10-30', partyId: null, uscc: '91640104MA0000001X', subject: '银川味来餐饮有限公司', place: '解放西街12号', provision: '食品安全法第五十三条', itemsFailed: ['进货查验'], evidence: [], officers: [], urgent: false,
  })
  expect(clues.map(({ state, unitId, party, facts, clocks }) => ({ state, unitId, party, origin: facts.origin, due: clocks[0]?.dueOn }))).toEqual([{ state: 'received', unitId: 'D:SAMR:640104', party: '银川味来餐饮有限公司', origin: 'inspection', due: '2026-11-20' }])
})

it('a request in a field without a supervision desk is a clue of urban management', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const caseId = await somewhere(world)
  const clues = await cluesFrom(world, 'requestHandedToEnforcement', { caseId, requestId: caseId, number: 'GD202611020000017', regionCode: '640104001', suspectedAct: '夜间施工', extract: '工地夜里两点还在施工', sealed: true, partyId: null, receivedAt: '2026-11-01T23:00:00+08:00', promisedAt: null, files: [] })
  expect(clues.map(({ state, unitId, regionCode, facts, receivedAt }) => ({ state, unitId, regionCode, field: facts.organType, receivedAt }))).toEqual([{ state: 'received', unitId: 'D:UM:640104', regionCode: '640104', field: 'urbanManagement', receivedAt: '2026-11-01T23:00:00.000+08:00' }])
})

it('what a report had of time it keeps as a clue, its length too, where a version has shortened the screening meanwhile', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const knobs = structuredClone(knobsSet.shipped) as KnobEntries
  knobs.screeningDays.value = 10
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), knobsSet.key, knobs, '2026-11-03')
  const caseId = await somewhere(world)
  const extended = [{ at: '2026-11-19T10:00:00+08:00', length: 15, unit: 'workday', reason: '案情复杂', approver: '科长' }]
  await world.database.pool.query("update case_clock set kind = 'verify', extensions = $2 where case_id = $1", [caseId, JSON.stringify(extended)])
  world.clock.advanceDays(18)
  const clues = await cluesFrom(world, 'clueTransferred', {
    caseId, number: 'JB-640104-20261102-000001-0', unitId: 'D:SAMR:640104', origin: 'report', foundOn: '2026-11-02', partyId: null, uscc: null, subject: '某店', place: '解放西街12号', provision: '食品安全法第五十三条', itemsFailed: [], evidence: [], officers: [], urgent: false,
  })
  expect(clues.map(({ facts, clocks: [clock] }) => ({ length: clock?.spec.length, carried: facts.carried?.length, due: clock?.dueOn }))).toEqual([{ length: 15, carried: 15, due: '2026-12-14' }])
})
