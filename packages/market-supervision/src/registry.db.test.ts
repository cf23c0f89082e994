import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { deliverMessage } from '@onewindow/casework/receive'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { partnerAt } from '@onewindow/testing/partner'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { LISTINGS_OF } from './abnormal-listing/by-firm.ts'
import { listingFacts, type ListingFacts } from './abnormal-listing/schemas.ts'
import { equipmentFacts, type EquipmentFacts } from './equipment/schemas.ts'
import { FILE_OF } from './subject/by-code.ts'
import { subjectFacts, type SubjectFacts } from './subject/schemas.ts'
import { marketSubscriptions } from './subscriptions.ts'

// What the registry tells of firms and equipment reaches their files, through the procedures its signed calls reach.

const BUREAU = 'D:SAMR:640104'
const codeOf = (n: number): string => {
  const body = `91640104MA78${String(n).padStart(5, '0')}`
  return body + usccCheckDigit(body)
}
const [USCC, OTHER] = [codeOf(1), codeOf(2)] as const

async function placed(world: World, caseType: string, event: string, title: string, facts: unknown, state?: string): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  const { caseId } = await open(world.house, systemPerformer, { caseType, topic: caseType, title, party: title, unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts }, { event, input: {} })
  if (state) await world.database.pool.query('update case_file set state = $2 where id = $1', [caseId, state])
  return caseId
}

const firm = { partyId: null, uscc: USCC, name: '银川某商行', address: '兴庆区新华东街66号' }
const registered = (world: World): Promise<string> => placed(world, 'subject', 'imported', firm.name, subjectFacts.parse({ uscc: USCC, nameZh: firm.name, subjectType: 'enterprise', address: firm.address, firstReportYear: 2025 }))
const listing = (world: World, facts: object, state?: string): Promise<string> => placed(world, 'abnormalListing', 'propose', firm.name, listingFacts.parse({ firm, cause: 'annualReport', ...facts }), state)
const stateOf = async (world: World, caseId: string): Promise<string> => (await loadCase(world.house, caseId)).state.state

it('MS-17, MS-19: a yearly report filed late drops the proposal, or sets the removal going; other years and causes stay', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const registry = await partnerAt(world, 'registry')
  const file = await registered(world)
  const [proposed, older, false_] = [await listing(world, { reportYear: 2025 }), await listing(world, { cause: 'disclosure', orderedOn: '2026-05-06', orderedDays: 5 }, 'listed'), await listing(world, { cause: 'falseInformation', verifiedOn: '2026-06-01' }, 'listed')]
  const sent = { serial: 'R1', uscc: USCC, year: 2025, on: '2026-07-03' }
  const first = await registry.send('news.annualReportFiled', sent)
  expect(first).toMatchObject({ status: 'settled' })
  expect(await registry.send('news.annualReportFiled', sent)).toEqual(first)
  expect((await loadCase<SubjectFacts>(world.house, file)).state.facts.reportYears).toEqual([2025])
  expect([await stateOf(world, proposed), await stateOf(world, older), await stateOf(world, false_)]).toEqual(['dropped', 'listed', 'listed'])
  const listed = await listing(world, { reportYear: 2024 }, 'listed')
  await registry.send('news.annualReportFiled', { ...sent, serial: 'R2', year: 2024 })
  const { state } = await loadCase<ListingFacts>(world.house, listed)
  expect([state.state, state.facts.removalGround]).toEqual(['removalPending', '已公示2024年度报告'])
  expect(state.clocks.find(({ kind }) => kind === 'removal')?.dueOn).toBe('2026-07-10')
  expect(await registry.send('news.annualReportFiled', { ...sent, serial: 'R3', uscc: OTHER })).toMatchObject({ status: 'parked' })
})

it('公示条例 §12: what the register said wrong is put right in the file by its paper', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const registry = await partnerAt(world, 'registry')
  const file = await registered(world)
  await registry.send('news.subjectFactCorrected', { serial: 'R1', uscc: USCC, fact: 'address', value: '兴庆区解放西街12号', documentId: world.house.ids() })
  expect((await loadCase<SubjectFacts>(world.house, file)).state.facts).toMatchObject({ address: '兴庆区解放西街12号', changedFact: 'address' })
})

it.each(['deregistered', 'annulled', 'movedOut'])('公示条例 §12: also in the file of a firm that is %s', async (gone) => {
  await using world = await openWorld({ today: '2026-07-03' })
  const registry = await partnerAt(world, 'registry')
  const file = await registered(world)
  await registry.send('news.subjectStatusChanged', { serial: 'R1', uscc: USCC, status: gone, on: '2026-07-03', until: null, authority: '石嘴山市市场监督管理局' })
  expect(await stateOf(world, file)).toBe(gone)
  await registry.send('news.subjectFactCorrected', { serial: 'R2', uscc: USCC, fact: 'address', value: '兴庆区解放西街12号', documentId: world.house.ids() })
  expect((await loadCase<SubjectFacts>(world.house, file)).state.facts.address).toBe('兴庆区解放西街12号')
})

it('files and lists of a firm are asked for through their indexes: every visit asks', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const client = await world.database.pool.connect()
  try {
    // Nothing is in the way of an index but a condition it does not fit.
    await client.query('set enable_seqscan = off')
    const plan = async (text: string) => (await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [USCC])).rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(await plan(FILE_OF)).toMatch(/claim_pkey[^]*case_file_pkey/)
    expect(await plan(LISTINGS_OF)).toContain('case_file_listed_firm_idx')
  } finally {
    client.release(true)
  }
})

it('a firm that moves to another county takes its listing along', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const registry = await partnerAt(world, 'registry')
  await registered(world)
  const listed = await listing(world, { reportYear: 2025 }, 'listed')
  const there = { id: 'D:SAMR:640106', name_zh: '金凤区市场监督管理局', region_code: '640106' }
  await world.database.pool.query("insert into unit select (jsonb_populate_record(u, $2::jsonb || jsonb_build_object('path', replace(u.path, u.id, $2::jsonb ->> 'id')))).* from unit u where id = $1", [BUREAU, there])
  await registry.send('news.subjectStatusChanged', { serial: 'R1', uscc: USCC, status: 'movedOut', on: '2026-07-03', until: null, authority: there?.name_zh ?? '' })
  const { rows: letters } = await world.database.pool.query<{ number: string; to: string }>("select number, data ->> 'addressee' \"to\" from issued_document where document = 'subject.handOverLetter'")
  expect(letters).toEqual([{ number: expect.stringMatching(/档移〔2026〕1号$/) as string, to: there.name_zh }])
  const { state } = await loadCase<ListingFacts>(world.house, listed)
  expect([state.unitId, state.regionCode.slice(0, 6), state.facts.formerUnit, state.state]).toEqual(['D:SAMR:640106', '640106', BUREAU, 'listed'])
})

it('特种设备安全法 §47: another owner of a piece of equipment is in its file, and hears of it from then on', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const registry = await partnerAt(world, 'registry')
  const file = await placed(world, 'equipment', 'import', firm.name, equipmentFacts.parse({ useRegistration: '梯11宁A00001', equipmentKind: 'elevator', firm, place: '新华百货客梯', validUntil: '2027-03-31' }))
  expect(await registry.send('news.equipmentTransferred', { serial: 'R1', useRegistration: '梯11宁A00001', uscc: OTHER, place: '解放西街仓库', on: '2026-07-03' })).toMatchObject({ status: 'settled' })
  expect((await loadCase<EquipmentFacts>(world.house, file)).state).toMatchObject({ party: OTHER, facts: { firm: { uscc: OTHER }, place: '解放西街仓库' } })
})

it('MS-01: a new food licence calls for a first visit within three months; the visit is what it was owed for', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const shop = await givenOrganisation(world)
  const licenceId = await givenLicence(world, shop.partyId, 'FOOD_LICENCE')
  await deliverMessage(world.house, marketSubscriptions, { name: 'licenceIssued', key: 'L1', payload: { licenceId, number: 'JY1' } })
  const { rows: [file] } = await world.database.pool.query<{ id: string; uscc: string }>("select id, facts ->> 'uscc' as uscc from case_file where case_type = 'subject'")
  const owed = async () => (await loadCase(world.house, file?.id ?? '')).state.clocks.filter(({ kind }) => kind === 'firstVisit').map(({ dueOn, state }) => [dueOn, state])
  expect(await owed()).toEqual([['2026-10-08', 'running']])
  await deliverMessage(world.house, marketSubscriptions, { name: 'firmVisited', key: 'V1', payload: { uscc: file?.uscc, on: '2026-07-03' } })
  expect(await owed()).toEqual([['2026-10-08', 'met']])
})

it('特种设备安全法 §33: the desk registers a piece of a firm on file within thirty days of its use', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const desk = await world.officer('equipmentOfficer', { unitId: BUREAU })
  const register = (input: object) => (desk.staff as unknown as { equipment: { register: (asked: object) => Promise<{ caseId: string; state: string }> } }).equipment.register({ input: { firmCode: USCC, useRegistration: '梯11宁A00002', equipmentKind: 'elevator', place: '新华百货客梯', validUntil: '2026-08-01', inUseSince: '2026-06-20', ...input } })
  await expect(register({})).rejects.toMatchObject({ cause: { refusal: { code: 'equipment.firmUnknown' } } })
  const file = await registered(world)
  await world.database.pool.query("update case_file set state = 'revoked' where id = $1", [file])
  await expect(register({})).rejects.toMatchObject({ cause: { refusal: { code: 'equipment.firmUnknown' } } })
  await world.database.pool.query("update case_file set state = 'suspended' where id = $1", [file])
  await expect(register({ inUseSince: '2026-05-20' })).rejects.toMatchObject({ cause: { refusal: { code: 'equipment.registeredLate' } } })
  await expect(register({ validUntil: '2026-07-02' })).rejects.toMatchObject({ cause: { refusal: { code: 'equipment.validUntilPast' } } })
  const { caseId, state } = await register({})
  expect([state, (await loadCase<EquipmentFacts>(world.house, caseId)).state.facts.alert]).toEqual(['inUse', 'red'])
})
