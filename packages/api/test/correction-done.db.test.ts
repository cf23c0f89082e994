import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { submitted } from '@onewindow/testing/application/drive'
import { finished } from '@onewindow/testing/application/finish'
import { givenCertificate, givenFile, givenLicence } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

type Check = { check: (asked: object) => Promise<{ state: string }> }
const UNIT = 'D:SAMR:640104'

/** An order to correct against this party, looked at by its two officers. */
async function checked(world: World, partyId: string, corrected: boolean): Promise<string> {
  const [lead, mate] = [await world.officer('enforcementOfficer', { unitId: UNIT }), await world.officer('enforcementOfficer', { unitId: UNIT })]
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT])
  const place = { regionCode: '640104', unitId: UNIT, unitPath: unit?.path ?? '', channel: 'internal' }
  const { caseId, version } = await open(world.house, systemPerformer, {
    caseType: 'correctionOrder', topic: 'MS04', title: '责令改正', party: '当事人', ...place, facts: { act: '未建立进货查验记录', what: '建立台账', law: '食品安全法第五十三条', days: 7, addressee: '当事人', checked: null },
    parts: [...[lead, mate].map(({ accountId }) => ({ part: 'officer', partyId: null, accountId, unitId: null, name: accountId })), { part: 'party', partyId, accountId: null, unitId: null, name: '当事人' }],
  }, { event: 'issue', input: {} })
  const photo = { ...(await givenFile(world, lead.accountId)), key: 'photo', label: '照片' }
  await (lead.staff as unknown as { correctionOrder: Check }).correctionOrder.check({ caseId, version, input: { shown: true, corrected, findings: '现场查看台账', signed: true, refusal: '' }, files: [photo] })
  return caseId
}

const notesAt = async (world: World, caseId: string) => (await world.database.pool.query<{ orderId: string; text: string; internal: boolean }>(`select body ->> 'orderId' "orderId", body ->> 'text' text, internal from case_event where case_id = $1 and event = 'correctionDone'`, [caseId])).rows

it('an order to correct that a licence holder fulfilled is noted once where its certificate is kept: the file, else the application (common vocabulary §5)', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new', { subject: 'legal' })
  await finished(application)
  const { rows: [holder] } = await world.database.pool.query<{ partyId: string }>('select party_id "partyId" from licence where case_id = $1', [application.caseId])
  const { partyId } = holder as { partyId: string }
  await drainOutbox(world.house, subscriptions)
  await checked(world, partyId, false)
  expect(await drainOutbox(world.house, subscriptions, { twice: true })).not.toContain('correctionDone')
  const order = await checked(world, partyId, true)
  await drainOutbox(world.house, subscriptions, { twice: true })
  expect(await notesAt(world, application.caseId)).toEqual([{ orderId: order, text: '未建立进货查验记录', internal: true }])
  expect((await loadCase(world.house, application.caseId)).state.state).toBe('completed')

  const { rows: [licence] } = await world.database.pool.query<{ number: string; unitId: string }>('select number, unit_id "unitId" from licence where party_id = $1', [partyId])
  const reviewer = await world.officer('reviewer', { unitId: licence?.unitId ?? '' })
  const file = await (reviewer.staff as unknown as { licence: { open: (asked: object) => Promise<{ caseId: string }> } }).licence.open({ input: { licence: licence?.number } })
  const second = await checked(world, partyId, true)
  await drainOutbox(world.house, subscriptions, { twice: true })
  expect(await notesAt(world, file.caseId)).toEqual([{ orderId: second, text: '未建立进货查验记录', internal: true }])
  expect(await notesAt(world, application.caseId)).toHaveLength(1)
})

it("a person's certificates are not about a business: nothing is noted at them", async () => {
  await using world = await openWorld()
  const me = await world.citizen()
  const licenceId = await givenLicence(world, me.partyId, 'FOOD_OPERATION')
  const reviewer = await world.officer('reviewer', { unitId: 'D:AAS:640100' })
  const { rows: [licence] } = await world.database.pool.query<{ number: string }>('select number from licence where id = $1', [licenceId])
  const file = await (reviewer.staff as unknown as { licence: { open: (asked: object) => Promise<{ caseId: string }> } }).licence.open({ input: { licence: licence?.number } })
  await checked(world, me.partyId, true)
  expect(await drainOutbox(world.house, subscriptions, { twice: true })).toContain('correctionDone')
  expect(await notesAt(world, file.caseId)).toEqual([])
})
