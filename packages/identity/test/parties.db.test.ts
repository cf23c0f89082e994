import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDisplayNames } from '../src/accounts.ts'
import { appointHandler, dismissHandler, identitiesOf, listAccountsOfParty } from '../src/handlers.ts'
import { bindRealName, findOrganisation, findParty, findPerson, registerOrganisation, setFacts } from '../src/parties.ts'
import { readMaskedIdNumber } from '../src/unmasking.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { idNumber, peopleOf, TODAY, uscc } from './register-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('实名: one number, one party, one account', () => {
  it('binds, shows masked, and keeps number out of the row', async () => {
    const account = await peopleOf(world).citizen('13900001001')
    const partyId = await world.change((context) => bindRealName(context, account, { name: '李雪梅', idNumber: idNumber(126) }))
    expect(await findParty(world.base.pool, partyId)).toMatchObject({
      kind: 'person',
      name: '李雪梅',
      hasIdNumber: true,
      verifiedAt: '2026-11-24T10:00:00.000+08:00',
      facts: { 'applicant.birthDate': { value: '1985-03-12', source: 'idNumber', updatedOn: TODAY }, 'applicant.sex': { value: 'female' } },
    })
    const { rows } = await world.base.pool.query('select * from party where id = $1', [partyId])
    expect(JSON.stringify(rows)).not.toContain(idNumber(126))
    expect(await readMaskedIdNumber({ on: world.base.pool, keyring: world.keyring }, partyId)).toBe(
      `640104********${idNumber(126).slice(-4)}`,
    )
    expect((await listDisplayNames(world.base.pool, [account])).get(account)).toBe('李雪梅')
  })

  it.each<[string, string, string]>([
    ['the same number in a second account', 'party.alreadyBound', idNumber(126)],
    ['a number that cannot be', 'party.idNumberInvalid', '640104198503121234'],
  ])('refuses %s', async (what, code, number) => {
    const account = await peopleOf(world).citizen(`1390000${1010 + what.length}`)
    await expect(world.change((context) => bindRealName(context, account, { name: '李雪梅', idNumber: number }))).rejects.toThrow(code)
  })

  it('refuses a number known under another name, and a second number for one account', async () => {
    const account = await peopleOf(world).citizen('13900001099')
    await expect(world.change((context) => bindRealName(context, account, { name: '王五', idNumber: idNumber(126) }))).rejects.toThrow(
      'party.nameDiffers',
    )
    await world.change((context) => bindRealName(context, account, { name: '赵六', idNumber: idNumber(130) }))
    await expect(world.change((context) => bindRealName(context, account, { name: '孙七', idNumber: idNumber(131) }))).rejects.toThrow(
      'party.alreadyBound',
    )
  })

  it('two accounts binding one number at the same moment: exactly one has it', async () => {
    const accounts = await Promise.all(['13900001201', '13900001202', '13900001203'].map((phone) => peopleOf(world).citizen(phone)))
    const outcomes = await Promise.allSettled(
      accounts.map((account) => world.change((context) => bindRealName(context, account, { name: '周八', idNumber: idNumber(140) }))),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('finds by number and by credit code; a second organisation of one code is refused', async () => {
    const keyed = { on: world.base.pool, keyring: world.keyring }
    expect((await findPerson(keyed, idNumber(126)))?.name).toBe('李雪梅')
    expect(await findPerson(keyed, idNumber(199))).toBeNull()
    const input = { kind: 'organization' as const, name: '银川绿洲餐饮有限公司', uscc: uscc(1) }
    const id = await world.change((context) => registerOrganisation(context, input))
    expect((await findOrganisation(world.base.pool, uscc(1)))?.id).toBe(id)
    await expect(world.change((context) => registerOrganisation(context, input))).rejects.toThrow('party.organisationExists')
    await expect(world.change((context) => registerOrganisation(context, { ...input, uscc: `${uscc(1).slice(0, 17)}!` }))).rejects.toThrow(
      'party.usccInvalid',
    )
  })

  it('facts carry source and day; others stay', async () => {
    const id = (await findOrganisation(world.base.pool, uscc(1)))?.id ?? ''
    await world.change((context) => setFacts(context, id, { 'premises.address': '解放西街1号' }, 'case:BJ-640104-20261124-000001-0'))
    expect((await findParty(world.base.pool, id))?.facts).toMatchObject({
      'org.name': { value: '银川绿洲餐饮有限公司', source: 'applicant' },
      'premises.address': { value: '解放西街1号', source: 'case:BJ-640104-20261124-000001-0', updatedOn: TODAY },
    })
  })
})

describe('who may act for whom', () => {
  it('self, own individual business, organisations within their days', async () => {
    const self = await peopleOf(world).person('马六', 201)
    const account = await peopleOf(world).citizen('13900002001', self)
    const business = await world.change((context) =>
      registerOrganisation(context, { kind: 'individualBusiness', name: '马六面馆', uscc: uscc(21), operatorPartyId: self }),
    )
    const company = await world.change((context) =>
      registerOrganisation(context, { kind: 'organization', name: '宁夏枸杞有限公司', uscc: uscc(22) }),
    )
    const past = await world.change((context) => registerOrganisation(context, { kind: 'organization', name: '旧公司', uscc: uscc(23) }))
    await world.change(async (context) => {
      await appointHandler(context, { accountId: account, partyId: company, matters: ['food-permit'], validFrom: TODAY, validTo: TODAY })
      await appointHandler(context, { accountId: account, partyId: past, validFrom: '2025-01-01', validTo: '2026-11-23' })
    })
    expect(await identitiesOf(world.base.pool, account, TODAY)).toEqual([
      { partyId: self, kind: 'person', name: '马六', as: 'self', matters: null },
      { partyId: business, kind: 'individualBusiness', name: '马六面馆', as: 'operator', matters: null },
      { partyId: company, kind: 'organization', name: '宁夏枸杞有限公司', as: 'handler', matters: ['food-permit'] },
    ])
    expect(await listAccountsOfParty(world.base.pool, business, TODAY)).toEqual([account])
    expect(await listAccountsOfParty(world.base.pool, past, TODAY)).toEqual([])
    await world.change((context) => dismissHandler(context, account, company))
    expect((await identitiesOf(world.base.pool, account, TODAY)).map(({ name }) => name)).toEqual(['马六', '马六面馆'])
    await expect(world.change((context) => dismissHandler(context, account, company))).rejects.toThrow('party.notHandler')
    await expect(
      world.change((context) => appointHandler(context, { accountId: account, partyId: self, validFrom: TODAY })),
    ).rejects.toThrow('party.unknown')
  })

  it('a signed-in citizen has them in the session', async () => {
    const browser = world.browser(world.open('citizen'))
    await browser.post('/code', { phone: '13900002001' })
    await browser.post('/sign-in/code', { phone: '13900002001', code: world.messages.at(-1)?.code })
    expect(await browser.session()).toMatchObject({
      displayName: '张三',
      grants: [
        { role: 'citizen', unitId: null },
        { role: 'enterpriseHandler', unitId: null },
      ],
      identities: [
        { as: 'self', name: '马六' },
        { as: 'operator', name: '马六面馆' },
      ],
    })
  })
})
