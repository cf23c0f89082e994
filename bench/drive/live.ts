import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Home } from '../home.ts'
import type { Server } from '../server.ts'
import { line } from './http.ts'
import { cpuOf, memoryOf } from './processes.ts'
import { signIn, type Signed } from './session.ts'
import { give, ordersFor } from './supplies.ts'

export type LiveSpeed = { clients: number; inScope: number; events: number; deliveries: number; strayed: number; p50: number; p95: number; cpuMicroseconds: number; kilobytesEach: number }

const EVENTS = 12
const PAUSE_MS = 700

type Client = { inScope: boolean; heard: Map<string, number>; close: () => void }

function listen(server: Server, by: Signed, inScope: boolean, n: number): Promise<Client> {
  return new Promise((resolve, reject) => {
    const heard = new Map<string, number>()
    const agent = new Agent({ keepAlive: true, localAddress: `127.0.2.${1 + (n % 250)}` })
    const asked = request({ host: '127.0.0.1', port: server.port, path: '/live/staff', agent, headers: { cookie: by.cookie } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`Live events: ${answer.statusCode}`))
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        const at = performance.now()
        for (const [, caseId = ''] of text.matchAll(/"caseId":"([0-9a-f-]+)"/g)) if (!heard.has(caseId)) heard.set(caseId, at)
      })
      resolve({ inScope, heard, close: () => asked.destroy() })
    })
    asked.on('error', () => undefined)
    asked.end()
  })
}

/** Signed-in officers with an open page, half of them of the organ where something happens: how soon they hear of it, and what one delivery costs the server. */
export async function liveSpeed(server: Server, home: Home, name: string, clients: number): Promise<LiveSpeed> {
  const orders = (await ordersFor('accept', server, home, name)).filter(({ by }) => by.name === 'acceptor').slice(0, EVENTS)
  const near = await signIn(server.origin, 'staff', 'acceptor')
  const far = await signIn(server.origin, 'staff', 'bench.street')
  const before = memoryOf(server.pid)
  const all: Client[] = []
  for (let n = 0; n < clients; n += 50) all.push(...await Promise.all(Array.from({ length: Math.min(50, clients - n) }, (_, place) => listen(server, (n + place) % 2 ? far : near, (n + place) % 2 === 0, n + place))))
  await pause(1500)
  const kilobytesEach = Math.round(((memoryOf(server.pid) - before) * 1024) / clients)
  const idleFrom = { cpu: cpuOf(server.pid), at: performance.now() }
  await pause(3000)
  const idlePerMs = (cpuOf(server.pid) - idleFrom.cpu) / (performance.now() - idleFrom.at)
  const on = line(server.port, 230)
  const cpu = { from: cpuOf(server.pid), at: performance.now() }
  const committed = new Map<string, number>()
  for (const order of orders) {
    if ((await give(server, on, order)).status === 200) committed.set(order.caseId, performance.now())
    await pause(PAUSE_MS)
  }
  await pause(1000)
  const spent = cpuOf(server.pid) - cpu.from - idlePerMs * (performance.now() - cpu.at)
  on.close()
  const delays = all.filter(({ inScope }) => inScope).flatMap(({ heard }) => [...committed].flatMap(([caseId, at]) => (heard.has(caseId) ? [(heard.get(caseId) as number) - at] : [])))
  const strayed = all.filter(({ inScope }) => !inScope).reduce((sum, { heard }) => sum + [...committed.keys()].filter((caseId) => heard.has(caseId)).length, 0)
  for (const client of all) client.close()
  delays.sort((a, b) => a - b)
  const quantile = (share: number): number => Math.round(delays[Math.floor(delays.length * share)] ?? 0)
  return {
    clients, inScope: Math.ceil(clients / 2), events: committed.size, deliveries: delays.length, strayed, p50: quantile(0.5), p95: quantile(0.95), cpuMicroseconds: Math.round((spent * 1000) / Math.max(1, delays.length)), kilobytesEach,
  }
}
