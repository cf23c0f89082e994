import { setTimeout as pause } from 'node:timers/promises'
import { refuse, refuseSystem } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { reviveEffect } from '@onewindow/casework/outbox'
import { logMessage } from '@onewindow/connectors/messages/delivery-log'
import { newId } from '@onewindow/database/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Consumer, OutboxMessage } from '../src/background/consumers.ts'
import { startRelay } from '../src/background/relay.ts'
import { openServer, type Server } from './open-server.ts'

// R14: what commits left is carried out in order per case, also after a failure, and one case that fails stops no other.

let server: Server
beforeAll(async () => { server = await openServer() })
afterAll(async () => { await server[Symbol.asyncDispose]() })
beforeEach(async () => { await query('truncate outbox, outbox_parked') })

const query = (text: string, values: unknown[] = []) => server.platform.database.pool.query<Record<string, unknown>>(text, values)
const leave = async (caseId: string | null, kind: string, n: number): Promise<number> =>
  Number((await query('insert into outbox (kind, case_id, at, payload) values ($1, $2, $3, $4) returning id', [kind, caseId, server.platform.clock.now(), JSON.stringify({ n, event: 'accept' })])).rows[0]?.['id'])
const left = async (): Promise<number> => (await query('select 1 from outbox')).rowCount ?? 0

/** A relay whose machine clock is ahead by what `later` was told, with one consumer for every kind. */
function relay(consume: Consumer, kinds = ['notice', 'caseOpens', 'caseTells']) {
  let ahead = 0
  const errors: unknown[] = []
  const stop = startRelay(server.platform, (error) => errors.push(error), { consumers: Object.fromEntries(kinds.map((kind) => [kind, consume])), machineNow: () => new Date(Date.now() + ahead) })
  return { errors, later: (ms: number) => { ahead += ms }, [Symbol.asyncDispose]: stop }
}

/** Notes what was carried out, by case; throws whatever `fault` says for it. */
function ledger(fault: (message: OutboxMessage, times: number) => Error | undefined = () => undefined) {
  const done: Record<string, number[]> = {}
  const tries = new Map<number, number>()
  const consume: Consumer = (_platform, message) => {
    const times = (tries.get(message.outboxId) ?? 0) + 1
    tries.set(message.outboxId, times)
    const error = fault(message, times)
    if (error) return Promise.reject(error)
    ;(done[message.caseId ?? 'none'] ??= []).push(message['n'] as number)
    return Promise.resolve()
  }
  return { done, consume }
}

const SOON = { timeout: 10_000, interval: 50 }

describe('the relay', () => {
  it('an effect that fails holds back its own case until it is tried again, across kinds; other cases go on', async () => {
    const [bad, good] = [newId(), newId()]
    for (const [caseId, kind, n] of [[bad, 'caseOpens', 1], [bad, 'caseTells', 2], [good, 'caseOpens', 1], [good, 'caseTells', 2], [bad, 'caseTells', 3]] as const) await leave(caseId, kind, n)
    const { done, consume } = ledger(({ caseId, n }, times) => caseId === bad && n === 1 && times < 3 ? new Error('not yet') : undefined)
    await using running = relay(consume)
    await expect.poll(() => done[good], SOON).toEqual([1, 2])
    await pause(600)
    expect([done[bad], await left()]).toEqual([undefined, 3])
    running.later(61_000)
    await pause(600)
    expect(done[bad]).toBeUndefined() // the second pause is longer
    running.later(121_000)
    await expect.poll(() => done[bad], SOON).toEqual([1, 2, 3])
    expect(await left()).toBe(0)
  })

  it('what people are told does not wait for what cases are told, nor the other way round', async () => {
    const caseId = newId()
    await leave(caseId, 'notice', 1)
    await leave(caseId, 'caseOpens', 2)
    const { done, consume } = ledger(({ n }) => n === 1 ? new Error('the gateway is away') : undefined)
    await using _running = relay(consume)
    await expect.poll(() => done[caseId], SOON).toEqual([2])
  })

  it('what hangs holds back its own case alone', async () => {
    const hanging = [newId(), newId()]
    for (const caseId of hanging) await leave(caseId, 'notice', 1)
    const others = Array.from({ length: 30 }, newId)
    for (const caseId of others) for (const n of [1, 2]) await leave(caseId, 'notice', n)
    let free = (): void => undefined
    const freed = new Promise<void>((resolve) => { free = resolve })
    const { done, consume } = ledger()
    await using _running = relay(async (platform, message) => {
      if (hanging.includes(message.caseId ?? '')) await freed
      await consume(platform, message)
    })
    await expect.poll(() => others.every((caseId) => done[caseId]?.length === 2), SOON).toBe(true)
    expect(hanging.map((caseId) => done[caseId])).toEqual([undefined, undefined])
    free()
    await expect.poll(left, SOON).toBe(0)
  })

  it('a refusal is parked at once and its case goes on; one that may pass is tried again', async () => {
    const [refused, closed] = [newId(), newId()]
    const id = await leave(refused, 'caseOpens', 1)
    await leave(refused, 'caseTells', 2)
    await leave(closed, 'caseOpens', 1)
    const { done, consume } = ledger(({ caseId, n }, times) => {
      try {
        if (caseId === refused && n === 1 && times === 1) fail(refuse.officerInvalid({}))
        if (caseId === closed && times === 1) fail(refuseSystem.decisionsClosed({}))
        return undefined
      } catch (error) {
        return error as Error
      }
    })
    await using running = relay(consume)
    await expect.poll(() => done[refused], SOON).toEqual([2])
    expect((await query('select id, kind, tries, fault from outbox_parked')).rows).toEqual([{ id, kind: 'caseOpens', tries: 1, fault: 'case.officerInvalid' }])
    expect(done[closed]).toBeUndefined()
    running.later(61_000)
    await expect.poll(() => done[closed], SOON).toEqual([1])
    expect(await reviveEffect(server.platform.database.pool, id, server.platform.clock.now())).toEqual({ caseId: refused })
    await expect.poll(() => done[refused], SOON).toEqual([2, 1])
    expect([await left(), (await query('select 1 from outbox_parked')).rowCount]).toEqual([0, 0])
  })

  it('poison is parked after five tries, and what waited behind it goes on', async () => {
    const caseId = newId()
    await leave(caseId, 'notice', 1)
    await leave(caseId, 'notice', 2)
    const { done, consume } = ledger(({ n }) => n === 1 ? new TypeError('poison') : undefined)
    await using running = relay(consume)
    for (const tries of [1, 2, 3, 4]) {
      await expect.poll(async () => (await query('select tries from outbox order by id')).rows[0]?.['tries'], SOON).toBe(tries)
      expect(done[caseId]).toBeUndefined()
      running.later(60_000 * 2 ** tries)
    }
    await expect.poll(() => done[caseId], SOON).toEqual([2])
    expect((await query('select tries, fault from outbox_parked')).rows).toEqual([{ tries: 5, fault: 'TypeError: poison' }])
  })

  it('a kind of a newer build waits for a process that knows it', async () => {
    const caseId = newId()
    await leave(caseId, 'notYetInvented', 1)
    await leave(caseId, 'notice', 2)
    const { done, consume } = ledger()
    await using _running = relay(consume)
    await expect.poll(() => done[caseId], SOON).toEqual([2])
    await expect.poll(left, SOON).toBe(1)
  })

  it('a message whose tries an operator gave back really leaves again', async () => {
    const { pool } = server.platform.database
    const key = `again:${newId()}`
    await logMessage(pool, { key, channel: 'sms', addressRef: `account:${newId()}`, template: 'notice.accept', params: { title: '受理', text: '已受理' }, locale: 'zh' }, server.platform.clock.now())
    const { rows: [message] } = await query('select id from message where key = $1', [key])
    await query('insert into outbox (kind, at, payload) values ($1, $2, $3)', ['messageAgain', server.platform.clock.now(), JSON.stringify({ messageId: message?.['id'] })])
    await using _running = { [Symbol.asyncDispose]: startRelay(server.platform, () => undefined) }
    await expect.poll(async () => (await query('select tries from message where id = $1', [message?.['id']])).rows[0]?.['tries'], SOON).toBe(1)
    await expect.poll(left, SOON).toBe(0)
  })

  it('a party of a case whose type words no message of its own is told all the same', async () => {
    const [caseId, partyId, accountId] = [newId(), newId(), newId()]
    const at = server.platform.clock.now()
    await query("insert into party (id, kind, name, phone, facts, created_at) values ($1, 'person', '马晓燕', '13800000001', '{}', $2)", [partyId, at])
    await query("insert into account (id, realm, auth_user_id, display_name, party_id, locale, created_at) values ($1::uuid, 'citizen', $1::text, '马晓燕', $2, 'zh', $3)", [accountId, partyId, at])
    const facts = { kind: 'help', category: null, text: '路灯不亮三天了', extract: '', place: null, reporter: { name: '', phone: '' } }
    await query(
      `insert into case_file (id, case_type, kind, topic, number, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, 'citizenRequest', 'case', 'help', 'GD202611020000017', 'processing', 'open', 1, 0, '640104', 'u', 'u', 'x', 'x', $2, '{}', 'web', 'x', $3, $3, $3, '')`, [caseId, JSON.stringify(facts), at])
    await query("insert into case_part (case_id, part, holder, party_id, name, told) values ($1, 'reporter', $2::text, $2::uuid, 'x', true)", [caseId, partyId])
    await query("insert into outbox (kind, case_id, at, payload) values ('notice', $1, $2, $3)", [caseId, at, JSON.stringify({ caseId, caseType: 'citizenRequest', event: 'sign', to: [{ kind: 'part', part: 'reporter' }] })])
    await using _running = { [Symbol.asyncDispose]: startRelay(server.platform, () => undefined) }
    await expect.poll(left, SOON).toBe(0)
    expect((await query('select template, params from message where case_id = $1', [caseId])).rows).toEqual([
      { template: 'notice.sign', params: { title: '工单：签收', text: '“工单”（GD202611020000017）有新进展：签收。请登录一窗通办查看。' } },
    ])
  })

  it('300 effects of 30 cases, one in five fails, the relay is stopped thirty times: each once, in order per case', async () => {
    const cases = Array.from({ length: 30 }, newId)
    for (let n = 0; n < 10; n += 1) for (const caseId of cases) await leave(caseId, n % 2 === 0 ? 'caseOpens' : 'caseTells', n)
    let calls = 0
    const { done, consume } = ledger((_message, times) => (calls += 1) % 5 === 0 && times < 5 ? new Error('one in five') : undefined)
    let ahead = 0
    for (let life = 0; life < 30; life += 1) {
      const stop = startRelay(server.platform, () => undefined, { consumers: { caseOpens: consume, caseTells: consume }, machineNow: () => new Date(Date.now() + ahead) })
      await pause(life % 3 * 20 + 15)
      await stop()
      ahead += 500_000
    }
    await using _running = relay(consume)
    ahead += 500_000
    await expect.poll(async () => {
      await query('update outbox set again_at = null')
      return left()
    }, { timeout: 30_000, interval: 100 }).toBe(0)
    for (const caseId of cases) expect(done[caseId]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})
