import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { backUpChanges, backUpCluster } from '@onewindow/database/backup/copy-cluster'
import { filesUnder, hashFile } from '@onewindow/database/backup/copy-tree'
import { restoreCluster } from '@onewindow/database/backup/restore-cluster'
import { startEmbedded, stopEmbedded } from '@onewindow/database/embedded'
import { openKeyring } from '@onewindow/identity/keyring'
import pg from 'pg'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import type { Sheet } from '../report.ts'

/** Rows and one hash of every table. */
export type Fingerprint = Map<string, string>

const RESTORE_LIMIT_S = 900

/** Every lasting table with its number of rows and a hash over all of them that does not depend on their order. */
export async function fingerprint(db: pg.Client): Promise<Fingerprint> {
  await db.query('begin transaction isolation level repeatable read read only')
  const { rows: tables } = await db.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
  const prints: Fingerprint = new Map()
  for (const { name } of tables) {
    const { rows: [print] } = await db.query<{ print: string }>(`select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)::numeric)::text, '0') as print from ${name} t`)
    prints.set(name, print?.print ?? '')
  }
  await db.query('commit')
  return prints
}

export const differences = (wanted: Fingerprint, found: Fingerprint): string[] =>
  [...new Set([...wanted.keys(), ...found.keys()])].filter((table) => wanted.get(table) !== found.get(table))
    .map((table) => `${table}: wanted ${wanted.get(table) ?? 'nothing'}, restored ${found.get(table) ?? 'nothing'}`)

async function workFor(city: City, ms: number): Promise<void> {
  const ending = new AbortController()
  const working = work(city.server.base, city.crowd, ending.signal)
  await pause(ms)
  ending.abort()
  await working
}

/** The moment to go back to: server stopped, so that nothing moves while the tables are hashed. */
async function standStill(city: City): Promise<{ at: Date, wanted: Fingerprint }> {
  await city.server.stop()
  const cluster = await startEmbedded(city.folder)
  const wanted = await city.look(fingerprint)
  await pause(100)
  const at = new Date((await city.look((db) => db.query<{ at: string }>('select clock_timestamp()::timestamptz(3)::text as at'))).rows[0]?.at ?? cluster.folder)
  await pause(100)
  return { at, wanted }
}

interface Sealed { id: string, text: string }

async function sealedText(db: pg.Client): Promise<Sealed> {
  const { rows: [party] } = await db.query<Sealed>('select id, id_number_sealed as text from party where id_number_sealed is not null order by id limit 1')
  if (!party) throw new Error('No sealed text was found to try.')
  return party
}

const opened = ({ id, text }: Sealed, keys: string): string => openKeyring(keys).open(`party.idNumber:${id}`, text)

function keyFaults(sealed: Sealed, keys: string): string[] {
  if (existsSync(keys)) return [`${keys} came with the backup: keys must lie apart`]
  try {
    opened(sealed, keys)
    return ['sealed data could be read without the keys']
  } catch {
    return []
  }
}

/**
 * R16: backup under load, more work, a moment with row counts and hashes, more work; restored to that moment into another folder it is the same to the row.
 * Files are what their names say; sealed data open only with the keys, which lie apart. @param workMs how long people work before, between and after
 */
export async function restoreDrill(city: City, workMs: number, sheet: Sheet): Promise<void> {
  const [to, keysTo, into] = ['backup', 'backup-keys', 'restored'].map((name) => join(city.folder, '..', name)) as [string, string, string]
  await stopEmbedded(into)
  for (const folder of [to, keysTo, into]) rmSync(folder, { recursive: true, force: true })
  const backedUp = performance.now()
  const working = workFor(city, workMs)
  const { database } = await backUpCluster({ data: city.folder, to, keysTo, say: () => undefined })
  sheet.figure('backup under load, s', Math.round((performance.now() - backedUp) / 100) / 10)
  sheet.figure('base copy, MB', Math.round(database.bytes / 1_000_000))
  await working
  await workFor(city, workMs)
  const { at, wanted } = await standStill(city)
  await city.restart()
  await workFor(city, workMs)
  await backUpChanges(city.place.url, { data: city.folder, to })
  const restored = performance.now()
  const { files, missingFiles } = await restoreCluster({ from: to, into, to: at, say: () => undefined })
  const seconds = (performance.now() - restored) / 1000
  sheet.figure('restore, s', Math.round(seconds * 10) / 10)
  sheet.check(seconds > RESTORE_LIMIT_S ? [`the restore took ${Math.round(seconds)} s`] : [])
  const cluster = await startEmbedded(into)
  const db = new pg.Client({ connectionString: cluster.urlOf('onewindow') })
  await db.connect()
  try {
    const found = await fingerprint(db)
    sheet.figure('tables compared', found.size)
    sheet.figure('cases at the moment', wanted.get('public.case_file')?.split(' ')[0] ?? '0')
    sheet.check(differences(wanted, found))
    sheet.check([...missingFiles, ...await fileFaults(into)])
    sheet.figure('files', files)
    const sealed = await sealedText(db)
    sheet.check(keyFaults(sealed, join(into, 'keys')))
    sheet.check(/^\d{17}[\dX]$/.test(opened(sealed, keysTo)) ? [] : ['sealed data do not open with the keys'])
  } finally {
    await db.end()
    await stopEmbedded(into)
  }
  sheet.figure('hash of all', createHash('sha256').update(JSON.stringify([...wanted])).digest('hex').slice(0, 16))
}

/** Files are named after their content. */
async function fileFaults(folder: string): Promise<string[]> {
  const faults: string[] = []
  for (const path of await filesUnder(join(folder, 'files'))) {
    if ((await hashFile(join(folder, 'files', path))).sha256 !== path.slice(path.lastIndexOf('/') + 1)) faults.push(`file ${path} is not what its name says`)
  }
  return faults
}
