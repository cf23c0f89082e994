// npm run backup: the embedded database as it works, its changes from now on, all files, and apart the keys; see docs/recovery.md.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUpChanges, backUpCluster } from '../../packages/database/src/backup/copy-cluster.ts'
import { exportDatabase } from '../../packages/database/src/backup/export-database.ts'
import { startEmbedded } from '../../packages/database/src/embedded.ts'
import { livingPostmaster } from '../../packages/database/src/running-postmaster.ts'
import { DATA, messageOf, ROOT, say, stop } from './workshop.ts'

const MB = 1_000_000

function options() {
  try {
    return parseArgs({ options: { to: { type: 'string' }, keys: { type: 'string' }, changes: { type: 'boolean', default: false }, export: { type: 'boolean', default: false } } }).values
  } catch (error) {
    return stop(`${messageOf(error)}\nnpm run backup -- [--to FOLDER] [--keys FOLDER] [--changes | --export]`)
  }
}

/** Only what came since the last time: the rest of the last minute and new files. */
async function changes(to: string): Promise<void> {
  if (!existsSync(join(to, 'wal'))) throw new Error(`${to} holds no backup yet. Make the first one without --changes.`)
  if (!livingPostmaster(join(DATA, 'pg'))) throw new Error('The database does not run, so nothing changed since the last backup.')
  const cluster = await startEmbedded(DATA)
  const files = await backUpChanges(cluster.urlOf('onewindow'), { data: DATA, to })
  say(`All changes until now and ${files} new files are in ${to}.`)
}

async function whole(to: string, keysTo: string): Promise<void> {
  const { base, database, newFiles, keys } = await backUpCluster({ data: DATA, to, keysTo, say })
  say(`Base copy: ${base} (${database.files} files, ${Math.round(database.bytes / MB)} MB)`)
  say(`Files: ${newFiles} new ones in ${join(to, 'files')}`)
  say(`Keys: ${keys} in ${keysTo}. Move them to another place: whoever has both can read everything, and without them nobody can.`)
  say(`From now on every change is archived in ${join(to, 'wal')}, at the latest after a minute. "npm run backup -- --changes" also takes new files along.`)
}

/** The tables of any database as plain files; the way out of one and into another. */
async function plain(to: string): Promise<void> {
  const url = process.env.DATABASE_URL ?? (await startEmbedded(DATA)).urlOf('onewindow')
  const { folder, manifest } = await exportDatabase(url, to, say)
  say(`Export: ${folder} (${manifest.tables.length} tables, ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows). Files and keys are not in it: copy their folders.`)
  say(`It comes back into an empty database with: DATABASE_URL=… npm run restore -- --from ${folder}`)
}

const { to = join(ROOT, '.backup'), keys = join(ROOT, '.backup-keys'), changes: onlyChanges, export: asExport } = options()
try {
  if (process.env.DATABASE_URL && !asExport) throw new Error('DATABASE_URL names a database of your own: back it up with its own tools (pg_basebackup and an archive of its WAL, see docs/recovery.md), or write an export with --export.')
  await (asExport ? plain(to) : onlyChanges ? changes(to) : whole(to, keys))
} catch (error) {
  stop(messageOf(error))
}
