import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../call.ts'
import type { City } from '../city.ts'
import type { Sheet } from '../report.ts'

/** What one abuser tried and saw. */
interface Tried { name: string, faults: string[], figure: string }

/** Thirty seconds, and the server's own rounds of looking. */
const CUT_OFF_MS = 35_000
const SHORT_MS = 2000
const CALM_MS = 2000
const SIGN_INS = 1000
/** Below this nobody feels a difference; the doubling of 4 ms is no harm. */
const UNFELT_MS = 100

const addressOf = (base: string): { host: string, port: number } => ({ host: '127.0.0.1', port: Number(new URL(base).port) })

function open(base: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(addressOf(base))
    socket.once('connect', () => {
      socket.on('error', () => undefined)
      resolve(socket)
    })
    socket.once('error', reject)
  })
}

/** Milliseconds until the other side ends the socket, or undefined when it does not in time. */
function cutOff(socket: Socket, limitMs = CUT_OFF_MS): Promise<number | undefined> {
  const started = performance.now()
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      socket.destroy()
      resolve(undefined)
    }, limitMs)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve(performance.now() - started)
    })
    socket.once('end', () => socket.destroy())
  })
}

const told = (name: string, ms: number | undefined): Tried => ms === undefined
  ? { name, faults: [`${name}: not cut off within ${CUT_OFF_MS / 1000} s`], figure: 'never' } : { name, faults: [], figure: `cut off after ${Math.round(ms)} ms` }

/** A head that comes letter by letter. */
async function slowHead(base: string): Promise<Tried> {
  const socket = await open(base)
  socket.resume()
  socket.write('GET /trpc/public.status.get HTTP/1.1\r\nHost: x\r\n')
  const drip = setInterval(() => { if (socket.writable) socket.write('x') }, 500)
  const ms = await cutOff(socket)
  clearInterval(drip)
  return told('slow head', ms)
}

/** A body that is announced and comes letter by letter. */
async function slowBody(base: string): Promise<Tried> {
  const socket = await open(base)
  socket.resume()
  socket.write('POST /auth/citizen/sign-in/password HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"')
  const drip = setInterval(() => { if (socket.writable) socket.write('x') }, 500)
  const ms = await cutOff(socket)
  clearInterval(drip)
  return told('slow body', ms)
}

const MUCH = 300

/** Somebody who asks for much and never reads: what waits is dropped, not kept for ever. */
async function slowReader(base: string): Promise<Tried> {
  const path = '/api/openapi.json'
  const whole = (await fetch(base + path).then((answer) => answer.arrayBuffer())).byteLength
  const socket = await open(base)
  socket.pause()
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(MUCH))
  await pause(CUT_OFF_MS)
  let read = 0
  socket.on('data', (part: Buffer) => { read += part.length })
  await cutOff(socket, 3000)
  const all = read >= MUCH * whole
  return { name: 'slow reader', faults: all ? [`slow reader: ${MUCH} answers waited ${CUT_OFF_MS / 1000} s for somebody who did not read`] : [], figure: `${Math.round(read / 1000)} of ${Math.round(MUCH * whole / 1000)} KB came after ${CUT_OFF_MS / 1000} s` }
}

/** Ten thousand sockets that say nothing. */
async function manySockets(base: string, count: number): Promise<Tried> {
  const sockets: Socket[] = []
  let refused = 0
  for (let at = 0; at < count; at += 250) {
    const some = await Promise.allSettled(Array.from({ length: 250 }, () => open(base)))
    for (const one of some) if (one.status === 'fulfilled') sockets.push(one.value)
      else refused += 1
  }
  const started = performance.now()
  for (const socket of sockets) socket.resume()
  const ends = await Promise.all(sockets.map((socket) => socket.destroyed ? Promise.resolve(0) : cutOff(socket)))
  const left = ends.filter((ms) => ms === undefined).length
  return {
    name: `${count} sockets`, faults: left > 0 ? [`${left} of ${sockets.length} silent sockets were not cut off`] : [],
    figure: `${sockets.length} opened, ${refused} refused, all cut off after ${Math.round(performance.now() - started)} ms`,
  }
}

async function answerTo(base: string, request: string, limitMs = 5000): Promise<string> {
  const socket = await open(base)
  let text = ''
  socket.on('data', (part: Buffer) => { text += part.toString('latin1') })
  socket.write(request)
  await cutOff(socket, limitMs)
  return text
}

async function hugeHead(base: string): Promise<Tried> {
  const text = await answerTo(base, `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Much: ${'a'.repeat(100_000)}\r\n\r\n`)
  const status = /^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'none'
  return { name: 'head of 100 KB', faults: status === '431' || text === '' ? [] : [`a head of 100 KB was answered ${status}`], figure: status === 'none' ? 'cut off' : status }
}

const BREATHS = 10
const PIPELINED = 100

/** Many requests in one breath, again and again. */
async function pipelined(base: string): Promise<Tried> {
  const breath = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(PIPELINED - 1) + 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  let text = ''
  for (let at = 0; at < BREATHS; at++) text += await answerTo(base, breath, 10_000)
  const answers = text.match(/HTTP\/1\.1 \d+/g) ?? []
  const wrong = answers.filter((line) => !/ (200|429)$/.test(line))
  return {
    name: 'pipelining', faults: wrong.length > 0 || answers.length === 0 ? [`${BREATHS} × ${PIPELINED} requests in one breath: ${answers.length} answers, ${wrong.length} wrong`] : [],
    figure: `${answers.length} of ${BREATHS * PIPELINED} answered`,
  }
}

async function rangeBomb(base: string): Promise<Tried> {
  const plain = await fetch(base).then((answer) => answer.arrayBuffer())
  const ranges = Array.from({ length: 1200 }, (_, i) => `0-${plain.byteLength - (i % 7)}`).join(',')
  const started = performance.now()
  const answer = await fetch(base, { headers: { range: `bytes=${ranges}` } }).catch(() => undefined)
  const size = (await answer?.arrayBuffer())?.byteLength ?? 0
  return {
    name: 'range bomb', faults: size > 2 * plain.byteLength + 1000 || (answer?.status ?? 0) >= 500 ? [`1,200 ranges were answered ${answer?.status} with ${size} bytes of a page of ${plain.byteLength}`] : [],
    figure: `${answer?.status ?? 'cut off'}, ${size} bytes in ${Math.round(performance.now() - started)} ms`,
  }
}

async function signInStorm(base: string, count: number): Promise<Tried> {
  const started = performance.now()
  const answers = await Promise.all(Array.from({ length: count }, (_, i) => fetch(`${base}/auth/citizen/sign-in/password`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ phone: `1389500${String(1000 + (i % 200))}`, password: 'not-the-right-one' }),
  }).then((answer) => answer.status, () => 0)))
  const wrong = answers.filter((status) => status === 200 || (status >= 500 && status !== 503))
  const counts = [...Map.groupBy(answers, (status) => status)].map(([status, all]) => `${all.length} × ${status === 0 ? 'cut off' : status}`).join(', ')
  return { name: `${count} failing sign-ins`, faults: wrong.length > 0 ? [`failing sign-ins were answered ${counts}`] : [], figure: `${counts} in ${Math.round(performance.now() - started)} ms` }
}

/** p95 of another person's question while `work` goes on, ms. */
async function feltDuring<T>(city: City, work: Promise<T>): Promise<{ result: T, p95: number, faults: string[] }> {
  const times: number[] = []
  const faults: string[] = []
  const ending = new AbortController()
  const asking = (async () => {
    while (!ending.signal.aborted) {
      const started = performance.now()
      await ask(city.server.base, city.officers.acceptor, 'staff.me.get').catch((error: unknown) => faults.push(`another person was not served: ${String(error)}`))
      times.push(performance.now() - started)
      await pause(20)
    }
  })()
  const result = await work
  ending.abort()
  await asking
  return { result, faults: faults.slice(0, 3), p95: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0 }
}

/** A short attack is repeated, so that another person has time to feel it. */
async function repeatedly(base: string, attack: (base: string) => Promise<Tried>): Promise<Tried> {
  const started = performance.now()
  const all: Tried[] = []
  do all.push(await attack(base))
  while (performance.now() - started < SHORT_MS)
  return { name: all[0]?.name ?? '', faults: all.flatMap(({ faults }) => faults).slice(0, 3), figure: `${all.at(-1)?.figure} (× ${all.length})` }
}

/** R20: eight abusers, the long ones at once; each is cut off or bounded, and another person's p95 stays within twice the calm one (or below what anybody feels). */
export async function abuse(city: City, sockets: number, sheet: Sheet): Promise<void> {
  const { base } = city.server
  const before = await feltDuring(city, pause(CALM_MS))
  const long = await feltDuring(city, Promise.all([slowHead(base), slowBody(base), slowReader(base), manySockets(base, sockets), signInStorm(base, SIGN_INS)]))
  const tried = long.result.map((result) => ({ result, p95: long.p95, faults: long.faults }))
  for (const attack of [hugeHead, pipelined, rangeBomb]) tried.push(await feltDuring(city, repeatedly(base, attack)))
  // The machine has other work too: the calm after the storm counts as much as the one before.
  const after = await feltDuring(city, pause(CALM_MS))
  const calm = Math.max(before.p95, after.p95)
  sheet.figure('calm p95 of another person, ms', `${Math.round(before.p95)} before, ${Math.round(after.p95)} after`)
  for (const { result: { name, faults, figure }, p95, faults: unserved } of tried) {
    sheet.figure(name, `${figure}; p95 ${Math.round(p95)} ms`)
    const felt = p95 > Math.max(2 * calm, UNFELT_MS) ? [`${name}: another person's p95 went from ${Math.round(calm)} to ${Math.round(p95)} ms`] : []
    sheet.check([...faults, ...felt, ...unserved])
  }
}
