import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyReceipt } from '@onewindow/audit/definition'
import { readBundle } from '@onewindow/audit/verifier/read-bundle'
import { verifyLog } from '@onewindow/audit/verifier/verify'
import { logMessage } from '@onewindow/connectors/messages/delivery-log'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { adminAuditRouter } from '../src/admin-audit.ts'
import { adminMeRouter } from '../src/admin-me.ts'
import { adminMessageRouter } from '../src/admin-message.ts'
import { adminOrganisationRouter } from '../src/admin-organisation.ts'
import { adminRegionsRouter } from '../src/admin-regions.ts'
import { adminStatusRouter } from '../src/admin-status.ts'
import { publicRegionsRouter } from '../src/public-regions.ts'
import { publicStatusRouter } from '../src/public-status.ts'
import { openWorld } from './desk-world.ts'

const call = createCallerFactory(router({
  me: adminMeRouter, audit: adminAuditRouter, messages: adminMessageRouter, organisation: adminOrganisationRouter, regions: adminRegionsRouter, status: adminStatusRouter, public: router({ regions: publicRegionsRouter, status: publicStatusRouter }),
}))
const ROOT = 'S:640100'

describe('the audit browser', () => {
  it('finds entries, proves one in the browser with its event, and is itself in the log', async () => {
    await using world = await openWorld()
    const auditor = await world.office('admin', '魏国强', ['auditor', ROOT])
    const officer = await world.office('staff', '杨静', ['reviewer', 'D:AAS:640104'])
    await world.seal()
    const { audit } = call(world.context(auditor))
    const { rows } = await audit.search({ action: 'account.grantRole', subject: `account:${officer.accountId}` })
    expect(rows).toMatchObject([{ actor: 'system', subjectName: '杨静' }])
    const entry = await audit.entry({ seq: rows[0]?.seq ?? -1 })
    if (!entry.receipt || !entry.claim) throw new Error('no receipt')
    expect(await verifyReceipt(entry.receipt, entry.keys, entry.claim)).toEqual({ valid: true })
    expect(entry.claim.event).toMatchObject({ role: 'reviewer' })
    await world.seal()
    expect(await audit.actions()).toEqual(expect.arrayContaining(['audit.read', 'audit.search']))
    const heads = await audit.heads({})
    expect(heads).toMatchObject({ health: 'fresh', before: null })
    expect(heads.rows).toHaveLength(2)
    const [newer, older] = heads.rows
    expect(await audit.consistency({ first: older?.size ?? 0, second: newer?.size ?? 0 })).toMatchObject({ first: { size: older?.size }, second: { size: newer?.size } })
  })

  it('the exported bundle passes the offline verifier', async () => {
    await using world = await openWorld()
    const auditor = await world.office('admin', '魏国强', ['auditor', ROOT])
    await world.seal()
    const { audit } = call(world.context(auditor))
    const { text, leaves } = await audit.exportBundle({ purpose: '年度检查', events: true })
    const { keys } = await audit.entry({ seq: 0 })
    const trust = { keys, outsideHeads: [] }
    const directory = mkdtempSync(join(tmpdir(), 'bundle-'))
    const check = async (lines: string) => {
      writeFileSync(join(directory, 'log.jsonl'), lines)
      const { source, damage } = await readBundle(join(directory, 'log.jsonl'), trust)
      return { damage, report: await verifyLog(source, trust) }
    }
    expect(await check(text)).toMatchObject({ damage: null, report: { sound: true, entries: leaves } })
    expect((await check(text.replace('account.grantRole', 'account.grantRule'))).report.sound).toBe(false)
    rmSync(directory, { recursive: true })
  })

  it('belongs to the auditor alone', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['administrator', ROOT], ['administrator', 'D:AAS:640104'])
    await expect(call(world.context(admin)).audit.search({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(call(world.context(admin)).audit.exportBundle({ purpose: '年度检查' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await call(world.context(admin)).me.get()).toMatchObject({ displayName: '赵敏', roles: [{ role: 'administrator', zh: '系统管理员' }, { role: 'administrator' }] })
  })
})

describe('messages', () => {
  it('are listed with masked addresses; a parked one gets its tries back, once', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['administrator', ROOT])
    await logMessage(world.base.pool, { key: 'a', channel: 'sms', addressRef: 'account:1', template: 'notice.accept', params: { number: 'BJ-1' }, locale: 'zh' }, world.clock.now())
    await world.base.pool.query(`update message set status = 'parked', tries = 5, address_masked = '139****5678'`)
    const { messages } = call(world.context(admin))
    const { rows } = await messages.list({})
    expect(rows).toMatchObject([{ addressMasked: '139****5678', status: 'parked' }])
    expect(JSON.stringify(rows)).not.toContain('account:1')
    const messageId = rows[0]?.id ?? ''
    await messages.revive({ messageId })
    expect(await messages.counts()).toEqual({ queued: 1, failed: 0, parked: 0 })
    expect((await world.base.pool.query('select kind, payload from outbox')).rows).toEqual([{ kind: 'messageAgain', payload: { messageId } }])
    await expect(messages.revive({ messageId })).rejects.toMatchObject({ code: 'CONFLICT', message: 'admin.messageNotParked' })
  })
})

describe('organisations and regions', () => {
  it('the tree opens a level at a time; a unit shows what it lies in and who works there', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['administrator', ROOT])
    await world.office('staff', '杨静', ['reviewer', 'D:AAS:640104'])
    const { organisation, regions } = call(world.context(admin))
    expect(await organisation.children({})).toMatchObject([{ id: ROOT, hasChildren: true }])
    expect((await organisation.children({ parent: 'D:AAS:640100' })).map(({ id, hasChildren }) => [id, hasChildren])).toEqual([['D:AAS:640104', false], ['D:AAS:640106', false]])
    expect(await organisation.get({ unitId: 'D:AAS:640104' })).toMatchObject({ nameZh: '兴庆区审批服务管理局', path: [{ id: ROOT }, { id: 'D:AAS:640100' }], members: [{ displayName: '杨静' }] })
    const [city] = await regions.children({})
    expect(city).toMatchObject({ code: '640100', name: '银川市', below: 6 })
    expect(await regions.path({ code: '640104001002' })).toHaveLength(4)
    expect((await regions.search({ text: '凤凰北街' })).map(({ code }) => code)).toContain('640104001')
  })

  it('anyone may ask where; nobody invents a region', async () => {
    await using world = await openWorld()
    const { regions, status } = call(world.context()).public
    expect(await regions.get({ code: '640104' })).toMatchObject({ region: { name: '兴庆区' }, path: [{ code: '640100' }, { code: '640104' }] })
    const all = await regions.all()
    expect(all.map(({ code, parentCode }) => parentCode === null || all.findIndex((one) => one.code === parentCode) < all.findIndex((one) => one.code === code))).not.toContain(false)
    expect(all.length).toBeGreaterThan(600)
    await expect(regions.get({ code: '110000' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await regions.search({ text: '街道', within: '640104' })).toEqual(expect.arrayContaining([expect.objectContaining({ level: 'township' })]))
    expect(await status.get()).toMatchObject({ demo: true, city: { code: '640100', zh: '银川市' }, today: '2026-11-02' })
  })
})

describe('the status page', () => {
  it('says how long queues are and how old the head is', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['administrator', ROOT])
    await world.base.pool.query(`insert into timer (case_id, kind, part, round, threshold, at) values (gen_random_uuid(), 'answer', '', 0, 'due', '2026-11-01T00:00:00+08:00')`)
    const status = await call(world.context(admin)).status.get()
    expect(status).toMatchObject({ queues: { outbox: 0, timersOverdue: 1, timersSince: '2026-11-01T00:00:00.000+08:00' }, effects: [], messages: { queued: 0, failed: 0, parked: 0 }, versions: { calendar: 1, node: process.version } })
    expect(status.queues.staging).toBeGreaterThan(0)
    expect(status.memory.residentBytes).toBeGreaterThan(1_000_000)
  })
  it('shows what was given up without its content, and gives it its tries back once, with an entry in the log', async () => {
    await using world = await openWorld()
    const admin = await world.office('admin', '赵敏', ['administrator', ROOT])
    const auditor = await world.office('admin', '魏国强', ['auditor', ROOT])
    for (const id of [7, 8, 9]) {
      await world.base.pool.query(`insert into outbox_parked (id, kind, case_id, at, payload, tries, fault, parked_at) values ($1, 'caseOpens', null, $2, '{"event": "accept", "secret": "马晓燕"}', 1, 'case.officerInvalid', $2)`, [id, world.clock.now()])
    }
    const { status } = call(world.context(admin))
    expect(await status.get()).toMatchObject({ effects: [{ kind: 'caseOpens', waiting: 0, parked: 3 }] })
    const first = await status.parked({ limit: 2 })
    expect(first).toMatchObject({ rows: [{ id: 9, event: 'accept', fault: 'case.officerInvalid' }, { id: 8 }], after: 8 })
    expect(JSON.stringify(first)).not.toContain('马晓燕')
    expect(await status.parked({ before: 8, limit: 2 })).toMatchObject({ rows: [{ id: 7 }], after: null })
    await expect(call(world.context(auditor)).status.revive({ id: 8 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await status.revive({ id: 8 })).toEqual({ id: 8 })
    await expect(status.revive({ id: 8 })).rejects.toMatchObject({ code: 'CONFLICT', message: 'admin.effectNotParked' })
    expect((await world.base.pool.query('select id, tries, payload from outbox')).rows).toEqual([{ id: 8, tries: 0, payload: { event: 'accept', secret: '马晓燕' } }])
    expect((await world.base.pool.query(`select body->>'action' action from audit_staging where body->>'action' = 'effect.revive'`)).rows).toHaveLength(1)
  })
})
