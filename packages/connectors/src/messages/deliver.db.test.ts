import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { describe, expect, it } from 'vitest'
import { fakeGateway, type Behaviour, type FakeGateway } from '../../test/fake-gateway.ts'
import { deliver, MOST_TRIES, type DeliveryHouse } from './deliver.ts'
import type { MessageRequest } from './delivery-log.ts'
import { DeliveryError, demoPort } from './message-port.ts'
import { countMessages, listMessages, listMessagesInput, reviveMessage } from './queries.ts'
import { smsGateway } from './sms-gateway.ts'

const SECRET = 'a secret of the gateway'
const NOW = '2026-11-24T09:00:00.000+08:00'

/** Longer than any answer takes on a busy machine, short enough to wait for the twenty that hang. */
const TIMEOUT_MS = 1000

function houseOn(base: TestDatabase, gateway: FakeGateway, over: Partial<DeliveryHouse> = {}): DeliveryHouse {
  const sms = smsGateway({ side: 'http', url: gateway.url, keyId: 'city', secret: SECRET, timeoutMs: TIMEOUT_MS }, () => 1_790_000_000)
  return {
    pool: base.pool, ports: { sms, email: demoPort }, addressOf: async () => '13912345678', clock: () => NOW, demo: false,
    textOf: (template, params) => ({ subject: null, text: `${template} ${JSON.stringify(params)}` }), ...over,
  }
}

const notice = (n: number): MessageRequest => ({ key: `notice:${n}`, channel: 'sms', addressRef: 'account:1', template: 'application.accepted', params: { number: n }, locale: 'zh' })
/** Cuts a connection that stands between taking a message and noting what came of it. */
const KILL_ONE = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' limit 1`
const rows = async (base: TestDatabase) => (await listMessages(base.pool, listMessagesInput.parse({ limit: 200 }))).rows

describe('a message is sent once', () => {
  it('asked for five times, also at once, it leaves once; the log shows no address', async () => {
    await using base = await openTestDatabase()
    await using gateway = await fakeGateway(SECRET, () => 'take')
    const house = houseOn(base, gateway)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => deliver(house, notice(1))))
    expect(outcomes.filter((outcome) => outcome === 'busy' || outcome === 'sent')).toHaveLength(5)
    expect(await deliver(house, notice(1))).toBe('sent')
    expect(gateway.calls).toHaveLength(1)
    expect(await rows(base)).toMatchObject([{ status: 'sent', tries: 1, addressMasked: '139****5678', providerRef: 'sms-notice:1', sentAt: NOW }])
    expect(JSON.stringify(await base.pool.query('select * from message').then((result) => result.rows))).not.toContain('13912345678')
  })

  it('a provider that took it but lost the answer is asked again with the same key, and the person gets it once', async () => {
    await using base = await openTestDatabase()
    await using gateway = await fakeGateway(SECRET, (call) => (call === 0 ? 'lost' : 'take'))
    const house = houseOn(base, gateway)
    await expect(deliver(house, notice(1))).rejects.toThrow(DeliveryError)
    expect(await rows(base)).toMatchObject([{ status: 'failed', tries: 1, lastError: 'the SMS gateway cannot be reached' }])
    expect(await deliver(house, notice(1))).toBe('sent')
    expect(gateway.calls.map((call) => call.key)).toEqual(['notice:1', 'notice:1'])
    expect([...gateway.delivered]).toEqual(['notice:1'])
  })

  it('is parked after five tries, shown to operators, and goes on when one revives it', async () => {
    await using base = await openTestDatabase()
    let well = false
    await using gateway = await fakeGateway(SECRET, () => (well ? 'take' : 'fail'))
    const house = houseOn(base, gateway)
    for (let i = 1; i < MOST_TRIES; i += 1) await expect(deliver(house, notice(1))).rejects.toThrow('answered 503')
    expect(await deliver(house, notice(1))).toBe('parked')
    expect(await deliver(house, notice(1))).toBe('parked')
    expect(gateway.calls).toHaveLength(MOST_TRIES)
    expect(await countMessages(base.pool)).toEqual({ queued: 0, failed: 0, parked: 1 })
    well = true
    const [row] = await rows(base)
    expect(await reviveMessage(base.pool, row?.id ?? '')).toEqual({ caseId: null })
    expect(await reviveMessage(base.pool, row?.id ?? '')).toBeUndefined()
    expect(await deliver(house, notice(1))).toBe('sent')
  })

  it('what can never arrive is parked at once: a refused number, a person without one', async () => {
    await using base = await openTestDatabase()
    await using gateway = await fakeGateway(SECRET, () => 'refuse')
    expect(await deliver(houseOn(base, gateway), notice(1))).toBe('parked')
    expect(await deliver(houseOn(base, gateway, { addressOf: async () => null }), notice(2))).toBe('parked')
    expect((await rows(base)).map((row) => row.lastError).sort()).toEqual(['the SMS gateway answered 422', 'the person has no address for this channel'])
  })

  it('a one-time code stays in the log only in demo mode, where the log is the telephone', async () => {
    await using base = await openTestDatabase()
    await using gateway = await fakeGateway(SECRET, () => 'take')
    await deliver(houseOn(base, gateway), notice(1), { code: '135790' })
    await deliver(houseOn(base, gateway, { demo: true }), notice(2), { code: '246802' })
    expect(gateway.calls.map((call) => call.text).join()).toMatch(/135790.*246802/)
    const log = JSON.stringify((await rows(base)).map((row) => row.params))
    expect(log).not.toContain('135790')
    expect(log).toContain('246802')
  })
})

describe('consumers die in the middle of 300 messages (R14)', () => {
  it('each arrives once by its key, none is lost, poison is parked', async () => {
    await using base = await openTestDatabase({ max: 8 })
    // 20 % fail, 5 % hang, 5 % take it and lose the answer: by the number of the call, so a run can be repeated.
    const mood = (call: number): Behaviour => (call % 20 < 4 ? 'fail' : call % 20 === 4 ? 'hang' : call % 20 === 5 ? 'lost' : 'take')
    // No key meets more than three misfortunes, so only the poison has to be parked.
    const misfortunes = new Map<string, number>()
    await using gateway = await fakeGateway(SECRET, (call, key) => {
      const met = misfortunes.get(key) ?? 0
      const behaviour = key === 'notice:13' ? 'fail' : met >= 3 ? 'take' : mood(call)
      if (behaviour !== 'take') misfortunes.set(key, met + 1)
      return behaviour
    })
    const house = houseOn(base, gateway)
    const open = new Set(Array.from({ length: 300 }, (_, n) => n))
    let killed = 0
    const consume = async () => {
      while (open.size > 0) {
        for (const n of open) {
          // Another try later is the outbox's part; here it is the next round.
          const outcome = await deliver(house, notice(n)).catch(() => 'again')
          if (outcome === 'sent' || outcome === 'parked') open.delete(n)
        }
      }
    }
    const assassin = (async () => {
      while (killed < 30 && open.size > 0) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        const { rowCount } = await base.pool.query(KILL_ONE).catch(() => ({ rowCount: 0 }))
        killed += rowCount ?? 0
      }
    })()
    await Promise.all([consume(), consume(), consume(), consume(), assassin])
    expect(killed).toBe(30)
    const log = await base.pool.query<{ status: string, count: number }>('select status, count(*) as count from message group by status order by status')
    expect(log.rows).toEqual([{ status: 'parked', count: 1 }, { status: 'sent', count: 299 }])
    expect(gateway.delivered.size).toBe(299)
    // Nothing is asked of the gateway again but what nobody could know was taken: a lost answer, a consumer killed before noting it.
    const taken = gateway.calls.filter((call) => call.behaviour === 'take').length
    expect(taken).toBeLessThanOrEqual(299 + killed)
    expect(gateway.calls.every((call) => call.signed)).toBe(true)
  })
})

describe('the delivery log is read page by page', () => {
  it('by status, channel and case, newest first', async () => {
    await using base = await openTestDatabase()
    await using gateway = await fakeGateway(SECRET, () => 'take')
    const house = houseOn(base, gateway)
    const caseId = '018f4e6a-0000-7000-8000-000000000001'
    for (let n = 0; n < 5; n += 1) await deliver(house, { ...notice(n), ...(n % 2 ? { caseId } : {}), channel: n === 4 ? 'email' : 'sms' })
    const ask = (input: object) => listMessages(base.pool, listMessagesInput.parse(input))
    expect((await ask({ caseId })).rows).toHaveLength(2)
    expect((await ask({ channel: 'email', status: 'sent' })).rows).toHaveLength(1)
    const first = await ask({ limit: 3 })
    const second = await ask({ limit: 3, after: first.after })
    expect([...first.rows, ...second.rows].map((row) => row.key)).toEqual(['notice:4', 'notice:3', 'notice:2', 'notice:1', 'notice:0'])
    expect(second.after).toBeNull()
  })
})
