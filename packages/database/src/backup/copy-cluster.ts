import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded, stopEmbedded } from '../embedded.ts'
import { livingPostmaster } from '../running-postmaster.ts'
import { archiveNow, startArchiving } from './archive.ts'
import { copyEmptyFolders, copyMissing, copyTree, hashFile, settle, type CopiedFile } from './copy-tree.ts'
import { BackupError, baseName, writeManifest, type BaseManifest } from './manifest.ts'

export interface BackupOptions {
  /** Folder with `pg`, `files` and `keys`: `.data` of `npm start`. */
  data: string
  to: string
  /** Where the keys go: another folder, best another machine. Without it they are not copied. */
  keysTo?: string
  say: (sentence: string) => void
  /** The instant, of the machine: a backup is no business. */
  now?: () => Date
}

export interface BackupSummary { base: string, database: { files: number, bytes: number }, newFiles: number, keys: number }

/** What PostgreSQL makes anew at every start, and what belongs to the running process alone. */
const LEFT_OUT = /^(postmaster\.(pid|opts)|pg_internal\.init|(.*\/)?pgsql_tmp.*|pg_(wal|dynshmem|notify|serial|snapshots|stat_tmp|subtrans|replslot)\/.*|(recovery|standby)\.signal|backup_label|tablespace_map)$/
const MB = 1_000_000
const SAY_EVERY_MS = 5000

const bytesOf = (files: readonly CopiedFile[]): number => files.reduce((sum, { size }) => sum + size, 0)

/** Copies the data directory of a running cluster; with its own `backup_label` the copy is consistent once it replays what happened meanwhile. */
export async function copyRunningDatabase(db: pg.Client, from: string, to: string, say: (sentence: string) => void): Promise<CopiedFile[]> {
  await db.query(`select pg_backup_start('onewindow', fast => true)`)
  let told = performance.now()
  const progress = (files: number, bytes: number): void => {
    if (performance.now() - told < SAY_EVERY_MS) return
    told = performance.now()
    say(`  ${files} files, ${Math.round(bytes / MB)} MB so far`)
  }
  const copied = await copyTree(from, to, { skip: (path) => LEFT_OUT.test(path), progress })
  await copyEmptyFolders(from, to)
  const { rows: [stopped] } = await db.query<{ label: string, map: string }>('select labelfile as label, spcmapfile as map from pg_backup_stop(false)')
  writeFileSync(join(to, 'backup_label'), stopped?.label ?? '')
  copied.push({ path: 'backup_label', ...await hashFile(join(to, 'backup_label')) })
  if (stopped?.map) throw new BackupError('This cluster has tablespaces outside its folder; they cannot be copied this way. Use pg_basebackup.')
  return copied
}

async function connected<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url, application_name: 'onewindow backup' })
  db.on('error', () => undefined)
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end().catch(() => undefined)
  }
}

/**
 * A base copy of the embedded cluster while it works, its archive of changes from now on, all files, and apart the keys. Every copied byte has its SHA-256 in
 * the manifest. A copy that is broken off leaves no manifest and is never restored.
 * @throws BackupError in plain words
 */
export async function backUpCluster({ data, to, keysTo, say, now = () => new Date() }: BackupOptions): Promise<BackupSummary> {
  if (!existsSync(join(data, 'pg'))) throw new BackupError(`There is no embedded database below ${data}. Start the platform once, or set DATABASE_URL and use --export.`)
  const startedAt = now()
  const base = join(to, baseName(startedAt))
  if (existsSync(base)) throw new BackupError(`${base} is there already. Wait a second and try again.`)
  mkdirSync(to, { recursive: true })
  const ran = livingPostmaster(join(data, 'pg')) !== undefined
  const cluster = await startEmbedded(data, { say })
  try {
    return await connected(cluster.urlOf('onewindow'), async (db) => {
      await startArchiving(db, join(data, 'pg'), to)
      say('Copying the database …')
      const beside = `${base}.unfinished`
      const database = await copyRunningDatabase(db, join(cluster.folder, 'pg'), join(beside, 'pg'), say)
      const { rows: [about] } = await db.query<{ version: string, wal: string }>(`select current_setting('server_version') as version, pg_walfile_name(pg_current_wal_lsn()) as wal`)
      say('Waiting for the archive …')
      await archiveNow(db, to)
      const endedAt = now()
      const manifest: BaseManifest = { kind: 'base', startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString(), walFrom: about?.wal ?? '', postgres: about?.version ?? '', database }
      writeManifest(beside, manifest)
      settle(beside)
      await rename(beside, base)
      const newFiles = await backUpFiles({ data, to })
      const keys = keysTo ? (await copyTree(join(data, 'keys'), keysTo)).length : 0
      return { base, database: { files: database.length, bytes: bytesOf(database) }, newFiles, keys }
    })
  } finally {
    rmSync(`${base}.unfinished`, { recursive: true, force: true })
    if (!ran) await stopEmbedded(data)
  }
}

/** Copies the files that came since the last time; cheap enough for every minute. They are named after their content. @returns how many */
export async function backUpFiles({ data, to }: Pick<BackupOptions, 'data' | 'to'>): Promise<number> {
  const copied = await copyMissing(join(data, 'files'), join(to, 'files'))
  if (copied.length > 0) settle(to)
  return copied.length
}

/** Hands the last changes and files to the backup without a new base copy. @throws BackupError when the archive takes nothing */
export async function backUpChanges(url: string, { data, to }: Pick<BackupOptions, 'data' | 'to'>): Promise<number> {
  await connected(url, (db) => archiveNow(db, to))
  return backUpFiles({ data, to })
}
