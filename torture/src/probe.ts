import { setTimeout as pause } from 'node:timers/promises'
import { headersOf } from './call.ts'
import type { City } from './city.ts'

/** What somebody sees who asks again and again while the database is away. */
export interface Seen { awayMs: number, backAfterMs: number, slowestMs: number, unavailable: number, faults: string[] }

const EVERY_MS = 50
const LIMIT_MS = 60_000
const HANGS_MS = 15_000

async function databaseAnswers({ look }: City): Promise<boolean> {
  return look((db) => db.query('select 1')).then(() => true, () => false)
}

/**
 * Asks a question that needs session and database until it is answered with 200. Only 503 with `Retry-After` may come before; the database must have been away,
 * so answers of the first moment before the server noticed do not count. @param isAway until when the database is known to be away
 */
export async function watchAnswers(city: City, isAway: () => boolean = () => false): Promise<Seen> {
  const started = performance.now()
  const seen: Seen = { awayMs: 0, backAfterMs: 0, slowestMs: 0, unavailable: 0, faults: [] }
  let up: number | undefined
  const watching = (async () => {
    while (isAway() || !await databaseAnswers(city)) {
      if (performance.now() - started > LIMIT_MS) return
      await pause(EVERY_MS)
    }
    up = performance.now()
  })()
  for (;;) {
    const asked = performance.now()
    const status = await statusOf(city, seen.faults)
    const now = performance.now()
    seen.slowestMs = Math.max(seen.slowestMs, now - asked)
    if (status === 503) seen.unavailable += 1
    if (status === 200 && up !== undefined) {
      seen.backAfterMs = now - up
      break
    }
    if (now - started > LIMIT_MS) {
      seen.faults.push(`no 200 within ${LIMIT_MS / 1000} s`)
      break
    }
    await pause(EVERY_MS)
  }
  await watching
  seen.awayMs = (up ?? performance.now()) - started
  return seen
}

async function statusOf(city: City, faults: string[]): Promise<number> {
  const person = city.officers.acceptor
  try {
    const answer = await fetch(`${city.server.base}/trpc/staff.me.get`, { headers: headersOf(person, city.server.base), signal: AbortSignal.timeout(HANGS_MS) })
    const text = await answer.text()
    if (answer.status === 503 && !answer.headers.get('retry-after')) faults.push('503 without Retry-After')
    if (answer.status !== 200 && answer.status !== 503) faults.push(`a query was answered ${answer.status}: ${text.slice(0, 200)}`)
    return answer.status
  } catch (error) {
    faults.push(`a query got no answer: ${((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message}`)
    return 0
  }
}
