import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { residentIdCheckDigit } from '@onewindow/identity/definition'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../src/compose.ts'
import { openHttp } from '../src/http/app.ts'
import { citizenSignsIn, clerkSignsIn, openServer, type Server } from './open-server.ts'

// What operators see: health, metrics, log (security §8; reliability, fact 6).

type Line = Record<string, unknown>
const lines: string[] = []
const told = (match: Line): Line[] => lines.map((line) => JSON.parse(line) as Line).filter((line) => Object.entries(match).every(([name, value]) => line[name] === value))

const NAME = '马晓燕'
const ID_NUMBER = `64010419880412004${residentIdCheckDigit('64010419880412004')}`
const PHONE = '13900000061'

let server: Server
let cookie: string
beforeAll(async () => {
  server = await openServer({ env: { ONEWINDOW_LOG: 'debug' }, logTo: { write: (line) => { lines.push(line) } } })
  cookie = (await citizenSignsIn(server, PHONE)).cookie
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

const command = (procedure: string, payload: object, from = cookie) => server.ask({ method: 'POST', url: `/trpc/${procedure}`, payload, headers: { cookie: from, origin: server.origin } })
const metrics = async (): Promise<Map<string, number>> => new Map((await server.ask({ url: '/metrics' })).body.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
const ready = async () => {
  const { statusCode, body } = await server.ask({ url: '/readyz' })
  return { statusCode, ...JSON.parse(body) as object }
}

describe('/healthz and /readyz', () => {
  it('a fresh platform is ready', async () => {
    expect((await server.ask({ url: '/healthz' })).json()).toEqual({ ok: true })
    expect(await ready()).toMatchObject({ statusCode: 200, ready: true, degraded: false, auditHead: 'fresh' })
  })

  it.each([[60, 'fresh', false], [301, 'alarm', false], [14_401, 'degraded', true], [86_401, 'decisionsClosed', true]] as const)('a log without a head for %i s is %s; submissions stay open, so the process stays with the proxy', async (seconds, auditHead, degraded) => {
    await server.platform.database.pool.query(`truncate audit_staging`)
    await server.platform.database.pool.query(`insert into audit_staging (body, staged_at) values ('{}', now() - make_interval(secs => $1))`, [seconds])
    expect(await ready()).toMatchObject({ statusCode: 200, ready: true, degraded, auditHead })
    expect(Math.abs((await metrics()).get('audit_head_age_seconds') as number - seconds)).toBeLessThan(30)
  })

  it('a database of an older build is not ready', async () => {
    const older = await openServer()
    await older.platform.database.pool.query('delete from schema_migration where name = (select max(name) from schema_migration)')
    const { statusCode, body, headers } = await older.ask({ url: '/readyz' })
    expect([statusCode, JSON.parse(body), headers['retry-after']]).toEqual([503, { ready: false, database: 'notMigrated' }, '5'])
    await older[Symbol.asyncDispose]()
  })
})

describe('/metrics', () => {
  it('times procedures by outcome, counts connections and what waits, and says how much memory is held', async () => {
    await server.ask({ url: '/trpc/public.status.get,staff.me.get?batch=1' })
    const now = await metrics()
    expect(now.get('procedure_seconds_count{procedure="public.status.get",outcome="done"}')).toBeGreaterThan(0)
    expect(now.get('procedure_seconds_count{procedure="staff.me.get",outcome="refused"}')).toBeGreaterThan(0)
    for (const name of ['outbox_waiting', 'outbox_oldest_seconds', 'timers_overdue', 'timers_oldest_seconds', 'messages_waiting', 'messages_parked', 'effects_parked', 'live_clients']) expect([name, now.get(name)]).toEqual([name, expect.any(Number)])
    expect(now.get('database_up')).toBe(1)
    expect(now.get('database_connections{pool="requests",state="open"}')).toBeGreaterThan(0)
    expect(now.get('process_resident_memory_bytes')).toBeGreaterThan(50_000_000)
  })

  it('the oldest row of the outbox and the first deadline overdue are dated', async () => {
    const { pool } = server.platform.database
    const ago = (seconds: number): string => new Date(Date.parse(server.platform.clock.now()) - seconds * 1000).toISOString()
    await pool.query(`insert into outbox (kind, at, payload) values ('caseClosed', $1, '{}'), ('caseClosed', $2, '{}')`, [ago(90), ago(10)])
    const now = await metrics()
    expect(now.get('outbox_waiting')).toBeGreaterThanOrEqual(2)
    expect(Math.abs((now.get('outbox_oldest_seconds') as number) - 90)).toBeLessThan(10)
  })
})

describe('the log', () => {
  it('tells every procedure with request, realm, duration and the code of a refusal, under the number the answer bears', async () => {
    const { headers } = await command('citizen.me.bindRealName', { name: NAME, idNumber: ID_NUMBER.replace(/.$/, 'Q'), consent: true })
    expect(told({ what: 'procedure', requestId: headers['x-request-id'] })).toEqual([expect.objectContaining({ level: 'info', realm: 'citizen', procedure: 'citizen.me.bindRealName', kind: 'command', ms: expect.any(Number) as number, refusal: expect.stringMatching(/^[a-z][A-Za-z]+\.[A-Za-z]+$/) as string })])
    const done = await command('citizen.me.bindRealName', { name: NAME, idNumber: ID_NUMBER, consent: true })
    expect([done.statusCode, told({ requestId: done.headers['x-request-id'], what: 'procedure' })[0]?.['refusal']]).toEqual([200, undefined])
  })

  it('no name, identity number, telephone, code, cookie or address ever stands in it', async () => {
    const { cookie: clerk } = await clerkSignsIn(server, 'readingclerk')
    await server.ask({ url: `/trpc/staff.case.list?input=${encodeURIComponent(JSON.stringify({ text: NAME }))}`, headers: { cookie: clerk } })
    await server.ask({ url: `/verify/ABCD2345ABCD2345?name=${encodeURIComponent(NAME)}`, headers: { accept: 'text/html' } })
    await server.ask({ method: 'POST', url: '/trpc/citizen.me.setLocale', payload: `{"name":"${NAME}"`, headers: { cookie, 'content-type': 'application/json' } })
    const all = lines.join('\n')
    expect(lines.length).toBeGreaterThan(10)
    for (const secret of [NAME, encodeURIComponent(NAME), ID_NUMBER, PHONE, 'ABCD2345ABCD2345', '127.0.0.1', ...cookie.split('; ').map((pair) => pair.split('=')[1] as string), 'kettle.orbit']) expect([secret, all.includes(secret)]).toEqual([secret, false])
  })

  it('a fault of ours is one line with its place, and the answer names only the number', async () => {
    const broken = await openServer({ env: { ONEWINDOW_LOG: 'error' }, logTo: { write: (line) => { lines.push(line) } } })
    await broken.platform.database.pool.query('alter table region rename to no_region')
    const { statusCode, body, headers } = await broken.ask({ url: '/trpc/public.status.get' })
    expect([statusCode, body.includes('no_region') || body.includes('relation')]).toEqual([500, false])
    expect(told({ requestId: headers['x-request-id'], level: 'error' })).toEqual([expect.objectContaining({ what: 'procedure', procedure: 'public.status.get', code: '42P01', refusal: 'system.unexpected' })])
    await broken[Symbol.asyncDispose]()
  })
})

describe('a database that goes away', () => {
  it('answers 503 with Retry-After: a plain page for people, a code for programs, never a stack; and it is there again without a restart', async () => {
    const cut = await openServer({ logTo: { write: () => undefined } })
    const { cookie: own } = await citizenSignsIn(cut, '13900000062')
    const door = await openDoor(new URL(cut.platform.configuration.databaseUrl))
    const behind = await compose({ ...cut.platform.configuration, databaseUrl: door.url }, { write: () => undefined })
    const app = await openHttp(behind)
    const page = { url: '/documents/citizen/019d0000-0000-7000-8000-0000000000ff.pdf', headers: { cookie: own, accept: 'text/html' } }
    expect((await app.inject(page)).statusCode).toBe(404)
    door.shut()
    const { statusCode, headers, body } = await app.inject(page)
    expect([statusCode, headers['retry-after'], headers['content-type'], body.includes('稍后再试')]).toEqual([503, '5', 'text/html; charset=utf-8', true])
    expect((await app.inject({ url: '/trpc/citizen.me.get', headers: { cookie: own } })).statusCode).toBe(503)
    const asked = await app.inject({ url: '/readyz' })
    expect([asked.statusCode, asked.headers['retry-after'], asked.json()]).toEqual([503, '5', { ready: false, database: 'away' }])
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
    expect((await app.inject({ url: '/metrics' })).body).toMatch(/^database_up 0$/m)
    door.open()
    await expect.poll(async () => (await app.inject(page)).statusCode, { timeout: 10_000, interval: 200 }).toBe(404)
    await app.close()
    await behind.close()
    door.close()
    await cut[Symbol.asyncDispose]()
  })
})

/** A door before the database that can be shut: connections end, new ones are refused. */
async function openDoor(database: URL) {
  const open = new Set<Socket>()
  let shut = false
  const door = createServer((socket) => {
    if (shut) return socket.destroy()
    const inside = connect(Number(database.port), database.hostname)
    for (const one of [socket, inside]) one.on('error', () => undefined).on('close', () => { socket.destroy(); inside.destroy() })
    open.add(socket)
    return socket.pipe(inside).pipe(socket)
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const url = new URL(database)
  url.port = String((door.address() as AddressInfo).port)
  return {
    url: url.href, open: () => { shut = false }, close: () => door.close(),
    shut: () => {
      shut = true
      for (const socket of open) socket.destroy()
    },
  }
}
