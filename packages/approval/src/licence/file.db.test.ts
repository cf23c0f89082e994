import { loadCase } from '@onewindow/casework/load'
import { deliverMessage } from '@onewindow/casework/receive'
import { expireLicences } from '@onewindow/licences/expire'
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
  const { caseId } = await command(reviewer, 'open', { input: { licence: verifyCode.toLowerCase() } })
  expect(await refusal(command(decider, 'open', { input: { licence: number } }))).toBe('licenceFile.alreadyOpen')
  const suspended = await onFile(world, decider, caseId, 'suspend', { input: { ground: '未按期办理签注' } })
  expect(suspended).toMatchObject({ state: 'suspended', documents: [{ document: 'licence.suspensionNotice' }] })
  expect(await world.anyone().public.verify.byCode({ code: verifyCode })).toMatchObject({ status: 'suspended' })
  expect(await statusOf(world, licenceId)).toEqual({ status: 'suspended', ground: '未按期办理签注' })
  await told(world)
  expect(await stateOf(world, caseId)).toMatchObject({ state: 'suspended' })
  expect((await onFile(world, decider, caseId, 'resume', { input: { ground: '已经补办签注' } })).state).toBe('valid')
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
  expect((await world.database.pool.query('select kind, until_day, reason from bar where party_id = $1', [holder.partyId])).rows).toEqual([{ kind: 'application', until_day: '2029-11-10', reason: 'fraud' }])
  expect(await told(world)).toContain('licenceRevoked')
})

it('the file follows what happens elsewhere, and news the register has left behind changes nothing', async () => {
  await using world = await openWorld()
  const { licenceId, number } = await given(world)
  const [reviewer, decider] = [await world.officer('reviewer', CITY), await world.officer('decisionMaker', CITY)]
  const { caseId } = await command(reviewer, 'open', { input: { licence: number } })
  await onFile(world, decider, caseId, 'suspend', { input: { ground: '未按期办理签注' } })
  await onFile(world, decider, caseId, 'resume', { input: { ground: '已经补办签注' } })
  const late = { licenceId, number, event: 'suspend', status: 'suspended', version: 2, caseId }
  await deliverMessage(world.house, approvalSubscriptions, { name: 'licenceSuspended', key: 'late', payload: late })
  expect((await stateOf(world, caseId)).state).toBe('valid')
  await expireLicences(world.database.pool, { at: '2031-10-21T00:01:00+08:00', today: '2031-10-21' })
  expect(await refusal(onFile(world, decider, caseId, 'suspend', { input: { ground: '未按期办理签注' } }))).toBe('licenceFile.registerMovedOn')
  await told(world)
  expect((await stateOf(world, caseId)).state).toBe('expired')
})

it('what ended for good has no file', async () => {
  await using world = await openWorld()
  const { licenceId, number } = await given(world)
  await world.database.pool.query("update licence set status = 'revoked' where id = $1", [licenceId])
  expect(await refusal(command(await world.officer('reviewer', CITY), 'open', { input: { licence: number } }))).toBe('licenceFile.notOpenedSo')
})
