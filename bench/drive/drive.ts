import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onDatabase, type Home } from '../home.ts'
import { startFloor } from '../floor/start.ts'
import { startServer } from '../server.ts'
import { draftsFor } from './drafts.ts'
import { measureRow, warm, type Options, type RowResult } from './measure.ts'
import { commandRows, readingRows, worklistRows, type BenchRow } from './rows.ts'
import { takeSamples } from './samples.ts'
import { ordersFor } from './supplies.ts'

export const PARTS = ['worklist', 'reading', 'commands'] as const
export type Part = (typeof PARTS)[number]

/** Process id of the server whose backends do the work: their parent. */
export const postmasterOf = (home: Home, database: string): Promise<number> => onDatabase(home.urlOf(database), async (client) => {
  const { rows: [own] } = await client.query<{ pid: number }>('select pg_backend_pid() pid')
  return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${own?.pid}/stat`, 'utf8'))?.[1] ?? 0)
})

/**
 * The platform's clock stands at the moment the seeds were made for: what is due tomorrow then is due tomorrow now, and no deadline fires into a measurement. It is an
 * hour of the day, so what runs through the whole city once a night has run.
 */
export const setClock = (home: Home, database: string): Promise<unknown> => onDatabase(home.urlOf(database), async (client) => {
  await client.query(`insert into platform_clock (one, frozen_at, shift_ms) select true, base_at, 0 from demo_progress on conflict (one) do update set frozen_at = excluded.frozen_at, shift_ms = excluded.shift_ms`)
  await client.query(`insert into effect (key, at) select night || ':' || left(iso(base_at), 10), base_at from demo_progress, unnest(array['creditComputed', 'benefitsRematched', 'benefitsMatched', 'licenceReminders']) night on conflict do nothing`)
})

/** Drives the real server and the floor on one filled database. */
export async function drive(home: Home, database: string, parts: readonly Part[], options: Options & { match: string; profile: boolean }, say: (line: string) => void): Promise<{ rows: RowResult[]; memory: number }> {
  await setClock(home, database)
  const server = await startServer(home, database, { node: options.profile ? ['--cpu-prof', `--cpu-prof-dir=${join(home.folder, 'profiles')}`] : [] })
  const floor = await startFloor(home, database)
  const postmaster = await postmasterOf(home, database)
  const results: RowResult[] = []
  try {
    const samples = await takeSamples(home, database, 'D:AAS:640104')
    const setting = { server, floor, samples }
    const rows: BenchRow[] = []
    if (parts.includes('worklist')) rows.push(...await worklistRows(setting))
    if (parts.includes('reading')) rows.push(...await readingRows(setting))
    if (parts.includes('commands')) {
      const wanted = (name: string): boolean => name.includes(options.match)
      rows.push(...commandRows(setting, {
        accept: wanted('accept') ? await ordersFor('accept', server, home, database) : [], decide: wanted('decide') ? await ordersFor('decide', server, home, database) : [],
        submit: wanted('submit') ? await draftsFor(server, Math.max(480, Math.ceil(options.seconds * options.rounds * 40))) : [],
      }))
    }
    const chosen = rows.filter(({ name, supply }) => name.includes(options.match) && supply > 0)
    // All are warmed before the first is measured: rows share most of their code, and the roles are compared with each other (R22).
    for (const row of chosen) if (row.supply === Infinity) await warm(server.port, row.ours, options.warmSeconds / 2)
    for (const row of chosen) {
      const result = await measureRow(row, { server, floor, postmaster }, options)
      results.push(result)
      say(`  ${row.name}: ${Object.entries(result.ours).map(([key, { perSecond, p95, cpu, cpuDatabase, failed, firstFailure }]) => `${key}: ${perSecond}/s p95 ${p95} CPU ${cpu}+${cpuDatabase}${failed ? ` FAILED ${failed} ${firstFailure}` : ''}`).join(' · ')}`)
    }
    return { rows: results, memory: Math.max(0, ...results.map(({ memory }) => memory)) }
  } finally {
    floor.stop()
    await server.stop()
  }
}
