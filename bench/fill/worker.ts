import { workerData } from 'node:worker_threads'
import { calendarsOf, newestCalendar } from '@onewindow/desk/calendar-store'
import { openDatabase } from '@onewindow/database/client'
import { openKeyring } from '@onewindow/identity/keyring'
import pg from 'pg'
import { castAt, rolesIn, type Cast } from './cast.ts'
import { readCity } from './city.ts'
import { readColumns } from './columns.ts'
import { copyInto } from './copy.ts'
import { taker, type Counters } from './counters.ts'
import { dice } from './dice.ts'
import { household } from './household.ts'
import { copyHouseholds } from './households.ts'
import { valuesAt, writeCopy, type Sink } from './instance.ts'
import { peopleIn } from './people-in.ts'
import { leafRanges, partOf, SINCE, type Plan } from './plan.ts'
import { prepare, type Prepared } from './prepare.ts'
import { readSeeds, type SeedRows } from './seed-rows.ts'
import { earlier } from './shift.ts'
import { slots } from './slots.ts'
import { entriesAt } from './worklist.ts'

/** What a worker is told. The plan is the same in all of them; each does its part of every share. */
export type Task = { url: string; keys: string; worker: number; workers: number; plan: Plan; asOf: string; households: number; leavesFrom: number; counters: Counters; hashes: SharedArrayBuffer; /** Copies made so far, by worker. */ progress: SharedArrayBuffer }
const FLUSH_BYTES = 3_000_000
const LEAF_COLUMNS = ['seq', 'at', 'actor', 'action', 'subject', 'purpose', 'digest', 'hash']

const task = workerData as Task
const database = openDatabase(task.url, { max: 2, statementTimeoutMs: 0 })
const keyring = openKeyring(task.keys)
const client = new pg.Client({ connectionString: task.url, options: '-c synchronous_commit=off -c TimeZone=UTC' })
await client.connect()
await copyHouseholds(client, keyring, { from: Math.floor((task.households * task.worker) / task.workers), to: Math.floor((task.households * (task.worker + 1)) / task.workers) })

const seeds = await readSeeds(database)
const city = await readCity(database, keyring)
const columns = await readColumns(database)
const calendar = calendarsOf((await newestCalendar(database.pool)).data)('640100')
const { plan } = task
const bounds = { calendar, since: SINCE, asOf: task.asOf }
const { starts } = leafRanges(plan, seeds, task.workers, task.leavesFrom)
const means = { take: taker(task.counters), seal: keyring.seal }
const chance = dice(task.worker + 77)
const hashes = Buffer.from(task.hashes)
const progress = new Int32Array(task.progress)
const roles = seeds.map((seed) => rolesIn(seed, city))
const people = seeds.map((seed) => peopleIn(seed, city))
const places = seeds.map(() => slots())

const buffers = new Map<string, string[]>()
const sizes = new Map<string, number>()
const full = new Set<string>()
function keep(table: string, lines: string): void {
  const list = buffers.get(table) ?? []
  list.push(lines)
  buffers.set(table, list)
  const size = (sizes.get(table) ?? 0) + lines.length
  sizes.set(table, size)
  if (size > FLUSH_BYTES) full.add(table)
}
const namesOf = (table: string): readonly string[] => (table === 'audit_leaf' ? LEAF_COLUMNS : table === 'worklist_entry' ? ['scope', 'queue', 'due', 'case_id'] : (columns[table] ?? []).map(({ name }) => name))
async function flush(tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await copyInto(client, table, namesOf(table), (buffers.get(table) ?? []).join(''))
    buffers.delete(table)
    sizes.delete(table)
    full.delete(table)
  }
}
const sink: Sink = {
  rows: keep,
  leaf: (seq, line, hash) => {
    keep('audit_leaf', line)
    hashes.set(hash, (seq - task.leavesFrom) * 32)
  },
}

type Stand = { cast: Cast; common: string[]; entries: string }
const stands = new Map<string, Stand[]>()
/** Every organ at which the seed's officers have counterparts, with what is the same for all copies there. */
function standsOf(n: number): Stand[] {
  const seed = seeds[n] as SeedRows
  const key = String(n)
  const known = stands.get(key)
  if (known) return known
  const { implementationId, itemVersionId } = seed.file.facts as { implementationId: string; itemVersionId: string }
  const from = city.offerOf.get(implementationId)
  if (!from) throw new Error(`The offer of ${String(seed.file.id)} is gone`)
  const role = roles[n]
  const place = places[n]
  if (!role || !place) throw new Error(`No roles for seed ${n}`)
  const made = (city.offers.get(itemVersionId) ?? []).filter(({ level }) => level === from.level).flatMap((to) => {
    const cast = castAt(role, from, to, city)
    return cast ? [{ cast, common: valuesAt(cast, place), entries: entriesAt(seed, role, cast) }] : []
  })
  stands.set(key, made)
  return made
}

/** Companies for companies, people for people: every third household runs a company. */
function someHousehold(kind: string): number {
  const n = chance.below(Math.floor(task.households / 3)) * 3
  return kind === 'organization' ? n : n + 1 + chance.below(2)
}

let done = 0
for (const [week, { weeks, shares }] of plan.entries()) {
  let seq = starts[week]?.[task.worker] ?? 0
  const ready: { n: number; copies: number; prepared: Prepared }[] = shares.flatMap(({ seed: n, copies }) => {
    const rows = earlier(seeds[n] as SeedRows, weeks, bounds)
    if (!rows) throw new Error(`Seed ${n} cannot be ${weeks} weeks earlier after all`)
    const own = partOf(copies, task.worker, task.workers)
    return own === 0 ? [] : [{ n, copies: own, prepared: prepare(rows, { roles: roles[n] as never, people: people[n] as never, columns, keyring }, places[n]) }]
  })
  const rounds = Math.max(0, ...ready.map(({ copies }) => copies))
  for (let round = 0; round < rounds; round += 1) {
    for (const { n, copies, prepared } of ready) {
      if (round >= copies) continue
      const stand = chance.pick(standsOf(n))
      const id = writeCopy(prepared, places[n] as never, stand.cast, stand.common, household(someHousehold((people[n] as { kind: string }).kind)), seq, means, sink)
      seq += prepared.leaves.length
      if (stand.entries) keep('worklist_entry', stand.entries.replaceAll('⟦id⟧', id))
      done += 1
      if (full.size > 0) await flush([...full])
    }
    Atomics.store(progress, task.worker, done)
  }
}
await flush([...buffers.keys()])
await client.end()
await database.close()
Atomics.store(progress, task.worker, done)
