import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'

type Firm = { partyId: string; uscc: string; name: string }
const CITY = { unitId: 'D:SAMR:640100' }

async function firmIn(world: World): Promise<Firm> {
  const { partyId, name } = await givenOrganisation(world)
  const { rows: [row] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [partyId])
  return { partyId, name, uscc: row?.uscc ?? '' }
}

async function placed(world: World, caseType: string, event: string, { name, partyId }: Firm, facts: object): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [CITY.unitId])
  const parts = [{ part: 'handler', partyId, accountId: null, unitId: null, name }]
  return (await open(world.house, systemPerformer, { caseType, topic: caseType, title: name, party: name, ...CITY, unitPath: unit?.path ?? '', regionCode: '640100', channel: 'internal', facts, parts }, { event, input: {} })).caseId
}

/** The file of the firm, as an import leaves it. */
const filed = (world: World, firm: Firm): Promise<string> => placed(world, 'subject', 'imported', firm, {
  uscc: firm.uscc, nameZh: firm.name, partyId: firm.partyId, subjectType: 'enterprise', legalRep: '', address: '', licences: [], suspendedFrom: null, suspendedUntil: null, newAuthority: null, reportYears: [], firstReportYear: 2026, changedFact: null, sourceDocumentId: null, mergedIntoId: null, creditScore: null,
})
const happened = (world: World, { uscc }: Firm, indicator: string, on: string) =>
  world.database.pool.query('insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, $2, $3, $4, $5)', [newId(), indicator, uscc, on, `${on}T10:00:00+08:00`])
const NINTH = [['penaltySerious', '2025-09-01'], ['penaltyGeneral', '2025-09-02'], ['disclosureFalse', '2025-12-01'], ['rectificationOverdue', '2025-12-01']] as const

it('MS-24: the owner of credit-09 opens “why class D”: the lines sum to 54.0 points, each with its day, what is still to come off, and how it gets less', async () => {
  await using world = await openWorld({ today: '2026-03-31' })
  const firm = await firmIn(world)
  await filed(world, firm)
  for (const [indicator, on] of NINTH) await happened(world, firm, indicator, on)
  await givenLicence(world, firm.partyId, 'FOOD_OPERATION', { validFrom: '2021-03-31', validTo: '2026-03-30' })
  const owner = await world.citizen({ organisation: firm })
  const shown = await owner.citizen.subject.credit({ partyId: firm.partyId })
  expect(shown).toMatchObject({ name: firm.name, class: 'D', classByScore: 'D', scoreTenths: 540, floors: [], lists: [], computedOn: '2026-03-31' })
  expect(shown?.lines.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(540)
  expect(shown?.lines.map(({ what, on, tenths, lessFrom, steps, ways }) => [what?.en ?? 'cap', on, tenths, lessFrom, steps.map((step) => step.tenths), ways.map(({ way }) => way)])).toEqual([
    ['Licence expired', '2026-03-31', 60, null, [], ['renewLicence']],
    ['False disclosure', '2025-12-01', 100, '2026-12-01', [60, 30, 0], ['object', 'time']],
    ['Correction overdue', '2025-12-01', 80, '2026-12-01', [48, 24, 0], ['time']],
    ['Penalty', '2025-09-02', 120, '2026-09-02', [72, 36, 0], ['repair', 'remedy', 'time']],
    ['Serious penalty', '2025-09-01', 250, '2026-09-01', [150, 75, 0], ['repair', 'remedy', 'time']],
    ['cap', null, -70, null, [], []],
  ])
  expect(shown?.lines[0]?.ways[0]).toMatchObject({ tenths: 60, licence: { zh: 'FOOD_OPERATION', validTo: '2026-03-30' } })
  expect(shown?.lines[4]?.ways[0]).toMatchObject({ tenths: 30, from: null, begin: { caseType: 'creditRepair', event: 'apply' } })
  expect(shown?.more).toMatchObject([{ way: 'keepCommitment', tenths: 10 }])
})

it('what is named is the firm’s own: the list it stands on, the penalty from whose day a repair may be asked, one that stays for its whole term', async () => {
  await using world = await openWorld({ today: '2026-03-31' })
  const firm = await firmIn(world)
  await filed(world, firm)
  const letters = [{ on: '2026-02-02', trackingNumber: 'XA1', received: false }, { on: '2026-02-24', trackingNumber: 'XA2', received: false }]
  const listing = await placed(world, 'abnormalListing', 'propose', firm, { firm: { ...firm, address: '' }, individual: false, cause: 'unreachable', letters, verifiedOn: '2026-03-20' })
  await happened(world, firm, 'unreachable', '2026-03-25')
  const owner = await world.citizen({ organisation: firm })
  const ask = () => owner.citizen.subject.credit({ partyId: firm.partyId })
  expect((await ask())?.floors).toEqual([])
  await world.database.pool.query("update case_file set state = 'listed', facts = facts || '{\"listedOn\":\"2026-03-25\"}' where id = $1", [listing])
  const unknown = await ask()
  expect(unknown).toMatchObject({ class: 'C', classByScore: 'A', scoreTenths: 120, floors: [{ floor: 'abnormalUnreachable', ways: [{ way: 'leaveList', caseId: null }, { way: 'object', caseId: null }] }] })
  await world.database.pool.query("update case_part set told = true where case_id = $1 and party_id = $2", [listing, firm.partyId])
  const told = await ask()
  expect(told?.floors[0]?.ways).toMatchObject([{ way: 'leaveList', caseId: listing }, { way: 'object', caseId: listing }])
  expect(told?.lines[0]?.ways).toMatchObject([{ way: 'leaveList', caseId: listing }, { way: 'object', caseId: listing }, { way: 'time' }])
  const firstWay = async (facts: object) => { await published(world, listing, firm, facts); return (await ask())?.lines.find(({ what }) => what?.en === 'Minor penalty')?.ways[0] }
  expect(await firstWay({ repairFrom: '2026-06-20' })).toMatchObject({ way: 'repair', from: '2026-06-20', tenths: 30, begin: { event: 'apply' } })
  expect(await firstWay({ repairFrom: null })).toMatchObject({ way: 'noRepair', from: null, begin: null })
})

/** A penalty that counts, and its publication as the firm's own: a case of enforcement, put there as its rows leave it. */
async function published(world: World, like: string, firm: Firm, facts: object): Promise<void> {
  const [penalty, id, { pool }] = [newId(), newId(), world.database]
  await pool.query("delete from credit_event where uscc = $1 and indicator = 'penaltyMinor'", [firm.uscc])
  await pool.query("insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, 'penaltyMinor', $2, '2026-03-20', '2026-03-20T10:00:00+08:00')", [penalty, firm.uscc])
  const { rows: [own] } = await pool.query<{ columns: string }>("select string_agg(quote_ident(column_name), ', ') columns from information_schema.columns where table_name = 'case_file' and is_generated = 'NEVER'")
  const copied = (differs: object) => pool.query(`insert into case_file (${own?.columns}) select ${own?.columns} from (select (jsonb_populate_record(c, $2)).* from case_file c where id = $1) made`, [like, differs])
  await copied({ id: penalty, number: penalty, case_type: 'ordinaryCase', facts: {} })
  await copied({ id, number: id, case_type: 'publication', state: 'published', parent_id: penalty, facts })
  await pool.query("insert into case_part (case_id, part, holder, party_id, name, told) values ($1, 'handler', $2::text, $2::uuid, $3, true)", [id, firm.partyId, firm.name])
}

it('another firm answers as if it were not there, who handles it no longer too; a firm without a file, and a person, have none', async () => {
  await using world = await openWorld({ today: '2026-03-31' })
  const [own, other] = [await firmIn(world), await firmIn(world)]
  await filed(world, other)
  const owner = await world.citizen({ organisation: own })
  expect(await refusedWith(owner.citizen.subject.credit({ partyId: other.partyId }))).toMatchObject({ code: 'case.notFound' })
  expect(await refusedWith(owner.citizen.subject.credit({ partyId: newId() }))).toMatchObject({ code: 'case.notFound' })
  expect(await owner.citizen.subject.credit({ partyId: own.partyId })).toBeNull()
  expect(await owner.citizen.subject.credit({ partyId: owner.session.partyId ?? '' })).toBeNull()
  const handler = await world.citizen({ organisation: other })
  expect(await handler.citizen.subject.credit({ partyId: other.partyId })).toMatchObject({ class: 'A', scoreTenths: 0, lines: [], more: [] })
  await world.database.pool.query("update organisation_handler set valid_to = '2026-03-30', valid_from = '2026-03-01' where party_id = $1", [other.partyId])
  expect(await refusedWith((await world.again(handler.session)).citizen.subject.credit({ partyId: other.partyId }))).toMatchObject({ code: 'case.notFound' })
})
