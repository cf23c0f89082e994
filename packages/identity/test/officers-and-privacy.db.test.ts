import { addDays, addMonths } from '@onewindow/calendar/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterCertificate, findValidCertificate, suspendCertificate } from '../src/certificates.ts'
import { findLiveConsent, grantConsent, listConsents, withdrawConsent } from '../src/consents.ts'
import { appointHandler } from '../src/handlers.ts'
import type { InterestKind } from '../src/interest-kind.ts'
import { declareInterest, listInterests, withdrawInterest } from '../src/interests.ts'
import { registerOrganisation, registerPerson, setFacts } from '../src/parties.ts'
import { declareRelative, isRecused, listClosePartyIds } from '../src/recusal.ts'
import { listAccesses, readIdNumber } from '../src/unmasking.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { idNumber, peopleOf, TODAY, uscc } from './register-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('回避, recusal', () => {
  it('self, relatives (also by number alone), own organisations, and their businesses; strangers not', async () => {
    const [self, wife, stranger] = [
      await peopleOf(world).person('吴一', 401),
      await peopleOf(world).person('郑二', 402),
      await peopleOf(world).person('冯三', 404),
    ]
    const officer = await peopleOf(world).office('staff', 'officer.wu', self)
    const own = await peopleOf(world).citizen('13900004001', self)
    const brother = await peopleOf(world).person('吴二', 403)
    const shop = await world.change((context) =>
      registerOrganisation(context, { kind: 'individualBusiness', name: '郑二商店', uscc: uscc(41), operatorPartyId: wife }),
    )
    const company = await world.change((context) =>
      registerOrganisation(context, { kind: 'organization', name: '吴氏公司', uscc: uscc(42) }),
    )
    const other = await world.change((context) => registerOrganisation(context, { kind: 'organization', name: '别的公司', uscc: uscc(43) }))
    await world.change(async (context) => {
      await declareRelative(context, officer, { relation: '配偶', partyId: wife })
      await declareRelative(context, officer, { relation: '兄弟', idNumber: idNumber(403) })
      await appointHandler(context, { accountId: own, partyId: company, validFrom: TODAY })
    })
    expect(await listClosePartyIds(world.base.pool, officer, TODAY)).toEqual([self, wife, brother, shop, company].sort())
    expect(await isRecused(world.base.pool, officer, [other, shop], TODAY)).toBe(true)
    expect(await isRecused(world.base.pool, officer, [other, stranger], TODAY)).toBe(false)
    expect(await isRecused(world.base.pool, officer, [], TODAY)).toBe(false)
  })

  it('shares while they are held, earlier work for three years, other interests; what was taken back not', async () => {
    const officer = await peopleOf(world).office('staff', 'officer.interests', await peopleOf(world).person('卫四', 405))
    const boss = await peopleOf(world).person('蒋五', 406)
    const firm = (name: string, n: number) => world.change((context) => registerOrganisation(context, { kind: 'organization', name, uscc: uscc(n) }))
    const [held, sold, left, longLeft, other, mistaken] = [await firm('持股公司', 51), await firm('已转让公司', 52), await firm('原单位', 53), await firm('旧单位', 54), await firm('担保公司', 55), await firm('误报公司', 56)]
    const shop = await world.change((context) => registerOrganisation(context, { kind: 'individualBusiness', name: '蒋五商店', uscc: uscc(57), operatorPartyId: boss }))
    const declare = (partyId: string, kind: InterestKind, endedOn: string | null = null) => world.change((context) => declareInterest(context, officer, { partyId, kind, note: '本人申报', endedOn }))
    await declare(held, 'shareholding')
    await declare(shop, 'shareholding', TODAY)
    await declare(sold, 'shareholding', addDays(TODAY, -1))
    await declare(left, 'formerEmployment', addMonths(TODAY, -36))
    await declare(longLeft, 'formerEmployment', addDays(addMonths(TODAY, -36), -1))
    await declare(other, 'other')
    const wrong = await declare(mistaken, 'other')
    expect(await isRecused(world.base.pool, officer, [mistaken], TODAY)).toBe(true)
    await world.change((context) => withdrawInterest(context, wrong))
    const self = (await listClosePartyIds(world.base.pool, officer, TODAY)).filter((id) => ![held, left, other, shop, boss].includes(id))
    expect(self).toHaveLength(1)
    expect(await Promise.all([held, shop, boss, left, other, sold, longLeft, mistaken].map((id) => isRecused(world.base.pool, officer, [id], TODAY)))).toEqual([true, true, true, true, true, false, false, false])
    expect((await listInterests(world.base.pool, officer)).map(({ partyName, withdrawnAt }) => [partyName, withdrawnAt !== null]).at(0)).toEqual(['误报公司', true])
  })

  it('is entered for officers and known parties only, and taken back once', async () => {
    const citizen = await peopleOf(world).citizen('13900004071', await peopleOf(world).person('沈六', 407))
    const officer = await peopleOf(world).office('staff', 'officer.other')
    const known = await world.change((context) => registerOrganisation(context, { kind: 'organization', name: '公司', uscc: uscc(58) }))
    const asked = { partyId: known, kind: 'other' as const, note: '本人申报', endedOn: null }
    await expect(world.change((context) => declareInterest(context, citizen, asked))).rejects.toThrow('account.unknown')
    await expect(world.change((context) => declareInterest(context, officer, { ...asked, partyId: officer }))).rejects.toThrow('party.unknown')
    const id = await world.change((context) => declareInterest(context, officer, asked))
    await expect(world.change((context) => declareInterest(context, officer, asked)), 'a second press adds nothing').rejects.toThrow('interest.declared')
    const ended = { ...asked, note: '曾任顾问', endedOn: addDays(TODAY, -30) }
    await world.change((context) => declareInterest(context, officer, ended))
    await world.change((context) => declareInterest(context, officer, { ...ended, endedOn: null }))
    await world.change((context) => withdrawInterest(context, id))
    expect(await isRecused(world.base.pool, officer, [known], TODAY), 'one that goes on stands beside the one that ended').toBe(true)
    await expect(world.change((context) => withdrawInterest(context, id))).rejects.toThrow('interest.unknown')
  })
})

describe('执法证', () => {
  it('is valid on its days and not while suspended', async () => {
    const account = await peopleOf(world).office('staff', 'cert.one')
    const certNo = '29010100123'
    await world.change((context) => enterCertificate(context, { certNo, accountId: account, fields: ['marketSupervision'], validFrom: '2025-01-01', validTo: TODAY }))
    const valid = async (day: string) => (await findValidCertificate(world.base.pool, account, day))?.certNo
    expect([await valid(TODAY), await valid('2026-11-25'), await valid('2024-12-31')]).toEqual([certNo, undefined, undefined])
    await world.change((context) => suspendCertificate(context, certNo, true))
    expect(await valid(TODAY)).toBeUndefined()
    await world.change((context) => suspendCertificate(context, certNo, false))
    expect(await valid(TODAY)).toBe(certNo)
  })
})

describe('个人信息保护法: consent, and who saw what', () => {
  it('a consent holds for its purpose and subject until it ends or is withdrawn', async () => {
    const partyId = await peopleOf(world).person('同意', 501)
    const asked = { partyId, purpose: 'food-permit', subject: 'licence:business' }
    const id = await world.change((context) => grantConsent(context, { ...asked, until: '2026-12-24T10:00:00+08:00' }))
    const live = async (at: string, more = {}) => (await findLiveConsent(world.base.pool, { ...asked, ...more }, at))?.id
    expect([
      await live('2026-11-24T10:00:00+08:00'),
      await live('2026-12-24T09:59:59+08:00'),
      await live('2026-12-24T10:00:00+08:00'),
    ]).toEqual([id, id, undefined])
    expect(await live('2026-11-24T10:00:00+08:00', { purpose: 'marketing' })).toBeUndefined()
    await expect(world.change((context) => grantConsent(context, { ...asked, until: '2027-02-22T10:00:01+08:00' }))).rejects.toThrow(
      'consent.tooLong',
    )
    await expect(world.change((context) => withdrawConsent(context, crypto.randomUUID(), id))).rejects.toThrow('consent.unknown')
    await world.change((context) => withdrawConsent(context, partyId, id))
    expect(await live('2026-11-24T10:00:00+08:00')).toBeUndefined()
    expect(await listConsents(world.base.pool, partyId)).toMatchObject([{ id, withdrawnAt: '2026-11-24T10:00:00.000+08:00' }])
  })

  it('the number in full needs a purpose and leaves a trace the person can read', async () => {
    const partyId = await peopleOf(world).person('查看', 502)
    const accountId = await peopleOf(world).office('staff', 'reader.one')
    const reader = { accountId, unitId: 'D:AAS:640104' }
    await expect(world.change((context) => readIdNumber({ ...context, purpose: ' ' }, reader, partyId))).rejects.toThrow(
      'case.purposeNeeded',
    )
    expect(await world.change((context) => readIdNumber({ ...context, purpose: '核对申请人身份' }, reader, partyId))).toBe(idNumber(502))
    expect(await listAccesses(world.base.pool, partyId)).toEqual([
      {
        at: '2026-11-24T10:00:00.000+08:00',
        readerName: 'reader.one',
        unitZh: '兴庆区审批服务管理局',
        unitEn: 'Xingqing District Administrative Approval Service Bureau',
        field: 'idNumber',
        purpose: '核对申请人身份',
        caseId: null,
      },
    ])
    const {
      rows: [staged],
    } = await world.base.pool.query(`select body from audit_staging where body->>'action' = 'party.unmask'`)
    expect(staged.body).toMatchObject({ actor: `account:${accountId}`, subject: `party:${partyId}`, purpose: '核对申请人身份' })
  })
})

describe('the audit log', () => {
  it('has one leaf for every change, and no leaf holds personal data', async () => {
    const count = async () => (await world.base.pool.query('select count(*)::int as n from audit_staging')).rows[0].n as number
    const before = await count()
    const partyId = await peopleOf(world).person('审计', 601)
    await world.change((context) => setFacts(context, partyId, { 'applicant.education': '本科' }, 'applicant'))
    expect(await count()).toBe(before + 2)
    const { rows } = await world.base.pool.query('select body from audit_staging')
    expect(JSON.stringify(rows)).not.toMatch(/6401041985|审计|查看"|吴一|郑二商店/)
  })

  it('a change that fails leaves neither row nor leaf', async () => {
    const count = async () =>
      (await world.base.pool.query('select (select count(*) from party)::int as p, (select count(*) from audit_staging)::int as a')).rows[0]
    const before = await count()
    await expect(
      world.change(async (context) => {
        await registerPerson(context, { name: '半途', idNumber: idNumber(602) })
        throw new Error('the command fails later')
      }),
    ).rejects.toThrow('later')
    expect(await count()).toEqual(before)
  })
})
