import { setTimeout as pause } from 'node:timers/promises'
import { sequenceNow } from '@onewindow/audit/sequence'
import { openDatabase } from '@onewindow/database/client'
import { migrate } from '@onewindow/database/migrate'
import { onDatabase, type Home } from '../home.ts'
import { startServer } from '../server.ts'

export const SEED = 'bench_seed'
/** The whole city of all domains, made politely beside a server: a quarter of an hour on a quiet machine, more on others. */
const LIMIT_MS = 3_600_000

/** The database every fill begins from: the whole demonstration, made once by the real server and its real commands. */
export async function seedCity(home: Home, say: (line: string) => void): Promise<void> {
  const there = await onDatabase(home.urlOf('postgres'), async (client) => ((await client.query('select 1 from pg_database where datname = $1', [SEED])).rowCount ?? 0) > 0)
  if (!there) await onDatabase(home.urlOf('postgres'), (client) => client.query(`create database ${SEED}`))
  if (there && await isWhole(home)) return
  say('• Seeds: the whole demonstration, by real commands (once, a quarter of an hour or more) …')
  const server = await startServer(home, SEED, { cases: 'all' })
  const until = performance.now() + LIMIT_MS
  while (!(await isWhole(home))) {
    if (performance.now() > until) throw new Error(`The seeds did not come to an end. ${server.said()}`)
    await pause(1000)
  }
  await server.stop()
}

const isWhole = (home: Home): Promise<boolean> => onDatabase(home.urlOf(SEED), async (client) => {
  const { rows: [table] } = await client.query<{ known: boolean }>(`select to_regclass('demo_progress') is not null known`)
  if (!table?.known) return false
  const { rows: [progress] } = await client.query<{ whole: boolean }>('select done >= total whole from demo_progress')
  return progress?.whole ?? false
})

/** A fresh copy of the seeds under the name of the fill, brought up to date; everything staged is numbered. */
export async function copySeed(home: Home, name: string): Promise<void> {
  await onDatabase(home.urlOf('postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${SEED}`)
  })
  await migrate(home.urlOf(name))
  const database = openDatabase(home.urlOf(name))
  const client = await database.pool.connect()
  while ((await sequenceNow(client)).sequenced > 0);
  client.release()
  await database.close()
}
