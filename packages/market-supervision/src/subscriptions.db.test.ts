import { loadCase } from '@onewindow/casework/load'
import { deliverMessage } from '@onewindow/casework/receive'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import type { Session } from '@onewindow/rpc/session'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { newId } from '@onewindow/database/ids'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { drainOutbox } from '@onewindow/testing/outbox'
import { teamTypes } from '@onewindow/testing/toy-team/case-types'
import { openWorld, type World } from '@onewindow/testing/world'
import { open } from '@onewindow/casework/perform'
import { systemPerformer } from '@onewindow/casework/case-state'
import { expect, it } from 'vitest'
import { otherTypes } from './other-types.ts'
import { marketSubscriptions } from './subscriptions.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
const callerOf = createCallerFactory(router(caseTypeRouters(otherTypes, 'staff')))
/** The procedures of these types as an officer of the bureau calls them. */
const as = (world: World, { session }: { session: Session }): Commands => callerOf(world.contextOf(session)) as unknown as Commands
const BUREAU = 'D:SAMR:640104'

/** The request somewhere else that the message speaks of. */
async function request(world: World): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  return (await open(world.house, systemPerformer, { caseType: 'toyPiece', topic: 'x', title: 'x', party: 'x', regionCode: '640104', unitId: BUREAU, unitPath: unit?.path ?? '', channel: 'online', facts: { piece: 'x', secret: 'x' } }, { event: 'begin' })).caseId
}

const ids = async (world: World, type: string): Promise<string[]> => (await world.database.pool.query<{ id: string }>('select id from case_file where case_type = $1', [type])).rows.map(({ id }) => id)

it('one message with both contents becomes a complaint and a report side by side; mediated to an agreement through the procedures', async () => {
  await using world = await openWorld({ today: '2026-11-02', extraTypes: [...otherTypes, ...teamTypes] })
  const me = await world.citizen()
  const payload = { caseId: await request(world), requestId: newId(), kind: 'both', regionCode: '640104001', firmName: '银川某电器商行', uscc: null, extract: '电饭煲漏电,要求退货;商家无证经营', partyId: me.partyId, realName: true, publishedInformation: false, receivedAt: '2026-11-02T10:00:00+08:00' }
  for (let i = 0; i < 2; i += 1) await deliverMessage(world.house, marketSubscriptions, { name: 'requestHandedToSupervision', key: 'r1', payload })
  const found = [...await ids(world, 'consumerComplaint'), ...await ids(world, 'violationReport')]
  expect(found).toHaveLength(2)
  const [complaintId, reportId] = found as [string, string]
  const { state } = await loadCase(world.house, complaintId)
  expect({ number: state.number?.slice(0, 19), unit: state.unitId, due: state.clocks[0]?.dueOn }).toEqual({ number: 'TS-640104-20261102-', unit: BUREAU, due: '2026-11-11' })
  const { rows: stored } = await world.database.pool.query<{ facts: object }>('select facts from case_file where id = $1', [reportId])
  expect(JSON.stringify(stored[0]?.facts)).not.toContain('马晓燕')
  const desk = await world.officer('complaintOfficer', { unitId: BUREAU })
  const consumerComplaint = as(world, desk).consumerComplaint ?? {}
  const accepted = await consumerComplaint.accept?.({ caseId: complaintId, version: state.version, input: { bothAsked: true } })
  const invited = await consumerComplaint.invite?.({ caseId: complaintId, version: accepted?.version, input: { meetAt: '2026-11-05T15:00:00+08:00', place: '投诉调解室', online: false, persons: ['马晓燕'] } })
  const agreed = await consumerComplaint.agree?.({ caseId: complaintId, version: invited?.version, input: { terms: '退货退款', performBy: '2026-11-20', fulfilledAtOnce: false, complainantSigned: true, firmSigned: true } })
  expect(agreed?.state).toBe('agreed')
  expect(await drainOutbox(world.house, marketSubscriptions)).toEqual(expect.arrayContaining(['complaintProgressed', 'caseClosed']))
  const { rows: papers } = await world.database.pool.query<{ document: string }>('select document from issued_document where case_id = $1 order by issued_at, document', [complaintId])
  expect(papers.map(({ document }) => document).sort()).toEqual(['consumerComplaint.acceptanceNotice', 'consumerComplaint.invitation', 'consumerComplaint.mediationAgreement', 'consumerComplaint.receipt'])
})

it('a severe penalty proposes the serious list once; annulled, the proposal falls', async () => {
  await using world = await openWorld({ extraTypes: [...otherTypes, ...teamTypes] })
  const caseId = await request(world)
  const payload = { caseId, uscc: '91640100MA7600000X', kinds: ['fine', 'revokeLicence'], number: '银市监处罚〔2026〕8号', decidedOn: '2026-10-20' }
  for (let i = 0; i < 2; i += 1) await deliverMessage(world.house, marketSubscriptions, { name: 'penaltyInForce', key: 'p1', payload })
  await deliverMessage(world.house, marketSubscriptions, { name: 'penaltyInForce', key: 'p2', payload: { ...payload, kinds: ['fine'] } })
  const listings = await ids(world, 'seriousListing')
  expect(listings).toHaveLength(1)
  await deliverMessage(world.house, marketSubscriptions, { name: 'penaltyChanged', key: 'p3', payload: { ...payload, outcome: 'annulled' } })
  expect((await loadCase(world.house, listings[0] as string)).state).toMatchObject({ state: 'dropped', result: 'void', unitId: 'D:SAMR:640100' })
})

it('MS-01: a licence of a firm opens its file once; what happens to the licence later stands in it', async () => {
  await using world = await openWorld({ extraTypes: [...otherTypes] })
  const [partyId, licenceId] = [newId(), newId()]
  const uscc = `91640100MA7600000${usccCheckDigit('91640100MA7600000')}`
  const { pool } = world.database
  await pool.query("insert into party (id, kind, name, uscc, address, region_code, facts, created_at) values ($1, 'organization', '银川某餐饮有限公司', $2, '新华东街66号', '640104001', '{}', now())", [partyId, uscc])
  await pool.query(
    `insert into licence (id, licence_type, number, status, version, party_id, holder, title_zh, title_en, organ, unit_id, region_code, valid_from, facts, data_hash, verify_code, issued_at, changed_at)
     values ($1, 'food', 'JY16401040000001', 'valid', 1, $2, '银川某餐饮有限公司', '食品经营许可证', 'Food licence', 'X', $3, '640104', '2026-11-02', '{}', 'x', 'x', now(), now())`, [licenceId, partyId, BUREAU])
  const about = { caseId: newId(), caseType: 'application', version: 3, event: 'issue', licenceId, number: 'JY16401040000001' }
  for (const key of ['l1', 'l1', 'l2']) await deliverMessage(world.house, marketSubscriptions, { name: 'licenceIssued', key, payload: about })
  const files = await ids(world, 'subject')
  expect(files).toHaveLength(1)
  await pool.query("update licence set status = 'revoked' where id = $1", [licenceId])
  await deliverMessage(world.house, marketSubscriptions, { name: 'licenceRevoked', key: 'l3', payload: { ...about, status: 'revoked' } })
  await deliverMessage(world.house, marketSubscriptions, { name: 'subjectStatusChanged', key: 's1', payload: { uscc, status: 'suspended', on: '2026-11-02', until: '2027-05-31', authority: null } })
  const { rowCount } = await pool.query('select 1 from case_file where id = $1 and search_text like $2', [files[0], `%${uscc}%`])
  expect(rowCount, 'found by its code').toBe(1)
  expect((await loadCase(world.house, files[0] as string)).state).toMatchObject({ state: 'suspended', facts: { nameZh: '银川某餐饮有限公司', licences: [{ licenceId, status: 'revoked' }], suspendedUntil: '2027-05-31' } })
})
