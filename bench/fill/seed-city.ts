import { setTimeout as pause } from 'node:timers/promises'
import { sequenceNow } from '@onewindow/audit/sequence'
import { openDatabase } from '@onewindow/database/client'
import { migrate } from '@onewindow/database/migrate'
import { widePieces } from '@onewindow/demo-city/fill'
import { onDatabase, type Home } from '../home.ts'
import { startServer } from '../server.ts'

export const SEED = 'bench_seed'
/** Some minutes on a quiet machine, more on others. */
const LIMIT_MS = 3_600_000
const TELL_EVERY = 250

/** The database every fill begins from: all applications of the demonstration and of the other domains a few of every road, made once by the real server and its real commands. */
export async function seedCity(home: Home, say: (line: string) => void): Promise<void> {
  const there = await onDatabase(home.urlOf('postgres'), async (client) => ((await client.query('select 1 from pg_database where datname = $1', [SEED])).rowCount ?? 0) > 0)
  if (!there) await onDatabase(home.urlOf('postgres'), (client) => client.query(`create database ${SEED}`))
  const all = await widePieces()
  if (there && await piecesDone(home) >= all) return
  say('• Seeds: all applications and a few of everything else, by real commands (once, some minutes) …')
  const server = await startServer(home, SEED, { cases: 'wide' })
  const until = performance.now() + LIMIT_MS
  let told = 0
  for (let done = 0; done < all; done = await piecesDone(home)) {
    if (performance.now() > until) throw new Error(`The seeds did not come to an end. ${server.said()}`)
    if (done - told >= TELL_EVERY) {
      told = done
      say(`  ${done} of ${all}`)
    }
    await pause(1000)
  }
  await server.stop()
}

const piecesDone = (home: Home): Promise<number> => onDatabase(home.urlOf(SEED), async (client) => {
  const { rows: [table] } = await client.query<{ known: boolean }>(`select to_regclass('demo_progress') is not null known`)
  if (!table?.known) return 0
  const { rows: [progress] } = await client.query<{ done: number }>('select done from demo_progress')
  return progress?.done ?? 0
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
