import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAccounts } from '../src/accounts.ts'
import { grantRole, listGrants, listHolders } from '../src/role-grants.ts'
import type { RoleId } from '../src/roles.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { peopleOf, TODAY } from './register-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('三员分立 (S1) and the other conditions of a role', () => {
  it('one person in two admin accounts or in staff and admin is refused, whichever came first', async () => {
    const [one, two] = [await peopleOf(world).person('权一', 301), await peopleOf(world).person('权二', 302)]
    const admin = await peopleOf(world).office('admin', 'sep.admin', one)
    await peopleOf(world).grant(admin, 'administrator')
    await expect(peopleOf(world).grant(admin, 'auditor')).rejects.toMatchObject({
      refusal: { code: 'roleGrant.separation', kind: 'content', params: { held: 'administrator', asked: 'auditor' } },
    })
    const staff = await peopleOf(world).office('staff', 'sep.staff', one)
    await expect(peopleOf(world).grant(staff, 'windowClerk')).rejects.toThrow('roleGrant.separation')
    const clerk = await peopleOf(world).office('staff', 'sep.clerk', two)
    await peopleOf(world).grant(clerk, 'windowClerk', 'D:AAS:640104', { validTo: '2027-01-01' })
    await expect(peopleOf(world).grant(await peopleOf(world).office('admin', 'sep.second', two), 'auditor')).rejects.toThrow(
      'roleGrant.separation',
    )
  })

  it('granted at the same moment in two accounts of one person, one is refused', async () => {
    const partyId = await peopleOf(world).person('权三', 303)
    const accounts = [
      await peopleOf(world).office('staff', 'race.staff', partyId),
      await peopleOf(world).office('admin', 'race.admin', partyId),
    ] as const
    const outcomes = await Promise.allSettled([
      peopleOf(world).grant(accounts[0], 'reviewer'),
      peopleOf(world).grant(accounts[1], 'auditor'),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each<[string, RoleId, string | null, { validFrom?: string; validTo?: string }, string]>([
    ['a role of another realm', 'administrator', 'D:AAS:640104', {}, 'roleGrant.realmMismatch'],
    ['no unit', 'windowClerk', null, {}, 'roleGrant.unitNeeded'],
    ['a unit that is not there', 'windowClerk', 'D:AAS:999999', {}, 'roleGrant.unitUnknown'],
    [
      'an end before the start',
      'windowClerk',
      'D:AAS:640104',
      { validFrom: '2026-11-02', validTo: '2026-11-01' },
      'roleGrant.periodInvalid',
    ],
  ])('refuses %s', async (_what, role, unitId, more, code) => {
    const account = await peopleOf(world).office('staff', `cond.${code.split('.')[1]}`)
    await expect(peopleOf(world).grant(account, role, unitId, more)).rejects.toThrow(code)
  })

  it('refuses a grant to oneself, an admin account without a person, a second account of a person in one realm', async () => {
    const account = await peopleOf(world).office('staff', 'self.grant')
    await expect(
      world.change(
        (context) => grantRole(context, { accountId: account, role: 'reviewer', unitId: 'D:AAS:640104', validFrom: TODAY, reason: 'x' }),
        `account:${account}`,
      ),
    ).rejects.toThrow('roleGrant.ownAccount')
    await expect(peopleOf(world).office('admin', 'no.person')).rejects.toThrow('account.personNeeded')
    const partyId = await peopleOf(world).person('权四', 304)
    await peopleOf(world).office('staff', 'first.account', partyId)
    await expect(peopleOf(world).office('staff', 'second.account', partyId)).rejects.toThrow('account.personHasAccount')
    await expect(peopleOf(world).office('staff', 'first.account')).rejects.toThrow('account.usernameTaken')
    await peopleOf(world).citizen('13900002001')
    await expect(peopleOf(world).citizen('13900002001')).rejects.toThrow('account.phoneTaken')
  })

  it('holders and account lists hold to the day and the unit', async () => {
    const account = await peopleOf(world).office('staff', 'listed.one')
    await peopleOf(world).grant(account, 'issuer', 'T:640104001', { validFrom: '2026-11-24', validTo: '2026-11-24' })
    const { pool } = world.base
    expect(await listHolders(pool, 'issuer', 'T:640104001', TODAY)).toEqual([{ accountId: account, displayName: 'listed.one' }])
    expect(await listHolders(pool, 'issuer', 'T:640104001', '2026-11-25')).toEqual([])
    const rows = (filter: { unitPath?: string; role?: string; text?: string }, today = TODAY) =>
      listAccounts(pool, today, { realm: 'staff', ...filter }).then((list) => list.map(({ username }) => username))
    expect(await rows({ unitPath: 'S:640100/C:640104' })).toEqual(['listed.one'])
    expect(await rows({ unitPath: 'S:640100/C:640104' }, '2026-11-25')).toEqual([])
    expect(await rows({ role: 'issuer' })).toEqual(['listed.one'])
    expect(await rows({ text: 'listed' })).toEqual(['listed.one'])
    expect((await listAccounts(pool, TODAY, { realm: 'staff', text: 'listed' }))[0]?.grants).toEqual([
      { role: 'issuer', unitId: 'T:640104001', unitZh: '凤凰北街街道办事处', unitEn: 'Fenghuang North Street Subdistrict Office' },
    ])
    expect((await listGrants(pool, account)).map(({ role, grantedBy }) => [role, grantedBy])).toEqual([['issuer', 'system']])
  })
})
