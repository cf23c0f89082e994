import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { calendarsOf, newestCalendar } from '@onewindow/desk/calendar-store'
import { openDatabase } from '@onewindow/database/client'
import { openKeyring } from '@onewindow/identity/keyring'
import { onDatabase, type Home } from '../home.ts'
import { readCity } from './city.ts'
import { newCounters, readCounters, type Counters } from './counters.ts'
import { CASES, dropIndexes, finishTables, LOG } from './indexes.ts'
import { settleOfficers } from './officers.ts'
import { leafRanges, planOf, SINCE } from './plan.ts'
import { readSeeds } from './seed-rows.ts'
import { copySeed, seedCity } from './seed-city.ts'
import { seriesFor } from './series.ts'
import { growTree } from './tree.ts'
import type { Task } from './worker.ts'

/** What a fill took, for the report: its parts, some of them at the same time, and the whole. */
export type Filled = { cases: number; seconds: Record<string, number>; wholeSeconds: number; bytes: number; rows: Record<string, number> }

const CASES_PER_HOUSEHOLD = 4
const FAR_FROM = 200_000
const YOUNG_MB = 128

/** Fills `name` with so many cases: the seeds, and copies of them by COPY. */
export async function fill(home: Home, name: string, cases: number, say: (line: string) => void): Promise<Filled> {
  const seconds: Record<string, number> = {}
  const begun = performance.now()
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const answer = await work()
    seconds[what] = Math.round((performance.now() - started) / 100) / 10
    say(`  ${what}: ${seconds[what]} s`)
    return answer
  }
  await timed('seeds', () => seedCity(home, say))
  await timed('copy of the seeds', () => copySeed(home, name))
  await timed('officers of every organ', () => settleOfficers(home, name))
  const url = home.urlOf(name)
  const { task, hashes, counters } = await timed('plan', () => lay(home, name, cases))
  await onDatabase(url, async (client) => {
    await client.query('set synchronous_commit = off')
    const indexes = await dropIndexes(client)
    await timed('rows by COPY', () => work(task, cases, say))
    await Promise.all([
      timed('tree of the log', () => onDatabase(url, (other) => growTree(other, { from: task.leavesFrom, hashes: Buffer.from(hashes), keys: home.keys, at: task.at }))),
      timed('indexes and statistics', () => finishTables(client, CASES, indexes)),
    ])
    await timed('indexes of the log', () => finishTables(client, LOG, indexes))
    for (const [series, last] of readCounters(counters)) {
      await client.query('insert into number_counter (series, last) values ($1, $2) on conflict (series) do update set last = excluded.last', [series, last])
    }
    await client.query('checkpoint')
  })
  return { cases, seconds, wholeSeconds: Math.round((performance.now() - begun) / 1000), ...(await measured(home, name)) }
}

async function lay(home: Home, name: string, cases: number): Promise<{ task: Task & { at: string }; hashes: SharedArrayBuffer; counters: Counters }> {
  const database = openDatabase(home.urlOf(name), { statementTimeoutMs: 0 })
  try {
    const seeds = await readSeeds(database)
    const city = await readCity(database, openKeyring(home.keys))
    const calendar = calendarsOf((await newestCalendar(database.pool)).data)('640100')
    const { rows: [head] } = await database.pool.query<{ size: number }>('select size from audit_head')
    const { rows: counted } = await database.pool.query<{ series: string; last: number }>('select series, last from number_counter')
    const { rows: [base] } = await database.pool.query<{ at: string; asOf: string }>(
      'select greatest((select max(at) from audit_leaf), (select max(at) from audit_signed_head), (select base_at from demo_progress)) at, (select base_at from demo_progress) "asOf"')
    const { at = '', asOf = '' } = base ?? {}
    const workers = Math.max(1, Math.min(4, availableParallelism()))
    const plan = planOf(seeds, Math.max(0, cases - seeds.length), { calendar, since: SINCE, asOf }, cases >= FAR_FROM ? 24 : 8)
    const leavesFrom = head?.size ?? 0
    const hashes = new SharedArrayBuffer((leafRanges(plan, seeds, workers, leavesFrom).end - leavesFrom) * 32)
    const counters = newCounters(seriesFor(seeds, city), new Map(counted.map(({ series, last }) => [series, last])))
    return { hashes, counters, task: { url: home.urlOf(name), keys: home.keys, worker: 0, workers, plan, asOf, households: Math.max(300, Math.ceil(cases / CASES_PER_HOUSEHOLD / 3) * 3), leavesFrom, counters, hashes, progress: new SharedArrayBuffer(workers * 4), at } }
  } finally {
    await database.close()
  }
}

async function work(task: Task, cases: number, say: (line: string) => void): Promise<void> {
  const done = new Int32Array(task.progress)
  const tell = setInterval(() => say(`  ${done.reduce((sum, one) => sum + one, 0).toLocaleString('en')} of ${cases.toLocaleString('en')} cases`), 15_000)
  try {
    await Promise.all(Array.from({ length: task.workers }, async (_, worker) => {
      // Text for COPY lives for a moment only: with room for it the collector hardly runs.
      const thread = new Worker(join(import.meta.dirname, 'worker.ts'), { workerData: { ...task, worker } satisfies Task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
      const failed = new Promise<never>((_resolve, reject) => { thread.once('error', reject) })
      await Promise.race([once(thread, 'exit'), failed])
    }))
  } finally {
    clearInterval(tell)
  }
}

async function measured(home: Home, name: string): Promise<Pick<Filled, 'bytes' | 'rows'>> {
  return onDatabase(home.urlOf(name), async (client) => {
    const { rows: [size] } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) bytes')
    const { rows } = await client.query<{ name: string; n: string }>(`select relname as name, reltuples::bigint n from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples > 0 order by 2 desc`)
    return { bytes: Number(size?.bytes ?? 0), rows: Object.fromEntries(rows.map(({ name: table, n }) => [table, Number(n)])) }
  })
}
