import { open, perform } from '@onewindow/casework/perform'
import { registerOrganisation } from '@onewindow/identity/parties'
import { declareRelative, isRecused } from '@onewindow/identity/recusal'
import { setAccountDisabled } from '@onewindow/identity/accounts'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { adminPeopleRouter } from '../src/admin-people.ts'
import { adminPermissionsRouter } from '../src/admin-permissions.ts'
import { openWorld, type Someone, type World } from './desk-world.ts'

const call = createCallerFactory(router({ roles: adminPermissionsRouter, people: adminPeopleRouter }))
const ORGAN = 'D:AAS:640104'
const UNIT = { unitId: ORGAN, unitPath: 'S:640100/D:AAS:640100/D:AAS:640104', regionCode: '640104' }

async function submitted(world: World) {
  const owner = await world.citizen('马晓燕', 1)
  const me = performerOf(owner.session)
  const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: owner.partyId } })
  const sent = await perform(world.house, me, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  return { owner, ...sent }
}

const explained = async (world: World, asker: Someone, accountId: string, caseId: string, event: string) =>
  call(world.context(asker)).roles.explain({ accountId, caseId, event, purpose: '核对授权' })
const walked = (steps: readonly { code: string; ok: boolean }[]) => steps.map(({ code, ok }) => (ok ? code : `${code}!`))

describe('why can this person do this, or not', () => {
  it('walks the rules in order and stops at the one that refuses; says who could instead; the asking is in the log', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['securityAdministrator', 'S:640100'])
    const { owner, caseId, version } = await submitted(world)
    const both = await world.office('staff', '杨静', ['acceptor', ORGAN], ['decisionMaker', ORGAN], ['reviewer', ORGAN])
    const other = await world.office('staff', '王建国', ['decisionMaker', ORGAN])
    const far = await world.office('staff', '金凤梅', ['acceptor', 'D:AAS:640106'])

    expect(walked((await explained(world, admin, both.accountId, caseId, 'accept')).steps)).toEqual(['accountActive', 'roleHeld', 'scopeCovers', 'notRecused', 'stateAllows', 'guardHolds'])
    expect(walked((await explained(world, admin, other.accountId, caseId, 'accept')).steps)).toEqual(['accountActive', 'roleNotHeld!'])
    expect(walked((await explained(world, admin, far.accountId, caseId, 'accept')).steps)).toEqual(['accountActive', 'roleHeld', 'scopeOutside!'])
    expect(walked((await explained(world, admin, far.accountId, caseId, 'read')).steps)).toEqual(['accountActive', 'roleHeld', 'scopeOutside!'])
    expect(walked((await explained(world, admin, both.accountId, caseId, 'grant')).steps)).toEqual(['accountActive', 'roleHeld', 'scopeCovers', 'notRecused', 'stateForbids!'])
    expect(walked((await explained(world, admin, owner.accountId, caseId, 'withdraw')).steps)).toEqual(['accountActive', 'partHeld', 'stateAllows', 'guardHolds'])
    expect(walked((await explained(world, admin, owner.accountId, caseId, 'accept')).steps)).toEqual(['accountActive', 'partNotHeld!'])
    expect(walked((await explained(world, admin, both.accountId, caseId, 'deem')).steps)).toEqual(['accountActive', 'systemOnly!'])

    const officer = performerOf(both.session)
    const accepted = await perform(world.house, officer, { caseId, version, event: 'accept' })
    const unready = (await explained(world, admin, both.accountId, caseId, 'sendForDecision')).steps.at(-1)
    expect(unready).toMatchObject({ code: 'guardRefuses', ok: false, refusal: { code: 'case.openParts', params: { list: ['note'] } } })
    const noted = await perform(world.house, officer, { caseId, version: accepted.version, event: 'note', input: { note: '齐' } })
    await perform(world.house, officer, { caseId, version: noted.version, event: 'sendForDecision' })
    const separated = await explained(world, admin, both.accountId, caseId, 'grant')
    expect(separated.steps.at(-1)).toMatchObject({ code: 'separationBroken', ok: false, params: { event: 'accept' } })
    expect(separated.couldInstead).toEqual([{ accountId: other.accountId, name: '王建国', role: 'decisionMaker' }])
    expect(separated.units[ORGAN]).toMatchObject({ zh: '兴庆区审批服务管理局' })
    const allowed = await explained(world, admin, other.accountId, caseId, 'grant')
    expect(allowed.allowed).toBe(true)
    const officerMay = performerOf(other.session)
    await expect(perform(world.house, officerMay, { caseId, version: noted.version + 1, event: 'grant' })).resolves.toMatchObject({ state: 'done' })

    await world.seal()
    const { rows } = await world.base.pool.query<{ n: number }>(`select count(*)::int n from audit_leaf where action = 'roles.explain' and actor = $1 and purpose = '核对授权'`, [`account:${admin.accountId}`])
    expect(rows[0]?.n).toBe(11)
  })

  it('a relative of the applicant must step back; a switched-off account is the first thing asked', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['auditor', 'S:640100'])
    const { owner, caseId } = await submitted(world)
    const relative = await world.office('staff', '马强', ['acceptor', ORGAN])
    await world.change((context) => declareRelative(context, relative.accountId, { partyId: owner.partyId, relation: 'brother' }))
    expect(walked((await explained(world, admin, relative.accountId, caseId, 'accept')).steps).at(-1)).toBe('recused!')
    await world.change((context) => setAccountDisabled(context, relative.accountId, true))
    expect(walked((await explained(world, admin, relative.accountId, caseId, 'accept')).steps)).toEqual(['accountDisabled!'])
  })
})

describe('行政处罚法 §43: what officers declared', () => {
  it('is entered and taken back by the security administrator, read by the auditor, hidden from the others, and closes the cases of that party', async () => {
    await using world = await openWorld()
    const [security, admin, auditor] = [await world.office('admin', '赵敏', ['securityAdministrator', 'S:640100']), await world.office('admin', '魏国强', ['administrator', 'S:640100']), await world.office('admin', '郭宁', ['auditor', 'S:640100'])]
    const officer = await world.office('staff', '马强', ['acceptor', ORGAN])
    const uscc = '91640100694300006B'
    const firm = await world.change((context) => registerOrganisation(context, { kind: 'organization', name: '原单位', uscc }))
    const asked = { accountId: officer.accountId, uscc, kind: 'formerEmployment' as const, note: '2024年离职' }
    const mine = call(world.context(security)).people
    await expect(mine.declareInterest({ ...asked, endedOn: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(mine.declareInterest({ ...asked, uscc: '916401006943000146', endedOn: '2024-05-06' })).rejects.toMatchObject({ message: 'party.unknown' })
    await expect(call(world.context(admin)).people.declareInterest({ ...asked, endedOn: '2024-05-06' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { interestId } = await mine.declareInterest({ ...asked, endedOn: '2024-05-06' })
    expect(await call(world.context(auditor)).people.interests({ accountId: officer.accountId })).toMatchObject([{ id: interestId, kind: 'formerEmployment', partyName: '原单位', uscc, endedOn: '2024-05-06', withdrawnAt: null }])
    await expect(call(world.context(admin)).people.interests({ accountId: officer.accountId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await isRecused(world.base.pool, officer.accountId, [firm], '2026-11-02')).toBe(true)
    await mine.withdrawInterest({ interestId })
    expect(await isRecused(world.base.pool, officer.accountId, [firm], '2026-11-02')).toBe(false)
  })
})

describe('what an officer is trained in', () => {
  it('is entered and taken back by the security administrator, never typed freely, and read by every administrator', async () => {
    await using world = await openWorld()
    const [security, admin] = [await world.office('admin', '赵敏', ['securityAdministrator', 'S:640100']), await world.office('admin', '魏国强', ['administrator', 'S:640100'])]
    const officer = await world.office('staff', '马强', ['inspector', ORGAN])
    const asked = { accountId: officer.accountId, speciality: 'food' as const, basis: '食品检查员考核合格', validFrom: '2026-11-02', validTo: null }
    const mine = call(world.context(security)).people
    await expect(mine.enterSpeciality({ ...asked, speciality: 'cooking' as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(call(world.context(admin)).people.enterSpeciality(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { specialityId } = await mine.enterSpeciality(asked)
    await expect(mine.enterSpeciality(asked)).rejects.toMatchObject({ message: 'speciality.held' })
    expect(await call(world.context(admin)).people.specialities({ accountId: officer.accountId })).toMatchObject([{ id: specialityId, speciality: 'food', basis: '食品检查员考核合格', validFrom: '2026-11-02', validTo: null, withdrawnAt: null }])
    await expect(call(world.context(admin)).people.withdrawSpeciality({ specialityId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await mine.withdrawSpeciality({ specialityId })
    expect((await call(world.context(admin)).people.specialities({ accountId: officer.accountId }))[0]?.withdrawnAt).not.toBeNull()
  })
})

describe('giving roles (S1, security administrator only)', () => {
  it('is refused to other administrators, for the own account, and where one person would hold two of the three', async () => {
    await using world = await openWorld()
    const security = await world.office('admin', '赵敏', ['securityAdministrator', 'S:640100'])
    const admin = await world.office('admin', '魏国强', ['administrator', 'S:640100'])
    const officer = await world.office('staff', '杨静')
    const grant = { role: 'acceptor' as const, unitId: ORGAN, validFrom: '2026-11-02', reason: '因工作需要调整' }
    await expect(call(world.context(admin)).roles.grant({ ...grant, accountId: officer.accountId })).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'case.roleMissing' })
    const mine = call(world.context(security))
    const { grantId } = await mine.roles.grant({ ...grant, accountId: officer.accountId })
    const person = await mine.people.get({ accountId: officer.accountId })
    expect(person.grants).toMatchObject([{ id: grantId, role: 'acceptor', unitZh: '兴庆区审批服务管理局', grantedByName: '赵敏', inForce: true }])
    await expect(mine.roles.grant({ role: 'auditor', unitId: 'S:640100', validFrom: '2026-11-02', reason: '因工作需要调整', accountId: admin.accountId })).rejects.toMatchObject({ message: 'roleGrant.separation' })
    await expect(mine.roles.grant({ role: 'auditor', unitId: 'S:640100', validFrom: '2026-11-02', reason: '因工作需要调整', accountId: security.accountId })).rejects.toMatchObject({ message: 'roleGrant.ownAccount' })
    await mine.roles.revoke({ grantId, reason: '调离原岗位' })
    expect((await mine.people.get({ accountId: officer.accountId })).grants).toMatchObject([{ inForce: false }])
  })

  it('people are listed by name, role and unit, a page at a time', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['securityAdministrator', 'S:640100'])
    for (const name of ['杨静', '王建国', '金凤梅']) await world.office('staff', name, ['acceptor', name === '金凤梅' ? 'D:AAS:640106' : ORGAN])
    const list = call(world.context(admin)).people.list
    const first = await list({ limit: 2 })
    const second = await list({ limit: 2, after: first.after })
    expect([...first.rows, ...second.rows].map(({ displayName }) => displayName).sort()).toEqual(['杨静', '王建国', '金凤梅'].sort())
    expect(second.after).toBeNull()
    expect((await list({ unitId: 'D:AAS:640106' })).rows.map(({ displayName }) => displayName)).toEqual(['金凤梅'])
    expect((await list({ text: '王' })).rows.map(({ displayName }) => displayName)).toEqual(['王建国'])
    expect(JSON.stringify(first)).not.toContain('partyId')
  })
})
