import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTestDatabase, dropTestDatabase } from '@onewindow/database/test-database'
import { DEMO_PASSWORD } from '@onewindow/demo-city/personas'
import { cityTemplate } from '@onewindow/testing/city'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from './free-port.ts'
import { call, handIn, type Ask } from './hand-in.ts'

// Two server processes on one database behind a proxy that gives each request to the next of them.

const MAIN = join(import.meta.dirname, '../src/main.ts')
const CITIZEN = '13895000001'

let url: string
let directory: string
let proxy: HttpServer
let database: pg.Pool
const processes: { child: ChildProcess; port: number; said: () => string }[] = []

/** Hands every request to the next process, or to the one the test names. */
function roundRobin(ports: readonly number[]): HttpServer {
  let turn = 0
  return createServer((incoming, answer) => {
    const wanted = incoming.headers['x-process']
    const port = ports[wanted === undefined ? turn++ % ports.length : Number(wanted)] as number
    const passed = request({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress } }, (given) => {
      answer.writeHead(given.statusCode ?? 502, { ...given.headers, 'x-answered-by': String(ports.indexOf(port)) })
      given.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    answer.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
}

beforeAll(async () => {
  url = await createTestDatabase(await cityTemplate())
  directory = mkdtempSync(join(tmpdir(), 'onewindow-two-'))
  database = new pg.Pool({ connectionString: url, max: 2 })
  const ports = [await freePort(), await freePort()]
  proxy = roundRobin(ports).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  // Both at once, on an empty city: one lays it, the other waits for its turn.
  for (const port of ports) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', ONEWINDOW_DATA_DIR: directory, ONEWINDOW_DEMO: '1', ONEWINDOW_DEMO_CASES: 'none', ONEWINDOW_TRUST_PROXY: '1', ONEWINDOW_ORIGIN: origin() },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += String(text) })
    processes.push({ child, port, said: () => said })
  }
  for (const { child, said } of processes) {
    while (!said().includes('is ready')) {
      if (child.exitCode !== null) throw new Error(`A process ended: ${said()}`)
      await pause(100)
    }
  }
}, 60_000)

afterAll(async () => {
  const living = processes.map(({ child }) => child).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
  await Promise.all(living.map((child) => { child.kill('SIGTERM'); return once(child, 'exit') }))
  proxy.close()
  await database.end()
  await dropTestDatabase(url)
  rmSync(directory, { recursive: true, force: true })
})

const origin = (): string => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
type Answer = { statusCode: number; body: string; by: string; headers: Headers }

const ask = async ({ method = 'GET', url: path, payload, headers }: Parameters<Ask>[0]): Promise<Answer> => {
  const body = payload === undefined ? {} : { body: Buffer.isBuffer(payload) ? new Uint8Array(payload) : JSON.stringify(payload) }
  const response = await fetch(origin() + path, { method, headers: { ...(payload && !Buffer.isBuffer(payload) ? { 'content-type': 'application/json' } : {}), origin: origin(), ...headers }, ...body })
  return { statusCode: response.status, body: await response.text(), by: response.headers.get('x-answered-by') ?? '', headers: response.headers }
}
const through = (process: 0 | 1) => (options: Parameters<Ask>[0]) => ask({ ...options, headers: { ...options.headers, 'x-process': String(process) } })
const cookiesOf = ({ headers }: Answer): string => headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')

async function citizen(): Promise<string> {
  const sent = await through(0)({ method: 'POST', url: '/auth/citizen/code', payload: { phone: '13900000055' }, headers: {} })
  const { code } = JSON.parse(sent.body) as { code: string }
  return cookiesOf(await through(1)({ method: 'POST', url: '/auth/citizen/sign-in/code', payload: { phone: '13900000055', code }, headers: {} }))
}

async function officer(username: string, process: 0 | 1): Promise<string> {
  const { result: { data: { demoAccess } } } = JSON.parse((await ask({ url: '/trpc/public.status.get', headers: {} })).body) as { result: { data: { demoAccess: { code: string } } } }
  const first = await through(process)({ method: 'POST', url: '/auth/staff/sign-in/password', payload: { username, password: DEMO_PASSWORD }, headers: {} })
  const { status } = JSON.parse(first.body) as { status: string }
  if (status !== 'secondFactor') return cookiesOf(first)
  return cookiesOf(await through(process === 0 ? 1 : 0)({ method: 'POST', url: '/auth/staff/sign-in/second-factor', payload: { code: demoAccess.code }, headers: { cookie: cookiesOf(first) } }))
}

/** A page that listens at one process; `heard` grows. */
async function listen(process: 0 | 1, cookie: string): Promise<{ heard: () => string; close: () => void }> {
  let heard = ''
  const asked = request({ host: '127.0.0.1', port: (proxy.address() as AddressInfo).port, path: '/live/staff', headers: { cookie, 'x-process': String(process) } }).end()
  const [response] = await once(asked, 'response') as [IncomingMessage]
  expect(response.statusCode).toBe(200)
  response.on('data', (text) => { heard += String(text) })
  response.on('error', () => undefined)
  return { heard: () => heard, close: () => { asked.destroy() } }
}

const metric = async (process: 0 | 1, name: string): Promise<number> => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec((await through(process)({ url: '/metrics', headers: {} })).body)?.[1])

describe('two processes, one platform', () => {
  it('started at once on an empty city they lay it once', async () => {
    const { rows } = await database.query<{ n: string; different: string }>(`select count(*) n, count(distinct (realm, auth_user_id)) different from account`)
    expect(Number(rows[0]?.n)).toBeGreaterThan(10)
    expect(rows[0]?.n).toBe(rows[0]?.different)
    expect((await Promise.all([0, 1].map((one) => through(one as 0 | 1)({ url: '/readyz', headers: {} })))).map(({ statusCode, by }) => [statusCode, by])).toEqual([[200, '0'], [200, '1']])
  })

  it('who signed in through one acts through the other; pages at both hear of it; everything that leaves the house leaves once; the log has one line of numbers', async () => {
    const cookie = await citizen()
    const ears = await Promise.all(([0, 1] as const).map(async (one) => listen(one, await officer('acceptor', one))))
    const answered = new Set<string>()
    const both: Ask = async (options) => {
      const answer = await ask(options)
      answered.add(answer.by)
      return answer
    }
    const { caseId, version } = await handIn({ ask: both, origin: origin(), cookie, at: new Date().toISOString() }, '64010419910305102')
    expect([...answered].sort()).toEqual(['0', '1'])
    for (const { heard } of ears) await expect.poll(heard, { timeout: 10_000 }).toContain(caseId)
    const mine = { ask: both, origin: origin(), cookie, at: '' }
    await call(mine, 'citizen.application.withdraw', { caseId, version, reason: '不办了' })
    await expect.poll(async () => (await database.query('select 1 from outbox')).rowCount, { timeout: 20_000 }).toBe(0)
    expect((await database.query('select * from outbox_parked')).rows).toEqual([])
    const { rows: sent } = await database.query<{ key: string; status: string; tries: number }>(`select key, status, tries from message where case_id = $1`, [caseId])
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.map(({ status, tries }) => [status, tries])).toEqual(sent.map(() => ['sent', 1]))
    expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length)
    // A page hears each change once, whichever process relayed it.
    for (const { heard, close } of ears) {
      const ids = [...heard().matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      close()
    }
    await expect.poll(async () => (await database.query('select 1 from audit_staging')).rowCount, { timeout: 10_000 }).toBe(0)
    const { rows: [log] } = await database.query<{ n: number; last: number; size: number }>('select count(*)::int n, max(seq)::int + 1 last, (select size::int from audit_head) size from audit_leaf')
    expect([log?.n, log?.size]).toEqual([log?.last, log?.last])
  })

  it('five wrong passwords lock the name for both, whoever counted them', async () => {
    const wrong = (process: 0 | 1) => through(process)({ method: 'POST', url: '/auth/citizen/sign-in/password', payload: { phone: CITIZEN, password: 'wrong.password.1' }, headers: {} })
    const statuses = []
    for (const process of [0, 1, 0, 1, 0] as const) statuses.push((await wrong(process)).statusCode)
    expect(new Set(statuses)).toEqual(new Set([401]))
    for (const process of [0, 1] as const) {
      const right = await through(process)({ method: 'POST', url: '/auth/citizen/sign-in/password', payload: { phone: CITIZEN, password: DEMO_PASSWORD }, headers: {} })
      expect([process, right.statusCode]).toEqual([process, 429])
    }
  })

  it('a code asked of one is too soon at the other', async () => {
    const code = (process: 0 | 1) => through(process)({ method: 'POST', url: '/auth/citizen/code', payload: { phone: '13900000056' }, headers: {} })
    expect([(await code(0)).statusCode, (await code(1)).statusCode]).toEqual([200, 429])
  })

  it('requests count together', async () => {
    const left = async (process: 0 | 1) => Number((await through(process)({ url: '/trpc/public.status.get', headers: {} })).headers.get('x-ratelimit-remaining'))
    // A minute that begins anew in the middle of it counts from zero: then once more. Alone the second process would see two requests a round, whatever the machine does.
    const missed = async (): Promise<number> => {
      const before = await left(1)
      for (let n = 0; n < 25; n++) await through(0)({ url: '/trpc/public.status.get', headers: {} })
      await pause(1500)
      return before - await left(1)
    }
    await expect.poll(missed, { timeout: 25_000, interval: 0 }).toBeGreaterThanOrEqual(25)
  })

  it('when one is killed the other carries on alone: relay, log and requests', async () => {
    processes[0]?.child.kill('SIGKILL')
    await once(processes[0]?.child as ChildProcess, 'exit')
    const sent = await through(1)({ method: 'POST', url: '/auth/staff/sign-in/password', payload: { username: 'reviewer', password: DEMO_PASSWORD }, headers: {} })
    expect(sent.statusCode).toBe(200)
    await expect.poll(() => metric(1, 'audit_head_age_seconds'), { timeout: 15_000, interval: 300 }).toBe(0)
    expect(processes[1]?.child.exitCode).toBeNull()
  })
})
