import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { copyRunningDatabase } from '@onewindow/database/backup/copy-cluster'
import { startEmbedded, stopEmbedded } from '@onewindow/database/embedded'
import pg from 'pg'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import { signalDatabase } from '../postmaster.ts'
import type { Sheet } from '../report.ts'

const WORK_MS = 3000
const FAIL_OVER_MS = 30_000
const JOINS_WITHIN_MS = 30_000

/** A second cluster from files: base copy, `standby.signal`, where the primary is. */
async function makeStandby(city: City, into: string): Promise<string> {
  await city.look(async (db) => {
    // The standby fetches what happened since the copy began; the primary must still have it.
    await db.query(`alter system set wal_keep_size = '1GB'`)
    await db.query('select pg_reload_conf()')
    await copyRunningDatabase(db, join(city.folder, 'pg'), join(into, 'pg'), () => undefined)
  })
  const primary = new URL(city.place.url)
  appendFileSync(join(into, 'pg/postgresql.auto.conf'), `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${primary.username} application_name=standby'\narchive_command = 'exit 0'\n`)
  writeFileSync(join(into, 'pg/standby.signal'), '')
  return (await startEmbedded(into)).urlOf('onewindow')
}

/** From now on an acknowledged commit lies on both. */
async function makeSynchronous(city: City): Promise<void> {
  await city.look(async (db) => {
    await db.query(`alter system set synchronous_standby_names = 'standby'`)
    await db.query('select pg_reload_conf()')
    const limit = performance.now() + JOINS_WITHIN_MS
    while ((await db.query(`select 1 from pg_stat_replication where application_name = 'standby' and sync_state = 'sync'`)).rowCount === 0) {
      if (performance.now() > limit) throw new Error('The standby did not join within 30 s.')
      await pause(100)
    }
  })
}

async function promote(url: string): Promise<boolean> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    return (await db.query<{ ok: boolean }>('select pg_promote(true, 30) as ok')).rows[0]?.ok ?? false
  } finally {
    await db.end()
  }
}

/**
 * The fail-over drill: a hot standby from files with synchronous commit; the primary is killed under sixteen commanding clients, the standby promoted, the server
 * pointed at it. No acknowledged command is lost, and it takes less than 30 s.
 */
export async function standbyDrill(city: City, sheet: Sheet): Promise<void> {
  const into = join(city.folder, '../standby')
  await stopEmbedded(into)
  rmSync(into, { recursive: true, force: true })
  city.place.watched = false // whoever restarts a dead primary beside a promoted standby has two truths
  await city.server.stop()
  await startEmbedded(city.folder)
  await city.restart()
  const url = await makeStandby(city, into)
  await makeSynchronous(city)
  const ending = new AbortController()
  const working = work(city.server.base, city.crowd, ending.signal)
  await pause(WORK_MS)
  const acknowledged = city.crowd.history.entries.filter(({ answers }) => answers.some(({ kind }) => kind === 'done')).length
  signalDatabase(city.folder, 'SIGKILL')
  const killed = performance.now()
  ending.abort()
  sheet.check(await promote(url) ? [] : ['the standby did not take over'])
  await city.server.kill()
  await working
  city.place.url = url
  await city.restart()
  const seconds = (performance.now() - killed) / 1000
  sheet.figure('acknowledged with both in step', acknowledged)
  sheet.figure('from the kill to the first answer, s', Math.round(seconds * 10) / 10)
  sheet.check(seconds * 1000 > FAIL_OVER_MS ? [`the fail-over took ${Math.round(seconds)} s`] : [])
  sheet.check(await city.check())
  await city.server.stop()
  await stopEmbedded(into)
}
