import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import { givenOrganisation } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { RepairFacts } from './schemas.ts'

type Command = (input: unknown) => Promise<{ caseId: string }>
type Firm = { partyId: string; name: string }
const PUBLISHED_ON = '2026-03-02'

async function begun(world: World, unitId: string, opening: { caseType: string; facts: object; parentId?: string; firm: Firm }, event: string): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [unitId])
  const { caseType, facts, parentId = null, firm } = opening
  const place = { regionCode: unitId.slice(-6), unitId, unitPath: unit?.path ?? '' }
  const parts = [{ part: 'party', partyId: firm.partyId, accountId: null, unitId: null, name: firm.name }]
  return (await open(world.house, systemPerformer, { caseType, topic: 'MS07', title: '未取得许可从事食品经营', party: firm.name, ...place, channel: 'internal', facts, parentId, parts }, { event, input: {} })).caseId
}

/** A penalty decided and published by a bureau: its number, and what its publication fixed. */
async function published(world: World, unitId: string, firm: Firm, { kinds = ['fine'], fixed }: { kinds?: string[]; fixed: { repairFrom: string | null; stopsOn: string } }): Promise<string> {
  const penalty = { kinds, fineFen: 5_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
  const facts = { organType: 'marketSupervision', procedure: 'ordinary', partyKind: 'organization', partyName: firm.name, minor: false, causeCode: 'MS07', penalty, decidedOn: '2026-02-26' }
  const decided = await begun(world, unitId, { caseType: 'publication', facts, firm }, 'open')
  const shown = await begun(world, unitId, { caseType: 'publication', facts, parentId: decided, firm }, 'open')
  await world.database.pool.query("update case_file set state = 'published', facts = facts || $2::jsonb where id = $1", [shown, JSON.stringify({ publishedOn: PUBLISHED_ON, ...fixed })])
  const number = `兴市监处罚〔2026〕${shown.slice(-6)}号`
  await world.database.pool.query(
    `insert into issued_document (id, case_id, document, version, number, organ, region_code, data, issued_at, verify_code)
     values ($1, $2, 'ordinaryCase.penaltyDecision', 1, $3, '市场监督管理局', $4, '{}', $5, $6)`, [newId(), decided, number, unitId.slice(-6), world.clock.now(), shown])
  return number
}

async function asked(world: World, organisation: Firm, decisionNumber: string) {
  const { session } = await world.citizen({ organisation })
  const { citizen } = world.as(session, { actingFor: organisation.partyId })
  const { caseId } = await (citizen as unknown as { creditRepair: { applyEvent: Command } }).creditRepair.applyEvent({ input: { decisionNumber, harmRemoved: true, statement: '罚款已缴清，问题已整改' } })
  return (await loadCase<RepairFacts>(world.house, caseId)).state
}

it('the day from which the publicity may end early is the one its publication fixed, of whatever class today’s settings would make it', async () => {
  await using world = await openWorld()
  const firm = await givenOrganisation(world)
  const nine = await published(world, 'D:SAMR:640104', firm, { fixed: { repairFrom: '2026-12-02', stopsOn: '2029-03-02' } })
  const whole = await published(world, 'D:SAMR:640104', firm, { kinds: ['fine', 'closeDown'], fixed: { repairFrom: null, stopsOn: '2029-03-02' } })
  const half = await published(world, 'D:SAMR:640104', firm, { fixed: { repairFrom: '2026-09-02', stopsOn: '2029-03-02' } })
  expect((await asked(world, firm, nine)).facts).toMatchObject({ publishedOn: PUBLISHED_ON, repairFrom: '2026-12-02', weight: null })
  expect((await asked(world, firm, whole)).facts).toMatchObject({ repairFrom: '2029-03-02', weight: null })
  expect((await asked(world, firm, half)).facts).toMatchObject({ repairFrom: '2026-09-02', weight: 'normal' })
})

it('the bureau that published the firm’s own penalty is asked, another’s penalty is refused, and a number of any other paper sends the request nowhere', async () => {
  await using world = await openWorld()
  const [firm, other] = [await givenOrganisation(world), await givenOrganisation(world, '银川某商贸有限公司')]
  const fixed = { repairFrom: '2026-09-02', stopsOn: '2029-03-02' }
  expect((await asked(world, firm, await published(world, 'D:SAMR:640105', firm, { fixed }))).unitId).toBe('D:SAMR:640105')
  await expect(asked(world, firm, await published(world, 'D:SAMR:640105', other, { fixed }))).rejects.toMatchObject({ cause: { refusal: { code: 'creditRepair.NOT_SHOWN' } } })
  const paperOnly = await published(world, 'D:SAMR:640105', other, { fixed })
  await world.database.pool.query("update case_file set case_type = 'simpleCase' where parent_id = (select case_id from issued_document where number = $1)", [paperOnly])
  expect((await asked(world, firm, paperOnly)).unitId).toBe('D:SAMR:640104')
})
