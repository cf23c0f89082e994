import { verifyReceipt } from '@onewindow/audit/definition'
import { publicKeySet } from '@onewindow/audit/keys'
import { issueLicence, voidLicence } from '@onewindow/licences/issue'
import { newId } from '@onewindow/database/ids'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { citizenLicenceRouter } from '../src/citizen-licence.ts'
import { publicAuditRouter } from '../src/public-audit.ts'
import { publicVerifyRouter } from '../src/public-verify.ts'
import { openWorld, type World } from './desk-world.ts'

const call = createCallerFactory(router({ licence: citizenLicenceRouter, verify: publicVerifyRouter, audit: publicAuditRouter }))

const issue = async (world: World, partyId: string, over: Partial<Parameters<typeof issueLicence>[1]> = {}) => {
  const id = newId()
  const licence = {
    id, licenceType: 'FOOD_BUSINESS', number: `FOODBUSINESS-640104-2026-${id.slice(-6)}`, partyId, holder: '马晓燕', titleZh: '食品经营许可证', titleEn: 'Food business licence', organ: '兴庆区审批服务管理局', unitId: 'D:AAS:640104',
    regionCode: '640104', caseId: null, replacesId: null, validFrom: '2026-11-02', validTo: '2031-11-01', facts: {}, at: world.clock.now(), actor: 'system', ...over,
  }
  return { id, ...(await issueLicence(world.base.pool, licence)) }
}

describe('a licence in the wallet', () => {
  it('shows what is in force first, and never another person’s', async () => {
    await using world = await openWorld()
    const [owner, other] = [await world.citizen('马晓燕', 1), await world.citizen('李伟', 2)]
    const old = await issue(world, owner.partyId)
    const { id } = await issue(world, owner.partyId, { replacesId: old.id })
    const list = await call(world.context(owner)).licence.list({})
    expect(list.map(({ id: one, standing, daysLeft, replacedById }) => ({ one, standing, daysLeft, replacedById }))).toEqual([
      { one: id, standing: 'valid', daysLeft: 1825, replacedById: null }, { one: old.id, standing: 'superseded', daysLeft: null, replacedById: id },
    ])
    expect(await call(world.context(other)).licence.list({})).toEqual([])
    await expect(call(world.context(other)).licence.get({ licenceId: id })).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'case.notFound' })
    await expect(call(world.context(other)).licence.list({ partyId: owner.partyId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(call(world.context()).licence.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  it('shown as a code it can be checked for 60 seconds, and the holder sees the look', async () => {
    await using world = await openWorld()
    const owner = await world.citizen('马晓燕', 1)
    const { id } = await issue(world, owner.partyId)
    const mine = call(world.context(owner)).licence
    const { nonce, path, seconds } = await mine.present({ licenceId: id })
    expect({ path, seconds }).toEqual({ path: `/verify?p=${nonce}`, seconds: 60 })
    world.clock.set('2026-11-02T10:00:59+08:00')
    expect(await call(world.context()).verify.byPresentation({ nonce })).toMatchObject({ status: 'valid', holder: '马**', title: { zh: '食品经营许可证' }, issuedOn: '2026-11-02', validTo: '2031-11-01' })
    // CS-16: a second scan finds it used, though its minute is not over.
    await expect(call(world.context()).verify.byPresentation({ nonce })).rejects.toMatchObject({ code: 'CONFLICT', message: 'case.expired' })
    world.clock.set('2026-11-02T10:01:00+08:00')
    await expect(call(world.context()).verify.byPresentation({ nonce })).rejects.toMatchObject({ code: 'CONFLICT', message: 'case.expired' })
    await expect(call(world.context()).verify.byPresentation({ nonce: 'A'.repeat(22) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await mine.looks({ licenceId: id })).toMatchObject([{ how: 'shown', seenAt: '2026-11-02T10:00:59.000+08:00' }])
  })
})

it('CS-16: two cameras at the same instant: one sees the licence; a code nobody scanned in its minute is over', async () => {
  await using world = await openWorld()
  const owner = await world.citizen('马晓燕', 1)
  const { id } = await issue(world, owner.partyId)
  const mine = call(world.context(owner)).licence
  const { nonce } = await mine.present({ licenceId: id })
  const both = await Promise.allSettled([1, 2].map(() => call(world.context()).verify.byPresentation({ nonce })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { nonce: late } = await mine.present({ licenceId: id })
  world.clock.set('2026-11-02T10:01:01+08:00')
  await expect(call(world.context()).verify.byPresentation({ nonce: late })).rejects.toMatchObject({ code: 'CONFLICT', message: 'case.expired' })
  expect((await mine.looks({ licenceId: id })).map(({ seenAt }) => seenAt !== null)).toEqual([true, false])
})

describe('AP-23: the public check says at once what holds', () => {
  it('valid, then voided, by the same code however it is typed; looks by code are noted once a minute', async () => {
    await using world = await openWorld()
    const owner = await world.citizen('马晓燕', 1)
    const { id, verifyCode } = await issue(world, owner.partyId)
    const typed = `${verifyCode.slice(0, 4)}-${verifyCode.slice(4, 8).toLowerCase()} ${verifyCode.slice(8)}`
    const verify = call(world.context()).verify
    expect(await verify.byCode({ code: typed })).toMatchObject({ kind: 'licence', status: 'valid', holder: '马**', receipt: null, claim: null })
    await verify.byCode({ code: verifyCode })
    expect(await call(world.context(owner)).licence.looks({ licenceId: id })).toMatchObject([{ how: 'code' }])
    await voidLicence(world.base.pool, { licenceId: id, ground: 'corrected', at: world.clock.now(), actor: 'system' })
    expect(await verify.byCode({ code: verifyCode })).toMatchObject({ status: 'voided' })
  })

  it('a period that passed is expired before any job has run; an unknown code is not found', async () => {
    await using world = await openWorld()
    const owner = await world.citizen('马晓燕', 1)
    const { verifyCode } = await issue(world, owner.partyId, { validTo: '2026-11-02' })
    const verify = call(world.context()).verify
    expect(await verify.byCode({ code: verifyCode })).toMatchObject({ status: 'valid', daysLeft: 0 })
    world.clock.set('2026-11-03T00:00:00+08:00')
    expect(await verify.byCode({ code: verifyCode })).toMatchObject({ status: 'expired', daysLeft: null })
    await expect(verify.byCode({ code: 'ABCDEFGHJKLMNPQR' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(verify.byCode({ code: 'O0' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('the entry in the log is proved in the browser, with the very event that was logged', async () => {
    await using world = await openWorld()
    const owner = await world.citizen('马晓燕', 1)
    const { verifyCode, dataHash } = await issue(world, owner.partyId)
    await world.seal()
    const answer = await call(world.context()).verify.byCode({ code: verifyCode })
    const { keys } = await call(world.context()).audit.publicKeys()
    expect(keys).toEqual(publicKeySet(world.context().services['keyDirectory'] as string).keys)
    if (!answer.receipt || !answer.claim) throw new Error('no receipt')
    expect(answer.claim.event).toMatchObject({ dataHash })
    expect(answer.hash).toBe(dataHash)
    expect(await verifyReceipt(answer.receipt, keys, answer.claim)).toEqual({ valid: true })
    expect(await verifyReceipt(answer.receipt, keys, { ...answer.claim, event: { ...answer.claim.event, dataHash: 'other' } })).toEqual({ valid: false, fault: 'digest' })
  })
})
