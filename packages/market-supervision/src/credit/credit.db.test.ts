import { systemPerformer } from '@onewindow/casework/case-state'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { deliverMessage, type Message } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import { listingFacts } from '../abnormal-listing/schemas.ts'
import { rectificationFacts } from '../rectification/schemas.ts'
import { marketSubscriptions } from '../subscriptions.ts'
import { creditOf, standingSql } from './standing.ts'

type Firm = { partyId: string; uscc: string; name: string }
type Commands = Record<string, Record<string, (asked: object) => Promise<{ caseId: string; version: number; state: string }>>>
const BUREAU = { unitId: 'D:SAMR:640104' }

async function firmIn(world: World): Promise<Firm> {
  const { partyId, name } = await givenOrganisation(world)
  const { rows: [row] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [partyId])
  return { partyId, name, uscc: row?.uscc ?? '' }
}

async function placed(world: World, caseType: string, event: string, { name }: Firm, facts: object): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU.unitId])
  return (await open(world.house, systemPerformer, { caseType, topic: caseType, title: name, party: name, ...BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts }, { event, input: {} })).caseId
}

const happened = (world: World, { uscc }: Firm, indicator: string, on: string) =>
  world.database.pool.query('insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, $2, $3, $4, $5)', [newId(), indicator, uscc, on, `${on}T10:00:00+08:00`])
const scored = async (world: World, firm: Firm, today = world.clock.now().slice(0, 10)) => {
  const { class: risk, scoreTenths, floors } = await creditOf(world.database.pool, firm, { settings: world.house.settings, today })
  return { risk, scoreTenths, floors }
}
const standing = async (world: World, { uscc }: Firm) => (await world.database.pool.query<{ indicator: string; on: string; undone: boolean }>('select indicator, on_day "on", undone_at is not null undone from credit_event where uscc = $1 order by on_day, indicator', [uscc])).rows
const tell = (world: World, name: Message['name'], key: string, payload: Record<string, unknown>) => deliverMessage(world.house, marketSubscriptions, { name, key, payload })

describe('the class of a firm is worked out from what is kept (market supervision §5.3)', () => {
  it('as the examples of the specification say: credit-03, credit-08, credit-09, credit-11', async () => {
    await using world = await openWorld({ today: '2026-03-31' })
    const [third, eighth, ninth, eleventh] = [await firmIn(world), await firmIn(world), await firmIn(world), await firmIn(world)]
    for (const [indicator, on] of [['penaltyGeneral', '2025-06-01'], ['penaltyMinor', '2026-01-10']] as const) await happened(world, third, indicator, on)
    for (const [indicator, on] of [['samplingFailed', '2025-10-01'], ['samplingFailed', '2025-11-01'], ['unreachable', '2025-12-01'], ['refusedInspection', '2026-01-15']] as const) await happened(world, eighth, indicator, on)
    const letters = [{ on: '2026-02-02', trackingNumber: 'XA1', received: false }, { on: '2026-02-24', trackingNumber: 'XA2', received: false }]
    const listed = await placed(world, 'abnormalListing', 'propose', eighth, listingFacts.parse({ firm: { ...eighth, address: '' }, cause: 'unreachable', letters, verifiedOn: '2026-03-20' }))
    await world.database.pool.query("update case_file set state = 'objected' where id = $1", [listed])
    for (const [indicator, on] of [['penaltySerious', '2025-09-01'], ['penaltyGeneral', '2025-09-02'], ['disclosureFalse', '2025-12-01'], ['rectificationOverdue', '2025-12-01']] as const) await happened(world, ninth, indicator, on)
    await givenLicence(world, ninth.partyId, 'FOOD_OPERATION', { validFrom: '2021-03-31', validTo: '2026-03-30' })
    for (const [indicator, on] of [['creditRepairCompleted', '2025-09-01'], ['creditRepairCompleted', '2025-10-01'], ['creditRepairCompleted', '2025-11-01'], ['commitmentKept', '2025-11-01']] as const) await happened(world, eleventh, indicator, on)
    expect([await scored(world, third), await scored(world, eighth), await scored(world, ninth), await scored(world, eleventh)]).toEqual([
      { risk: 'B', scoreTenths: 180, floors: [] }, { risk: 'C', scoreTenths: 250, floors: ['abnormalUnreachable'] }, { risk: 'D', scoreTenths: 540, floors: [] }, { risk: 'A', scoreTenths: 0, floors: [] },
    ])
  })

  it('a licence that was revoked is class D until one of its kind comes after', async () => {
    await using world = await openWorld({ today: '2026-03-31' })
    const firm = await firmIn(world)
    const licenceId = await givenLicence(world, firm.partyId, 'FOOD_OPERATION')
    await world.database.pool.query("update licence set status = 'penalised' where id = $1", [licenceId])
    expect(await scored(world, firm)).toMatchObject({ risk: 'D', floors: ['licenceRevoked'] })
    world.clock.advanceDays(1)
    await givenLicence(world, firm.partyId, 'FOOD_OPERATION')
    expect(await scored(world, firm)).toMatchObject({ risk: 'A', floors: [] })
  })
})

describe('what a case brings about counts', () => {
  it('MS-15: an order not answered in time, once; one that was wrong leaves nothing', async () => {
    await using world = await openWorld({ today: '2026-09-21' })
    const firm = await firmIn(world)
    const subject = { ...firm, address: '兴庆区新华东街66号', risk: 'A' }
    const facts = rectificationFacts.parse({ taskId: null, visitId: newId(), subject, what: 'correction', items: [{ id: 'FC-2', text: '健康证明', basis: '食品安全法 §45', kind: 'general' }], fact: '健康证明过期', days: 5, orderedOn: '2026-09-21' })
    const caseId = await placed(world, 'rectification', 'order', firm, facts)
    await fireDueTimers(world.house, '2026-09-29T23:59:59+08:00')
    expect(await standing(world, firm)).toEqual([])
    for (let i = 0; i < 2; i += 1) await fireDueTimers(world.house, '2026-09-30T00:00:00+08:00')
    expect((await loadCase(world.house, caseId)).state.state).toBe('overdue')
    expect(await standing(world, firm)).toEqual([{ indicator: 'rectificationOverdue', on: '2026-09-30', undone: false }])
    expect(await scored(world, firm, '2026-09-30')).toMatchObject({ scoreTenths: 80 })
    world.clock.advanceDays(10)
    const head = await world.officer('departmentHead', BUREAU)
    await (head.staff as unknown as Commands)['rectification']?.['withdrawOrder']?.({ caseId, version: (await loadCase(world.house, caseId)).state.version, input: { wrong: '所责令事项不属于该经营主体' }, reason: '责令改正有误' })
    expect(await standing(world, firm)).toEqual([{ indicator: 'rectificationOverdue', on: '2026-09-30', undone: true }])
  })

  it('MS-25: a penalty by its weight; modified by the new one, annulled no longer, and a list is void from the start', async () => {
    await using world = await openWorld({ today: '2026-11-02' })
    const firm = await firmIn(world)
    const penalty = { caseId: newId(), uscc: firm.uscc, kinds: ['fine'], number: null, decidedOn: '2026-11-02', severity: 'general' }
    for (let i = 0; i < 2; i += 1) await tell(world, 'penaltyInForce', 'p1', penalty)
    expect(await scored(world, firm)).toMatchObject({ risk: 'A', scoreTenths: 120 })
    await tell(world, 'penaltyChanged', 'p2', { ...penalty, severity: 'minor', outcome: 'modified' })
    expect(await scored(world, firm)).toMatchObject({ scoreTenths: 60 })
    await tell(world, 'penaltyChanged', 'p3', { ...penalty, outcome: 'confirmedUnlawful' })
    expect(await scored(world, firm)).toMatchObject({ scoreTenths: 60 })
    await tell(world, 'penaltyChanged', 'p4', { ...penalty, outcome: 'annulled' })
    expect(await scored(world, firm)).toMatchObject({ scoreTenths: 0 })
    expect((await standing(world, firm)).map(({ indicator, undone }) => [indicator, undone])).toEqual([['penaltyGeneral', true], ['penaltyMinor', true]])
    const { rows } = await world.database.pool.query<{ n: number }>("select count(*)::int n from audit_staging where body->>'action' = 'credit.event' and body->>'subject' = $1", [penalty.caseId])
    expect(rows).toEqual([{ n: 3 }])
  })

  it('a firm on the abnormal list by its cause; upheld against, it never was', async () => {
    await using world = await openWorld({ today: '2026-11-02' })
    const firm = await firmIn(world)
    const head = await world.officer('departmentHead', BUREAU)
    const caseId = await placed(world, 'abnormalListing', 'propose', firm, listingFacts.parse({ firm: { ...firm, address: '' }, cause: 'falseInformation', verifiedOn: '2026-10-30' }))
    const does = async (event: string, asked: object) => (head.staff as unknown as Commands)['abnormalListing']?.[event]?.({ caseId, version: (await loadCase(world.house, caseId)).state.version, ...asked })
    await does('list', { input: { findings: '经核实，情形属实' } })
    expect(await scored(world, firm)).toMatchObject({ risk: 'B', scoreTenths: 100, floors: ['abnormalListed'] })
    await world.database.pool.query("update case_file set state = 'objected' where id = $1", [caseId])
    await does('uphold', { reason: '经核查，公示信息属实' })
    expect(await scored(world, firm)).toEqual({ risk: 'A', scoreTenths: 0, floors: [] })
  })
})

it('a draw that asks this of every firm of a city reads each through an index', async () => {
  await using world = await openWorld()
  const client = await world.database.pool.connect()
  try {
    await client.query('set enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select ${standingSql({ uscc: `(s.facts ->> 'uscc')`, party: `(s.facts ->> 'partyId')::uuid`, day: `'2026-11-02'` })} from case_file s where s.case_type = 'subject'`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    for (const index of ['case_file_listed_firm_idx', 'credit_event_uscc_on_day_idx', 'licence_party_id_licence_type_status_valid_to_idx']) expect(plan).toContain(index)
  } finally {
    client.release(true)
  }
})
