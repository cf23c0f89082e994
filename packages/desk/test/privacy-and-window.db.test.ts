import { open, perform } from '@onewindow/casework/perform'
import { createCitizenAccount } from '@onewindow/identity/new-accounts'
import { grantConsent } from '@onewindow/identity/consents'
import { logMessage } from '@onewindow/connectors/messages/delivery-log'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { citizenMeRouter } from '../src/citizen-me.ts'
import { citizenMessageRouter } from '../src/citizen-message.ts'
import { citizenPrivacyRouter } from '../src/citizen-privacy.ts'
import { staffPeopleRouter } from '../src/staff-people.ts'
import { staffUnitsRouter } from '../src/staff-units.ts'
import { idNumberOf, openWorld, type Someone, type World } from './desk-world.ts'

const call = createCallerFactory(router({ me: citizenMeRouter, privacy: citizenPrivacyRouter, message: citizenMessageRouter, people: staffPeopleRouter, units: staffUnitsRouter }))
const ORGAN = 'D:AAS:640104'
const UNIT = { unitId: ORGAN, unitPath: 'S:640100/D:AAS:640100/D:AAS:640104', regionCode: '640104' }

async function submitted(world: World) {
  const owner = await world.citizen('马晓燕', 1, { phone: '13912345678' })
  const me = performerOf(owner.session)
  const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: owner.partyId, secret: '机密内容' } })
  const sent = await perform(world.house, me, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  return { owner, ...sent }
}

describe('the person at the window', () => {
  it('is found by exact number or phone only, masked, and can read who asked and why', async () => {
    await using world = await openWorld()
    const { owner } = await submitted(world)
    const clerk = await world.office('staff', '李伟', ['windowClerk', ORGAN])
    const { find } = call(world.context(clerk)).people
    const found = await find({ by: { kind: 'idNumber', value: owner.idNumber }, purpose: '窗口办理' })
    expect(found).toMatchObject({ partyId: owner.partyId, name: '马**', phone: '139****5678', licences: [], waiting: [] })
    expect(found?.idNumber).toMatch(/^640104\*{8}\d{3}[\dX]$/)
    expect(await find({ by: { kind: 'phone', value: '13912345678' }, purpose: '窗口办理' })).toMatchObject({ partyId: owner.partyId })
    expect(await find({ by: { kind: 'phone', value: '13900000000' }, purpose: '窗口办理' })).toBeNull()
    await expect(find({ by: { kind: 'idNumber', value: owner.idNumber.slice(0, 10) }, purpose: '窗口办理' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const accesses = await call(world.context(owner)).privacy.accesses({})
    expect(accesses).toHaveLength(2)
    expect(accesses[0]).toMatchObject({ readerName: '李伟', unitZh: '兴庆区审批服务管理局', purpose: '窗口办理', field: 'windowLookup' })
  })

  it('is nobody’s business without a window role', async () => {
    await using world = await openWorld()
    const reviewer = await world.office('staff', '杨静', ['reviewer', ORGAN])
    await expect(call(world.context(reviewer)).people.find({ by: { kind: 'phone', value: '13912345678' }, purpose: '好奇' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('binding the real name', () => {
  it('keeps the sign-in number where the register has none, so that notices arrive and the window finds the person', async () => {
    await using world = await openWorld()
    const accountId = await world.change((context) => createCitizenAccount(context, { phone: '13811112222', displayName: '138****2222' }))
    const me: Someone = { accountId, session: { ...(await world.citizen('李伟', 2)).session, accountId, partyId: null, identities: [] } }
    expect(await call(world.context(me)).me.get()).toMatchObject({ partyId: null, phone: '138****2222', verified: false })
    const { partyId } = await call(world.context(me)).me.bindRealName({ name: '马晓燕', idNumber: idNumberOf(7), consent: true })
    const clerk = await world.office('staff', '王建国', ['windowClerk', ORGAN])
    expect(await call(world.context(clerk)).people.find({ by: { kind: 'phone', value: '13811112222' }, purpose: '窗口办理' })).toMatchObject({ partyId, name: '马**', phone: '138****2222' })
  })
})

describe('what the platform holds about me', () => {
  it('a consent is seen and withdrawn, by the person alone', async () => {
    await using world = await openWorld()
    const [owner, other] = [await world.citizen('马晓燕', 1), await world.citizen('李伟', 2)]
    const consentId = await world.change((context) => grantConsent(context, { partyId: owner.partyId, purpose: 'application', subject: 'fact:org.uscc', until: '2026-12-01T00:00:00+08:00' }))
    await expect(call(world.context(other)).privacy.withdrawConsent({ consentId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await call(world.context(owner)).privacy.withdrawConsent({ consentId })
    expect(await call(world.context(owner)).privacy.consents({})).toMatchObject([{ id: consentId, withdrawnAt: '2026-11-02T10:00:00.000+08:00' }])
    expect(await call(world.context(other)).privacy.consents({})).toEqual([])
  })

  it('goes along as a copy without sealed values and without a number in full, and the log knows', async () => {
    await using world = await openWorld()
    const { owner, caseId, number } = await submitted(world)
    const copy = await call(world.context(owner)).privacy.exportMyData()
    expect(copy).toMatchObject({ complete: true, parties: [{ id: owner.partyId, name: '马晓燕', phone: '139****5678' }], cases: [{ id: caseId, number, answers: { note: '' } }], documents: [] })
    expect(JSON.stringify(copy)).not.toContain(owner.idNumber)
    expect(JSON.stringify(copy)).not.toContain('机密内容')
    await world.seal()
    const { rows } = await world.base.pool.query(`select 1 from audit_leaf where action = 'privacy.export' and actor = $1`, [`account:${owner.accountId}`])
    expect(rows).toHaveLength(1)
  })

  it('messages are one’s own notices, newest first, a page at a time; sign-in codes are none', async () => {
    await using world = await openWorld()
    const owner = await world.citizen('马晓燕', 1)
    const send = (key: string, template: string, at: string, to = owner.accountId) => logMessage(world.base.pool, { key, channel: 'sms', addressRef: `account:${to}`, template, params: { number: key, title: '玩具' }, locale: 'zh' }, at)
    await send('a', 'notice.accept', '2026-11-02T10:00:00+08:00')
    await send('b', 'notice.grant', '2026-11-03T10:00:00+08:00')
    await send('c', 'signIn.code', '2026-11-03T11:00:00+08:00')
    await send('d', 'notice.accept', '2026-11-04T10:00:00+08:00', (await world.citizen('李伟', 2)).accountId)
    const { list } = call(world.context(owner)).message
    const first = await list({ limit: 1 })
    const second = await list({ limit: 1, after: first.after })
    expect([...first.rows, ...second.rows].map(({ template }) => template)).toEqual(['notice.grant', 'notice.accept'])
    expect(second.after).toBeNull()
  })
})

describe('units and colleagues', () => {
  it('units are found by name; people only of one’s own units', async () => {
    await using world = await openWorld()
    const head = await world.office('staff', '王建国', ['departmentHead', ORGAN])
    await world.office('staff', '杨静', ['reviewer', ORGAN], ['acceptor', ORGAN])
    const mine = call(world.context(head)).units
    expect((await mine.search({ text: '市场监督' })).rows.map(({ id }) => id)).toEqual(['D:MSB:640104'])
    const first = await mine.search({ kind: 'department', limit: 2 })
    expect(first.rows).toHaveLength(2)
    expect((await mine.search({ kind: 'department', limit: 2, after: first.after })).rows).toHaveLength(2)
    expect((await mine.colleagues({ unitId: ORGAN, role: 'reviewer' })).map(({ displayName, roles, openCases }) => ({ displayName, roles, openCases }))).toEqual([{ displayName: '杨静', roles: ['acceptor', 'reviewer'], openCases: 0 }])
    await expect(mine.colleagues({ unitId: 'D:AAS:640106' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
