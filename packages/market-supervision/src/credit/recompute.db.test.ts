import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { deliverMessage } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import { listingFacts } from '../abnormal-listing/schemas.ts'
import { subjectFacts, type SubjectFacts } from '../subject/schemas.ts'
import { marketSubscriptions } from '../subscriptions.ts'
import { recomputeClasses } from './recompute.ts'

/** What fails must not pass unheard in a test. */
const watch = { report: (error: unknown): never => { throw error } }

type Firm = { partyId: string; uscc: string; name: string; fileId: string }
type Commands = Record<string, Record<string, (asked: object) => Promise<{ caseId: string; version: number; state: string }>>>
type Changed = { uscc: string; before: string; class: string; scoreTenths: number; from: string; caseId: string; version: number }
const BUREAU = { unitId: 'D:SAMR:640104' }

async function placed(world: World, caseType: string, event: string, name: string, facts: object): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU.unitId])
  return (await open(world.house, systemPerformer, { caseType, topic: caseType, title: name, party: name, ...BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts }, { event, input: {} })).caseId
}

/** A firm with its file. */
async function firmIn(world: World): Promise<Firm> {
  const { partyId, name } = await givenOrganisation(world)
  const { rows: [row] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [partyId])
  const uscc = row?.uscc ?? ''
  const fileId = await placed(world, 'subject', 'imported', name, subjectFacts.parse({ uscc, nameZh: name, partyId, subjectType: 'enterprise', firstReportYear: 2026 }))
  await drainOutbox(world.house, marketSubscriptions)
  return { partyId, name, uscc, fileId }
}

const penalised = (world: World, { uscc }: Firm, severity: string, caseId = newId()) =>
  deliverMessage(world.house, marketSubscriptions, { name: 'penaltyInForce', key: caseId, payload: { caseId, uscc, kinds: ['fine'], number: null, decidedOn: world.clock.now().slice(0, 10), severity } })
const kept = async (world: World, { fileId }: Firm) => (await loadCase<SubjectFacts>(world.house, fileId)).state.facts.creditScore

/** Carries what waits, every message twice, and answers the changes of class that were told. */
async function told(world: World): Promise<Changed[]> {
  const seen: Changed[] = []
  const listener = { on: 'riskClassChanged', by: 'test', deliver: (_house: unknown, { payload }: { payload: unknown }) => { seen.push(payload as Changed); return Promise.resolve([]) } } as const
  await drainOutbox(world.house, [...marketSubscriptions, listener], { twice: true })
  return seen.filter((one, i) => i % 2 === 0)
}

describe('the file of a firm keeps its class (信用风险分类, 市场主体登记管理条例 §38; market supervision §5.3)', () => {
  it('a new computation is kept; only another class is told, once, with the one before and the day', async () => {
    await using world = await openWorld({ today: '2026-11-02' })
    const firm = await firmIn(world)
    expect(await kept(world, firm)).toBeNull()
    await penalised(world, firm, 'general')
    expect(await told(world)).toEqual([])
    expect(await kept(world, firm)).toMatchObject({ riskClass: 'A', scoreTenths: 120, floors: [], computedOn: '2026-11-02' })
    await penalised(world, firm, 'minor')
    const [change, ...more] = await told(world)
    expect([change, more]).toEqual([expect.objectContaining({ uscc: firm.uscc, before: 'A', class: 'B', scoreTenths: 180, from: '2026-11-02', caseId: firm.fileId }), []])
    expect(await kept(world, firm)).toMatchObject({ riskClass: 'B', scoreTenths: 180, classSince: '2026-11-02' })
    const { rows } = await world.database.pool.query<{ body: { lines: { indicator: string; tenths: number }[] } }>("select body from case_event where case_id = $1 and event = 'creditComputed' order by id desc limit 1", [firm.fileId])
    expect(rows[0]?.body.lines.map(({ indicator, tenths }) => `${indicator} ${tenths}`).sort()).toEqual(['penaltyGeneral 120', 'penaltyMinor 60'])
  })

  it('a listing puts the firm into another class the moment it is decided, and taking it off puts it back', async () => {
    await using world = await openWorld({ today: '2026-11-02' })
    const firm = await firmIn(world)
    const head = await world.officer('departmentHead', BUREAU)
    const caseId = await placed(world, 'abnormalListing', 'propose', firm.name, listingFacts.parse({ firm: { partyId: firm.partyId, uscc: firm.uscc, name: firm.name, address: '' }, cause: 'falseInformation', verifiedOn: '2026-10-30' }))
    const does = async (event: string, asked: object) => (head.staff as unknown as Commands)['abnormalListing']?.[event]?.({ caseId, version: (await loadCase(world.house, caseId)).state.version, ...asked })
    await does('list', { input: { findings: '经核实，情形属实' } })
    expect((await told(world)).map(({ before, class: now }) => `${before}${now}`)).toEqual(['AB'])
    expect(await kept(world, firm)).toMatchObject({ riskClass: 'B', floors: ['abnormalListed'] })
    await world.database.pool.query("update case_file set state = 'objected' where id = $1", [caseId])
    await does('uphold', { reason: '经核查，公示信息属实' })
    expect((await told(world)).map(({ before, class: now }) => `${before}${now}`)).toEqual(['BA'])
    expect(await kept(world, firm)).toMatchObject({ riskClass: 'A', scoreTenths: 0, floors: [] })
  })

  it('every night once: an event of a year ago counts less, a licence that ran out counts; the rest is not written', async () => {
    await using world = await openWorld({ today: '2026-11-02' })
    const [old, idle, late] = [await firmIn(world), await firmIn(world), await firmIn(world)]
    await penalised(world, old, 'serious')
    await told(world)
    expect(await kept(world, old)).toMatchObject({ riskClass: 'B', scoreTenths: 250 })
    expect([await recomputeClasses(world.house, watch), await recomputeClasses(world.house, watch)]).toEqual([0, 0])
    await givenLicence(world, late.partyId, 'FOOD_OPERATION', { validFrom: '2021-11-03', validTo: '2026-11-02' })
    world.clock.advanceDays(1)
    expect([await recomputeClasses(world.house, watch), await recomputeClasses(world.house, watch)]).toEqual([1, 0])
    expect(await kept(world, late)).toMatchObject({ riskClass: 'A', scoreTenths: 60, computedOn: '2026-11-03' })
    await told(world)
    world.clock.set('2027-11-02T00:00:30+08:00')
    expect(await recomputeClasses(world.house, watch)).toBe(1)
    expect((await told(world)).map(({ uscc, before, class: now, from }) => [uscc, before, now, from])).toEqual([])
    expect(await kept(world, old)).toMatchObject({ riskClass: 'B', scoreTenths: 150, classSince: '2026-11-02', computedOn: '2027-11-02' })
    expect([await kept(world, idle), (await loadCase(world.house, idle.fileId)).state.version]).toEqual([null, 1])
  })

  it('a firm that is gone keeps its last computation', async () => {
    await using world = await openWorld({ today: '2026-11-02' })
    const firm = await firmIn(world)
    await world.database.pool.query("update case_file set state = 'deregistered' where id = $1", [firm.fileId])
    await penalised(world, firm, 'serious')
    expect([await told(world), await kept(world, firm)]).toEqual([[], null])
  })
})
