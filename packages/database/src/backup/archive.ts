import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { handOver, identityFor } from '../embedded-programs.ts'
import { BackupError } from './manifest.ts'

/** Until a backup says where, nothing is archived and nothing piles up. */
export const NO_ARCHIVE = 'exit 0'
/** A quiet database hands its last changes over at least this often: the most that can be lost with the machine. */
const AT_LEAST_EVERY_S = 60
const ARCHIVED_WITHIN_MS = 60_000
const HEARD_WITHIN_MS = 2000

/** Where the archived changes of a backup folder lie. */
export const walFolder = (backup: string): string => join(backup, 'wal')

/** Archives a segment whole or not at all, never over another one. */
const archiveCommand = (wal: string): string =>
  `test ! -f "${wal}/%f.gz" && gzip -1 -c "%p" > "${wal}/%f.part" && sync "${wal}/%f.part" && mv "${wal}/%f.part" "${wal}/%f.gz"`

/** How a restoring PostgreSQL fetches what was archived. */
export const restoreCommand = (wal: string): string => `gzip -dc "${wal}/%f.gz" > "%p"`

/**
 * From now on every change is archived below `backup`. Asked again it changes nothing.
 * @throws BackupError when this cluster was started without the ability
 */
export async function startArchiving(db: pg.Client, dataFolder: string, backup: string): Promise<void> {
  if (process.platform === 'win32') throw new BackupError('On Windows the embedded database cannot archive its changes. Use "npm run backup -- --export", or a PostgreSQL of your own (DATABASE_URL).')
  const { rows: [mode] } = await db.query<{ mode: string }>(`select current_setting('archive_mode') as mode`)
  if (mode?.mode !== 'on') throw new BackupError('The database was started by an older version, without an archive of its changes. Stop npm start, start it again, then back up.')
  const wal = walFolder(backup)
  mkdirSync(wal, { recursive: true })
  const identity = identityFor(dataFolder)
  handOver(wal, identity)
  if (identity.by !== 'uid') chmodSync(wal, 0o700)
  const command = archiveCommand(realpathSync(wal))
  const { rows: [now] } = await db.query<{ command: string }>(`select current_setting('archive_command') as command`)
  if (now?.command === command) return
  await db.query(`alter system set archive_command = ${db.escapeLiteral(command)}`)
  await db.query(`alter system set archive_timeout = ${AT_LEAST_EVERY_S}`)
  await db.query('select pg_reload_conf()')
  await proveArchive(db, backup)
}

/** Ends the segment under way, with a record of our own in it so that there is something to end. @returns its file name */
async function endSegment(db: pg.Client): Promise<string> {
  await db.query(`select pg_logical_emit_message(false, 'onewindow', 'archive')`)
  return (await db.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file')).rows[0]?.file ?? ''
}

async function appears(path: string, withinMs: number): Promise<boolean> {
  const limit = performance.now() + withinMs
  while (!existsSync(path)) {
    if (performance.now() > limit) return false
    await pause(50)
  }
  return true
}

async function fails(db: pg.Client, backup: string): Promise<never> {
  const { rows: [failed] } = await db.query<{ wal: string | null }>('select last_failed_wal as wal from pg_stat_archiver')
  throw new BackupError(`The changes were not archived within ${ARCHIVED_WITHIN_MS / 1000} s${failed?.wal ? ` (last refused: ${failed.wal})` : ''}. Is ${walFolder(backup)} writable, and is there space?`)
}

/** The archiver hears of a new command a moment late: segments are ended until one arrives. @throws BackupError when none does */
async function proveArchive(db: pg.Client, backup: string): Promise<void> {
  const limit = performance.now() + ARCHIVED_WITHIN_MS
  while (performance.now() < limit) if (await appears(join(walFolder(backup), `${await endSegment(db)}.gz`), HEARD_WITHIN_MS)) return
  await fails(db, backup)
}

/**
 * Hands everything written until now to the archive and waits until it lies there.
 * @throws BackupError when the archive takes nothing
 */
export async function archiveNow(db: pg.Client, backup: string): Promise<void> {
  if (!await appears(join(walFolder(backup), `${await endSegment(db)}.gz`), ARCHIVED_WITHIN_MS)) await fails(db, backup)
}
