import { setTimeout as pause } from 'node:timers/promises'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import { ask } from '../call.ts'
import { signalDatabase } from '../postmaster.ts'
import { watchAnswers } from '../probe.ts'
import type { Sheet } from '../report.ts'
import { lostAnswers } from './kill-database.ts'

const BEFORE_MS = 500
const BACK_WITHIN_MS = 10_000
/** Nobody waits longer for "not now". */
const ANSWERED_WITHIN_MS = 12_000
/** Pools of the server together: requests and background work, each with the connections that keep plans, three realms of sign-in, live changes; and who counts. */
const MOST_CONNECTIONS = 54

/** After the pause every connection must be usable: as many questions at once as the pool is wide, twice. */
async function poolFaults(city: City): Promise<string[]> {
  const asked = Array.from({ length: 32 }, () => ask(city.server.base, city.officers.acceptor, 'staff.me.get').then(() => [], (error: unknown) => [String(error)]))
  const faults = (await Promise.all(asked)).flat()
  const { rows: [count] } = await city.look((db) => db.query<{ n: number }>(`select count(*)::int n from pg_stat_activity where datname = 'onewindow' and backend_type = 'client backend'`))
  return [...faults, ...((count?.n ?? 0) > MOST_CONNECTIONS ? [`${count?.n} connections are open`] : [])]
}

/**
 * R15: the database hangs (SIGSTOP of postmaster and backends) for each of these times and comes back. Requests are answered 503 with `Retry-After` or late, none hangs
 * longer than 12 s, the pool is whole afterwards, nothing acknowledged is lost, and the embedded database stays on its port.
 */
export async function databaseAway(city: City, times: readonly number[], sheet: Sheet): Promise<void> {
  for (const ms of times) {
    const from = city.crowd.history.entries.length
    const ending = new AbortController()
    const working = work(city.server.base, city.crowd, ending.signal)
    await pause(BEFORE_MS)
    signalDatabase(city.folder, 'SIGSTOP')
    let away = true
    const wake = async (): Promise<void> => {
      await pause(ms)
      signalDatabase(city.folder, 'SIGCONT')
      away = false
    }
    const waking = wake()
    const seen = await watchAnswers(city, () => away)
    await waking
    ending.abort()
    await working
    const slow = seen.slowestMs > ANSWERED_WITHIN_MS ? [`an answer took ${Math.round(seen.slowestMs)} ms`] : []
    const late = seen.backAfterMs > BACK_WITHIN_MS ? [`the first 200 came ${Math.round(seen.backAfterMs)} ms after the database`] : []
    const faults = [...seen.faults, ...slow, ...late, ...lostAnswers(city, from), ...await poolFaults(city), ...await city.check()]
    sheet.figure(`away ${ms / 1000} s`, `${seen.unavailable} × 503 to the prober, slowest answer ${Math.round(seen.slowestMs)} ms, 200 again after ${Math.round(seen.backAfterMs)} ms`)
    sheet.check(faults.map((fault) => `away ${ms / 1000} s: ${fault}`))
  }
}
