import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { deliverMessage } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { givenOrganisation } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

const UNIT = 'D:SAMR:640104'
const NUMBER = '兴市监处罚〔2026〕7号'

async function begun(world: World, caseType: string, facts: object, on: string, parentId: string | null, firm: { partyId: string; name: string }): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT])
  return (await open(world.house, systemPerformer, {
    caseType, topic: 'MS07', title: NUMBER, party: firm.name, regionCode: '640104', unitId: UNIT, unitPath: unit?.path ?? '', channel: 'internal', facts, parentId, parts: [{ part: 'party', partyId: firm.partyId, accountId: null, unitId: null, name: firm.name }],
  }, { event: on, input: {} })).caseId
}

it('信用修复: granted by market supervision, carried out by enforcement, and the repair ends by itself (common vocabulary §5; 公示规定 §14)', async () => {
  await using world = await openWorld()
  const firm = await givenOrganisation(world)
  const { pool } = world.database
  const penalty = { kinds: ['fine'], fineFen: 5_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
  const facts = { organType: 'marketSupervision', procedure: 'ordinary', partyKind: 'organization', partyName: firm.name, minor: false, causeCode: 'MS07', penalty, decidedOn: '2026-02-26' }
  const decided = await begun(world, 'publication', facts, 'open', null, firm)
  const shown = await begun(world, 'publication', facts, 'open', decided, firm)
  await pool.query("update case_file set state = 'published', facts = facts || $2::jsonb where id = $1", [shown, JSON.stringify({ publishedOn: '2026-03-02', repairFrom: '2026-09-02', stopsOn: '2029-03-02' })])
  await pool.query("insert into issued_document (id, case_id, document, version, number, organ, region_code, data, issued_at, verify_code) values ($1, $2, 'ordinaryCase.penaltyDecision', 1, $3, '市场监督管理局', '640104', '{}', $4, $5)", [newId(), decided, NUMBER, world.clock.now(), shown])
  const { session } = await world.citizen({ organisation: firm })
  const { citizen } = world.as(session, { actingFor: firm.partyId })
  const { caseId } = await (citizen as unknown as { creditRepair: { applyEvent: (input: unknown) => Promise<{ caseId: string }> } }).creditRepair.applyEvent({ input: { decisionNumber: NUMBER, harmRemoved: true, statement: '罚款已缴清，问题已整改' } })
  await pool.query("update case_file set state = 'granted' where id = $1", [caseId])
  const message = { name: 'creditRepairGranted' as const, key: 'r1', payload: { caseId, caseType: 'creditRepair', version: 3, event: 'grant', number: null, uscc: null, decisionNumber: NUMBER, on: '2026-11-02' } }
  for (const one of [message, message]) await deliverMessage(world.house, subscriptions, one)
  await drainOutbox(world.house, subscriptions, { twice: true })
  const [publication, repair] = [(await loadCase(world.house, shown)).state, (await loadCase(world.house, caseId)).state]
  expect({ publication: publication.state, repair: repair.state, by: repair.acts.findLast(({ event }) => event === 'execute')?.actorName }).toEqual({ publication: 'repaired', repair: 'closed', by: 'system' })
})
