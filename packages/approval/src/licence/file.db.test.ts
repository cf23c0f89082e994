import { loadCase } from '@onewindow/casework/load'
import { deliverMessage } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { inTransaction } from '@onewindow/identity/write-context'
import { penaliseLicence, releaseDetained } from '@onewindow/licences/detention'
import { expireLicences } from '@onewindow/licences/expire'
import { issueLicence, voidLicence } from '@onewindow/licences/issue'
import { givenLicence } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type Caller, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { LicenceFacts } from './schemas.ts'
import { approvalSubscriptions } from './subscriptions.ts'

type Receipt = { caseId: string; version: number; state: string; documents: { id: string; document: string }[] }
type Commands = Record<string, Record<string, (asked: object) => Promise<Receipt>>>
type Officer = Caller & { accountId: string }
const HELD = { ground: '未按期办理签注', law: '居住证暂行条例', article: '第十条' }
const CITY = { unitId: 'D:AAS:640100' }

async function given(world: World) {
  const holder = await world.citizen()
  const licenceId = await givenLicence(world, holder.partyId, 'FOOD_OPERATION')
  const { rows: [row] } = await world.database.pool.query<{ number: string; verifyCode: string }>('select number, verify_code "verifyCode" from licence where id = $1', [licenceId])
  return { holder, licenceId, ...(row as { number: string; verifyCode: string }) }
}
const command = (by: Officer, event: string, asked: object): Promise<Receipt> => (by.staff as unknown as Commands)['licence']?.[event]?.(asked) ?? Promise.reject(new Error(`There is no procedure ${event}`))
const onFile = async (world: World, by: Officer, caseId: string, event: string, asked: object): Promise<Receipt> => command(by, event, { caseId, version: (await loadCase(world.house, caseId)).state.version, ...asked })
const statusOf = async (world: World, licenceId: string) => (await world.database.pool.query<{ status: string; ground: string }>('select status, ground from licence where id = $1', [licenceId])).rows[0]
const refusal = async (asked: Promise<unknown>) => (await refusedWith(asked))?.code
const told = (world: World) => drainOutbox(world.house, approvalSubscriptions, { twice: true })
const stateOf = async (world: World, caseId: string) => (await loadCase<LicenceFacts>(world.house, caseId)).state

it('a certificate is found by its number or code, suspended with a paper, and anybody who checks it is told at once', async () => {
  await using world = await openWorld()
  const { licenceId, number, verifyCode, holder } = await given(world)
  const [reviewer, decider] = [await world.officer('reviewer', CITY), await world.officer('decisionMaker', CITY)]
  expect(await refusal(command(reviewer, 'open', { input: { licence: 'JY-0' } }))).toBe('licenceFile.unknownNumber')
  expect(await refusal(command(await world.officer('reviewer'), 'open', { input: { licence: number } }))).toBe('licenceFile.unknownNumber')
  const { caseId } = await command(reviewer, 'open', { input: { licence: `${verifyCode.slice(0, 4).toLowerCase()} ${verifyCode.slice(4, 8)}-${verifyCode.slice(8)}` } })
  expect(await refusal(command(decider, 'open', { input: { licence: number } }))).toBe('licenceFile.alreadyOpen')
  expect(await refusal(holder.citizen.case.get({ caseId }))).toBe('case.notFound')
  const suspended = await onFile(world, decider, caseId, 'suspend', { input: HELD })
  expect(suspended).toMatchObject({ state: 'suspended', documents: [{ document: 'licence.suspensionNotice' }] })
  expect(await world.anyone().public.verify.byCode({ code: verifyCode })).toMatchObject({ status: 'suspended' })
  expect(await statusOf(world, licenceId)).toEqual({ status: 'suspended', ground: '未按期办理签注' })
  expect(await holder.citizen.case.get({ caseId })).toMatchObject({ state: 'suspended' })
  await told(world)
  expect(await stateOf(world, caseId)).toMatchObject({ state: 'suspended' })
  expect((await onFile(world, decider, caseId, 'resume', { input: { ...HELD, ground: '已经补办签注' } })).state).toBe('valid')
  await told(world)
  expect(await stateOf(world, caseId)).toMatchObject({ state: 'valid', parts: [{ part: 'holder', partyId: holder.partyId }] })
})

it('is revoked by two after the holder could speak; fraud in a matter of public safety bars for three years', async () => {
  await using world = await openWorld()
  const { licenceId, number, holder } = await given(world)
  const [reviewer, decider, head] = [await world.officer('reviewer', CITY), await world.officer('decisionMaker', CITY), await world.officer('departmentHead', CITY)]
  const { caseId } = await command(reviewer, 'open', { input: { licence: number } })
  await onFile(world, reviewer, caseId, 'proposeRevocation', { input: { ground: 'fraud', facts: '租赁合同系伪造，出租人否认', publicInterest: '不会造成重大损害' } })
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'underRevocation' })
  const revoke = { input: { ground: '以欺骗手段取得许可', publicSafety: true }, reason: '依法应当撤销' }
  expect(await refusal(onFile(world, decider, caseId, 'revoke', revoke))).toBe('licenceFile.mayStillBeHeard')
  world.clock.advanceDays(8)
  const waiting = await onFile(world, decider, caseId, 'revoke', revoke)
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'underRevocation' })
  await head.staff.case.confirm({ caseId, version: waiting.version, proposalId: (await stateOf(world, caseId)).tasks.find(({ state }) => state === 'open')?.id ?? '' })
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'revoked' })
  expect((await world.database.pool.query('select kind, until_day, reason from bar where party_id = $1', [holder.partyId])).rows).toEqual([{ kind: 'application', until_day: '2029-11-10', reason: expect.stringMatching(/^以欺骗等不正当手段取得.*被依法撤销$/) as string }])
  expect(await told(world)).toContain('licenceRevoked')
})

it('the file follows what happens elsewhere, and news the register has left behind changes nothing', async () => {
  await using world = await openWorld()
  const { licenceId, number } = await given(world)
  const [reviewer, decider] = [await world.officer('reviewer', CITY), await world.officer('decisionMaker', CITY)]
  const { caseId } = await command(reviewer, 'open', { input: { licence: number } })
  await onFile(world, decider, caseId, 'suspend', { input: HELD })
  await onFile(world, decider, caseId, 'resume', { input: { ...HELD, ground: '已经补办签注' } })
  const late = { licenceId, number, event: 'suspend', status: 'suspended', version: 2, caseId }
  await deliverMessage(world.house, approvalSubscriptions, { name: 'licenceSuspended', key: 'late', payload: late })
  expect((await stateOf(world, caseId)).state).toBe('valid')
  await expireLicences(world.database.pool, { at: '2031-10-21T00:01:00+08:00', today: '2031-10-21' })
  expect(await refusal(onFile(world, decider, caseId, 'suspend', { input: HELD }))).toBe('licenceFile.registerMovedOn')
  await told(world)
  expect((await stateOf(world, caseId)).state).toBe('expired')
})

it('what ended for good has no file', async () => {
  await using world = await openWorld()
  const { licenceId, number } = await given(world)
  await world.database.pool.query("update licence set status = 'revoked' where id = $1", [licenceId])
  expect(await refusal(command(await world.officer('reviewer', CITY), 'open', { input: { licence: number } }))).toBe('licenceFile.notOpenedSo')
})

const proposeOn = async (world: World, number: string) => {
  const reviewer = await world.officer('reviewer', CITY)
  const { caseId } = await command(reviewer, 'open', { input: { licence: number } })
  await onFile(world, reviewer, caseId, 'proposeRevocation', { input: { ground: 'procedure', facts: '受理程序违反法定要求', publicInterest: '不会造成重大损害' } })
  return caseId
}
const replacement = (partyId: string, replacesId: string, at: string) => ({
  id: newId(), licenceType: 'FOOD_OPERATION', number: `FOOD-${replacesId.slice(-6)}`, partyId, holder: '马晓燕', titleZh: '食品经营许可证', titleEn: 'Food operation licence', organ: '银川市审批服务管理局', unitId: 'D:AAS:640100', regionCode: '640100', caseId: null, replacesId,
  validFrom: '2026-11-02', validTo: '2031-11-01', facts: {}, at, actor: 'system',
})

it('what is about to be revoked is not carried over into a new certificate', async () => {
  await using world = await openWorld()
  const { licenceId, number, holder } = await given(world)
  await proposeOn(world, number)
  const { pool } = world.database
  await expect(inTransaction(pool, (db) => issueLicence(db, replacement(holder.partyId, licenceId, world.clock.now())))).rejects.toThrow('licence.notInThisState')
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'underRevocation' })
  expect((await pool.query('select 1 from licence where replaces_id = $1', [licenceId])).rows).toEqual([])
})

it('a certificate of a decision that fell is void also while it is suspended or in doubt, and the file ends with it', async () => {
  await using world = await openWorld()
  const { licenceId, number } = await given(world)
  const caseId = await proposeOn(world, number)
  await inTransaction(world.database.pool, (db) => voidLicence(db, { licenceId, ground: 'decisionAnnulled', at: world.clock.now(), actor: 'system' }))
  await told(world)
  expect(await stateOf(world, caseId)).toMatchObject({ state: 'voided', clocks: [{ state: 'cancelled' }] })
})

it('what a penalty detained goes back to the penalty, what the office holds stays held', async () => {
  await using world = await openWorld()
  const { licenceId, number, holder } = await given(world)
  const decider = await world.officer('decisionMaker', CITY)
  const { caseId } = await command(decider, 'open', { input: { licence: number } })
  await onFile(world, decider, caseId, 'suspend', { input: HELD })
  const { pool } = world.database
  const at = world.clock.now()
  const decision = { caseId: newId(), number: null, partyId: holder.partyId, uscc: null, effect: 'suspend' as const, until: '2027-02-02' }
  await inTransaction(pool, (db) => penaliseLicence(db, decision, number, at))
  expect(await refusal(onFile(world, decider, caseId, 'resume', { input: HELD }))).toBe('licenceFile.detained')
  await inTransaction(pool, (db) => releaseDetained(db, decision.caseId, 'annulled', at))
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'suspended' })
  expect((await onFile(world, decider, caseId, 'resume', { input: HELD })).state).toBe('valid')
})

it('a detention whose last day has passed binds the office no longer, also before the register has it', async () => {
  await using world = await openWorld()
  const { number, holder } = await given(world)
  const decider = await world.officer('decisionMaker', CITY)
  const { caseId } = await command(decider, 'open', { input: { licence: number } })
  await onFile(world, decider, caseId, 'suspend', { input: HELD })
  const decision = { caseId: newId(), number: null, partyId: holder.partyId, uscc: null, effect: 'suspend' as const, until: '2026-11-03' }
  await inTransaction(world.database.pool, (db) => penaliseLicence(db, decision, number, world.clock.now()))
  world.clock.advanceDays(1)
  expect(await refusal(onFile(world, decider, caseId, 'resume', { input: HELD }))).toBe('licenceFile.detained')
  world.clock.advanceDays(1)
  expect((await onFile(world, decider, caseId, 'resume', { input: HELD })).state).toBe('valid')
})

it('a detention that is annulled while its certificate is in doubt is over; kept, it holds again', async () => {
  await using world = await openWorld()
  const { licenceId, number, holder } = await given(world)
  const { pool } = world.database
  const at = world.clock.now()
  const decision = { caseId: newId(), number: null, partyId: holder.partyId, uscc: null, effect: 'suspend' as const, until: null }
  await inTransaction(pool, (db) => penaliseLicence(db, decision, number, at))
  const caseId = await proposeOn(world, number)
  await inTransaction(pool, (db) => releaseDetained(db, decision.caseId, 'annulled', at))
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'underRevocation' })
  const [decider, head] = [await world.officer('decisionMaker', CITY), await world.officer('departmentHead', CITY)]
  const waiting = await onFile(world, decider, caseId, 'keep', { input: { ground: '程序瑕疵不影响实体条件' } })
  const { rows } = await pool.query<{ queue: string }>("select distinct queue from worklist_entry where case_id = $1 and scope = 'U:D:AAS:640100' order by 1", [caseId])
  expect(rows.map(({ queue }) => queue)).toEqual(['toConfirm', 'toDecide'])
  await head.staff.case.confirm({ caseId, version: waiting.version, proposalId: (await stateOf(world, caseId)).tasks.find(({ state }) => state === 'open')?.id ?? '' })
  expect(await statusOf(world, licenceId)).toMatchObject({ status: 'valid' })
})

it('what waits for a second person waits in the list of the unit, also where the certificate itself is in no queue', async () => {
  await using world = await openWorld()
  const { number } = await given(world)
  const decider = await world.officer('decisionMaker', CITY)
  const { caseId } = await command(decider, 'open', { input: { licence: number } })
  await onFile(world, decider, caseId, 'cancel', { input: { ground: 'bodyGone', facts: '企业已经依法注销登记', onRequest: false }, reason: '依法应当注销' })
  expect((await world.database.pool.query('select queue, scope from worklist_entry where case_id = $1', [caseId])).rows).toEqual([{ queue: 'toConfirm', scope: 'U:D:AAS:640100' }])
})

it('nobody renews another’s certificate', async () => {
  await using world = await openWorld()
  const { licenceId } = await given(world)
  const other = await world.citizen({ name: '李伟' })
  expect(await refusal(other.citizen.application.start({ slug: 'residence-permit', actionKind: 'renew', licenceId }))).toBe('case.notFound')
})

it('the holder hears of the proposal, speaks and asks for a hearing by the own account; a stranger finds nothing', async () => {
  await using world = await openWorld()
  const { number, holder } = await given(world)
  const caseId = await proposeOn(world, number)
  const say = (who: { citizen: object }, event: string, input: object) => (who.citizen as Commands)['licence']?.[event]?.({ caseId, version: 2, input }) ?? Promise.reject(new Error(`There is no procedure ${event}`))
  expect(await refusal(say(await world.citizen({ name: '李伟' }), 'requestHearing', {}))).toBe('case.notFound')
  expect(await say(holder, 'requestHearing', {})).toMatchObject({ state: 'underRevocation', version: 3 })
  const decider = await world.officer('decisionMaker', CITY)
  world.clock.advanceDays(8)
  expect(await refusal(onFile(world, decider, caseId, 'revoke', { input: { ground: '受理程序违法', publicSafety: false }, reason: '依法应当撤销' }))).toBe('licenceFile.hearingAsked')
  expect((await holder.citizen.licence.list({})).map((one) => one.number)).toContain(number)
})

it('of two certificates granted on one broken promise each comes under revocation, also when the message is broken off between them', async () => {
  await using world = await openWorld()
  const holder = await world.citizen()
  const ids = [await givenLicence(world, holder.partyId, 'FOOD_OPERATION'), await givenLicence(world, holder.partyId, 'PUBLIC_PLACE_HYGIENE')]
  const { pool } = world.database
  const [applicationId, checkId] = [newId(), newId()]
  await pool.query('update licence set case_id = $2 where id = any($1)', [ids, applicationId])
  const message = { name: 'fraudSuspected' as const, key: 'f1', payload: { applicationId, caseId: checkId, number: 'HC-1', falseFromStart: true } }
  const brokenOff = approvalSubscriptions.map((one) => ({ ...one, deliver: async (...asked: Parameters<typeof one.deliver>) => (await one.deliver(...asked)).slice(0, 1) }))
  await deliverMessage(world.house, brokenOff, message)
  await deliverMessage(world.house, approvalSubscriptions, message)
  expect(await Promise.all(ids.map((id) => statusOf(world, id)))).toMatchObject([{ status: 'underRevocation' }, { status: 'underRevocation' }])
})
