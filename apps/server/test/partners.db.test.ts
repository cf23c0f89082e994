import { randomBytes } from 'node:crypto'
import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import { sweepNonces } from '@onewindow/connectors/partners/recognise'
import { changePartner, endKey, rotateKey, type NewKey } from '@onewindow/connectors/partners/registry'
import { bodyDigestOf, PARTNER_HEADERS, signatureOf } from '@onewindow/connectors/partners/signature'
import { inTransaction } from '@onewindow/identity/write-context'
import { retryParked } from '@onewindow/rpc/partner-news'
import { subscriptions } from '@onewindow/api/subscriptions'
import { callsOf, givenPartner } from '@onewindow/testing/partner'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, type Server } from './open-server.ts'

// Partners as they are outside: signed HTTP calls to the running server, repeated, forged, late and out of order.

const PAYMENT = '/api/rest/partner/bank/payment-received'
let server: Server
beforeAll(async () => { server = await openServer() })
afterAll(async () => { await server[Symbol.asyncDispose]() })

type How = { path?: string; method?: string; timestamp?: string; nonce?: string; signed?: string; headers?: Record<string, string>; sentTo?: string }
const now = (): string => String(Math.floor(Date.now() / 1000))

/** Sends a body signed with a key; `signed` signs another body than the one sent. */
async function send({ keyId, secret }: NewKey, body: unknown, { path = PAYMENT, timestamp = now(), nonce = randomBytes(12).toString('hex'), signed, headers = {}, sentTo = path }: How = {}): Promise<LightMyRequestResponse> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const signature = signatureOf(secret, { method: 'POST', path, timestamp, nonce, bodyDigest: bodyDigestOf(signed ?? payload) })
  return server.ask({ method: 'POST', url: sentTo, payload, headers: { 'content-type': 'application/json', [PARTNER_HEADERS.key]: keyId, [PARTNER_HEADERS.timestamp]: timestamp, [PARTNER_HEADERS.nonce]: nonce, [PARTNER_HEADERS.signature]: signature, ...headers } })
}

let partners = 0
const given = (kind: PartnerKind, how: Parameters<typeof givenPartner>[2] = {}) => {
  const { database, keyring, clock } = server.platform
  partners += 1
  return givenPartner({ pool: database.pool, keyring, at: clock.now() }, kind, { name: `外部系统${partners}`, ...how })
}
const payment = (serial: string, amountFen = 100) => ({ serial, payerCode: '9'.repeat(20), amountFen, paidOn: '2026-11-26' })
const rows = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await server.platform.database.pool.query<T>(text, values)).rows
const told = (answer: LightMyRequestResponse): unknown => [answer.statusCode, answer.json<{ message?: string; status?: string }>().message ?? answer.json<{ status?: string }>().status]

describe('a signed call', () => {
  it('is answered, kept in the journal and in the log', async () => {
    const bank = await given('bank')
    expect(told(await send(bank, payment('S1')))).toEqual([200, 'parked'])
    expect(await rows('select call, serial, outcome, tries from partner_call where partner_id = $1', [bank.session.id])).toEqual([{ call: 'news.paymentReceived', serial: 'S1', outcome: 'accepted', tries: 1 }])
    expect(await rows("select body->>'action' action from audit_staging where body->>'actor' = $1", [`partner:${bank.session.id}`])).toEqual([{ action: 'partner.news.paymentReceived' }])
    expect((await rows<{ used_at: string | null }>('select used_at from partner where id = $1', [bank.session.id]))[0]?.used_at).not.toBeNull()
  })

  it('under the same serial answers the same and happens once; with another content it is refused', async () => {
    const bank = await given('bank')
    const first = await send(bank, payment('S1'))
    for (let i = 0; i < 5; i += 1) expect((await send(bank, payment('S1'))).body).toBe(first.body)
    expect(told(await send(bank, payment('S1', 200)))).toEqual([409, 'partner.serialUsed'])
    expect(await rows('select 1 from partner_message where partner_id = $1', [bank.session.id])).toHaveLength(1)
    expect(await rows("select 1 from audit_staging where body->>'actor' = $1", [`partner:${bank.session.id}`])).toHaveLength(1)
  })

  it('sent ten times at once happens once', async () => {
    const bank = await given('bank')
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(bank, payment('S1'))))
    expect(answers.every(({ statusCode, body }) => statusCode === 200 && body === answers[0]?.body)).toBe(true)
    expect(await rows('select 1 from partner_message where partner_id = $1', [bank.session.id])).toHaveLength(1)
    expect((await send(bank, payment('S1'))).statusCode).toBe(200)
  })
})

describe('who is not recognised hears one thing', () => {
  it('whatever was wrong', async () => {
    const bank = await given('bank')
    const other = await given('bank')
    const body = payment('F1')
    const text = JSON.stringify(body)
    const nonce = 'n'.repeat(24)
    expect((await send(bank, payment('F0'), { nonce })).statusCode).toBe(200)
    const forged: [string, Promise<LightMyRequestResponse>][] = [
      ['another secret', send({ keyId: bank.keyId, secret: other.secret }, body)], ['an unknown key', send({ keyId: 'pk_ffffffffffffffff', secret: bank.secret }, body)], ['no key', send({ keyId: '', secret: bank.secret }, body)],
      ['another body', send(bank, body, { signed: text.replace('100', '900') })], ['one space more', send(bank, ` ${text}`, { signed: text })], ['another address', send(bank, body, { path: '/api/rest/partner/registry/subject-status-changed', sentTo: PAYMENT })],
      ['a query that was not signed', send(bank, body, { sentTo: `${PAYMENT}?a=1` })], ['yesterday', send(bank, body, { timestamp: String(Number(now()) - 86_400) })], ['a clock six minutes fast', send(bank, body, { timestamp: String(Number(now()) + 360) })],
      ['the same number again', send(bank, payment('F2'), { nonce })], ['no signature', send(bank, body, { headers: { [PARTNER_HEADERS.signature]: '' } })], ['a signature of zeros', send(bank, body, { headers: { [PARTNER_HEADERS.signature]: '0'.repeat(64) } })],
    ]
    const seen = new Set<string>()
    for (const [what, answer] of forged) {
      expect([what, told(await answer)]).toEqual([what, [401, 'case.signInNeeded']])
      seen.add((await answer).body)
    }
    expect(seen.size).toBe(1)
    expect(await rows('select serial from partner_call where partner_id = $1', [bank.session.id])).toEqual([{ serial: 'F0' }])
    expect(await rows("select refused_why from partner where id = $1 and refused_at is not null", [bank.session.id])).toHaveLength(1)
  })

  it('a forged call does not use up the number of the true one', async () => {
    const bank = await given('bank')
    const nonce = randomBytes(12).toString('hex')
    expect((await send({ ...bank, secret: 'guess' }, payment('F1'), { nonce })).statusCode).toBe(401)
    expect((await send(bank, payment('F1'), { nonce })).statusCode).toBe(200)
  })

  it('any single changed character of signature, number or time is noticed', async () => {
    const bank = await given('bank')
    const body = payment('F9')
    const [timestamp, nonce] = [now(), randomBytes(12).toString('hex')]
    const signature = signatureOf(bank.secret, { method: 'POST', path: PAYMENT, timestamp, nonce, bodyDigest: bodyDigestOf(JSON.stringify(body)) })
    const other = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`
    for (let at = 0; at < signature.length; at += 3) expect((await send(bank, body, { timestamp, nonce, headers: { [PARTNER_HEADERS.signature]: other(signature, at) } })).statusCode).toBe(401)
    for (let at = 0; at < nonce.length; at += 5) expect((await send(bank, body, { timestamp, nonce: other(nonce, at), headers: { [PARTNER_HEADERS.signature]: signature } })).statusCode).toBe(401)
    expect((await send(bank, body, { timestamp: String(Number(timestamp) + 1), nonce, headers: { [PARTNER_HEADERS.signature]: signature } })).statusCode).toBe(401)
    expect((await send(bank, body, { timestamp, nonce })).statusCode).toBe(200)
  })

  it('is not reached through the address of the pages', async () => {
    const answer = await server.ask({ method: 'POST', url: '/trpc/partner.news.paymentReceived', payload: payment('T1'), headers: { origin: server.origin } })
    expect(answer.statusCode).toBe(401)
  })
})

describe('keys', () => {
  it('two are good while one follows the other, a third ends the oldest, an ended one is none', async () => {
    const { database: { pool }, keyring, clock } = server.platform
    const bank = await given('bank')
    const { id } = bank.session
    const rotated = async (newestId: string): Promise<NewKey> => (await inTransaction(pool, (on) => rotateKey(on, keyring, { partnerId: id, newestId, at: clock.now() })))!
    const second = await rotated(bank.keyId)
    expect([(await send(bank, payment('K1'))).statusCode, (await send(second, payment('K2'))).statusCode]).toEqual([200, 200])
    const third = await rotated(second.keyId)
    expect([(await send(bank, payment('K3'))).statusCode, (await send(second, payment('K3'))).statusCode, (await send(third, payment('K4'))).statusCode]).toEqual([401, 200, 200])
    expect(await endKey(pool, { partnerId: id, keyId: second.keyId, at: clock.now() })).toBe(true)
    expect((await send(second, payment('K5'))).statusCode).toBe(401)
    const stored = await rows<{ secret: string }>('select secret from partner_key where partner_id = $1', [id])
    expect(JSON.stringify(stored)).not.toContain(third.secret)
  })

  it('a partner that is disabled, or may not call this, gets nothing', async () => {
    const { database: { pool }, clock } = server.platform
    const bank = await given('bank', { calls: [] })
    expect(told(await send(bank, payment('D1')))).toEqual([403, 'case.roleMissing'])
    const police = await given('police')
    expect(told(await send(police, payment('D1')))).toEqual([403, 'case.roleMissing'])
    await changePartner(pool, { ...bank.session, version: 1, calls: callsOf('bank'), enabled: false, at: clock.now() })
    expect((await send(bank, payment('D2'))).statusCode).toBe(401)
  })

  it('numbers are forgotten when their signatures are no longer good', async () => {
    const { database: { pool } } = server.platform
    await send(await given('bank'), payment('N1'))
    await sweepNonces(pool)
    expect((await rows('select 1 from partner_nonce')).length).toBeGreaterThan(0)
    await sweepNonces(pool, Date.now() + 3_600_000)
    expect(await rows('select 1 from partner_nonce')).toEqual([])
  })
})

describe('limits', () => {
  it('a partner has so many calls a minute and is told to come again', async () => {
    const bank = await given('bank', { perMinute: 3 })
    const codes = []
    for (let i = 0; i < 8; i += 1) codes.push(await send(bank, payment(`R${i}`)))
    const late = codes.filter(({ statusCode }) => statusCode === 429)
    expect(late.length).toBeGreaterThanOrEqual(2)
    expect(late.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true)
  })

  it.each([['too large', JSON.stringify({ serial: 'x'.repeat(70_000) }), 413], ['no JSON', '{"serial":', 400], ['a list', '[]', 400], ['unknown keys', JSON.stringify({ ...payment('L1'), extra: 1 }), 400], ['a sum below nothing', JSON.stringify({ ...payment('L2'), amountFen: -1 }), 400], ['a sum with a point', JSON.stringify({ ...payment('L3'), amountFen: 1.5 }), 400]])(
    'a body that is %s', async (_what, body, expected) => {
      const bank = await given('bank')
      const { statusCode } = await send(bank, body)
      expect([expected, 422]).toContain(statusCode)
      expect(await rows('select 1 from partner_call where partner_id = $1', [bank.session.id])).toEqual([])
    })
})

describe('what nobody waits for', () => {
  it('is parked, tried again, and stays visible', async () => {
    const bank = await given('bank')
    await send(bank, payment('P1'))
    const { house } = server.platform
    expect(await retryParked(house, subscriptions, (error) => { throw error })).toBe(0)
    expect(await rows('select status, tries from partner_message where partner_id = $1', [bank.session.id])).toEqual([{ status: 'parked', tries: 2 }])
  })
})
