import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { handOver, identityFor } from '../embedded-programs.ts'
import { startEmbedded, stopEmbedded } from '../embedded.ts'
import { NO_ARCHIVE, restoreCommand, walFolder } from './archive.ts'
import { copyEmptyFolders, copyFileHashed, copyTree, filesUnder, hashFile } from './copy-tree.ts'
import { BackupError, copyFaults, listBases } from './manifest.ts'

export interface RestoreOptions {
  from: string
  /** Data folder to make: `pg`, `files`, `keys` come below it. */
  into: string
  /** The moment to go back to; without it everything the archive holds. */
  to?: Date | undefined
  /** Where the keys lie. Without them sealed data stay sealed. */
  keysFrom?: string | undefined
  /** Moves what is at `into` aside first; otherwise a folder that holds data is refused. */
  replace?: boolean
  say: (sentence: string) => void
  now?: () => Date
}

export interface RestoreSummary { base: string, lastChangeAt: string | null, files: number, missingFiles: string[], keys: number, aside: string | null }

/** What the log says when waiting longer is of no use. */
const HOPELESS = /recovery ended before configured recovery target|contains errors|could not locate (a valid|required) checkpoint/
const RECOVERY_LIMIT_MS = 900_000
type Base = ReturnType<typeof listBases>[number]

const OWN = ['pg', 'pg.json', 'pg.log', 'files', 'keys', 'uploads']

function chooseBase(from: string, to: Date | undefined): Base {
  const bases = listBases(from)
  const [first] = bases
  if (!first) throw new BackupError(`${from} holds no finished base copy. "npm run backup -- --to ${from}" makes one.`)
  const fitting = bases.filter(({ manifest }) => !to || new Date(manifest.endedAt) <= to)
  const chosen = fitting.at(-1)
  if (!chosen) throw new BackupError(`The oldest base copy was finished at ${first.manifest.endedAt}; ${to?.toISOString()} lies before it. Choose a later moment.`)
  return chosen
}

/** Nothing is written over: what holds data is refused, or moved aside when that was asked for. */
function makeRoom(into: string, replace: boolean, now: Date): string | null {
  const held = existsSync(into) ? readdirSync(into).filter((name) => OWN.includes(name)) : []
  if (held.length === 0) return null
  if (!replace) throw new BackupError(`${into} holds data (${held.join(', ')}). Nothing was changed. Choose another folder with --into, or add --replace: then they are moved aside, not deleted.`)
  const aside = join(into, `before-restore-${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}`)
  mkdirSync(aside)
  for (const name of held) renameSync(join(into, name), join(aside, name))
  return aside
}

function prepareRecovery(pgFolder: string, wal: string, to: Date | undefined): void {
  const target = to ? `recovery_target_time = '${to.toISOString().replace('T', ' ').replace('Z', '+00')}'\nrecovery_target_action = 'promote'\n` : ''
  // Later lines win: the copy must not archive into the archive it is made from.
  appendFileSync(join(pgFolder, 'postgresql.auto.conf'), `archive_command = '${NO_ARCHIVE}'\nrestore_command = '${restoreCommand(wal).replaceAll("'", "''")}'\n${target}`)
  writeFileSync(join(pgFolder, 'recovery.signal'), '')
}

/** Takes the recovery settings out again; the next start is an ordinary one. */
function endRecovery(pgFolder: string): void {
  const file = join(pgFolder, 'postgresql.auto.conf')
  const kept = readFileSync(file, 'utf8').split('\n').filter((line) => !/^(restore_command|recovery_target\w*|archive_\w+)\s*=/.test(line))
  writeFileSync(file, kept.join('\n'))
}

function giveAway(folder: string): void {
  const identity = identityFor(folder)
  if (identity.by === 'uid') throw new BackupError('This machine allows no user namespaces, so root cannot restore for PostgreSQL. Restore as an ordinary user.')
  handOver(folder, identity)
}

async function recovered(url: string): Promise<string | null> {
  const db = new pg.Client({ connectionString: url })
  db.on('error', () => undefined)
  await db.connect()
  try {
    const limit = performance.now() + RECOVERY_LIMIT_MS
    let last: string | null = null
    for (;;) {
      const { rows: [now] } = await db.query<{ busy: boolean, last: string | null }>(`select pg_is_in_recovery() as busy, to_char(pg_last_xact_replay_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last`)
      last = now?.last ?? last
      if (!now?.busy) return last
      if (performance.now() > limit) throw new BackupError('The database did not finish its recovery in 15 minutes; its log says why.')
      await pause(200)
    }
  } finally {
    await db.end().catch(() => undefined)
  }
}

function logOf(into: string): string {
  const file = join(into, 'pg.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

async function recover(into: string, to: Date | undefined, say: (sentence: string) => void): Promise<string | null> {
  try {
    const cluster = await startEmbedded(into, { say, limitMs: RECOVERY_LIMIT_MS, giveUpIf: () => HOPELESS.test(logOf(into)) })
    return await recovered(cluster.urlOf('postgres'))
  } catch (error) {
    if (!/recovery ended before configured recovery target/.test(logOf(into))) throw error
    const last = /last completed transaction was at log time ([\d-]+ [\d:.]+\+\d\d)/.exec(logOf(into))?.[1]
    throw new BackupError(`The archive ends before ${to?.toISOString()}${last ? ` (last change ${last})` : ''}. Choose an earlier moment, or leave out --to to get everything there is.`, { cause: error })
  }
}

async function storedFaults(into: string, url: string): Promise<string[]> {
  const db = new pg.Client({ connectionString: url })
  db.on('error', () => undefined)
  await db.connect()
  try {
    const { rows: [table] } = await db.query<{ there: string | null }>(`select to_regclass('public.stored_file')::text as there`)
    if (!table?.there) return []
    const { rows } = await db.query<{ sha256: string }>(`select distinct sha256 from stored_file where status = 'clean' and sha256 is not null order by 1`)
    const faults: string[] = []
    const there = new Map((await filesUnder(join(into, 'files'))).map((path) => [path.slice(path.lastIndexOf('/') + 1), path]))
    for (const { sha256 } of rows) {
      const path = there.get(sha256)
      if (!path) faults.push(`${sha256} is missing`)
      else if ((await hashFile(join(into, 'files', path))).sha256 !== sha256) faults.push(`${sha256} is not what its name says`)
    }
    return faults
  } finally {
    await db.end()
  }
}

async function build(folder: string, base: string, { from, to, keysFrom, say }: RestoreOptions): Promise<Omit<RestoreSummary, 'base' | 'aside'>> {
  say('Copying the database …')
  await copyTree(join(base, 'pg'), join(folder, 'pg'))
  await copyEmptyFolders(join(base, 'pg'), join(folder, 'pg'))
  giveAway(join(folder, 'pg'))
  prepareRecovery(join(folder, 'pg'), realpathSync(walFolder(from)), to)
  say(to ? `Replaying changes up to ${to.toISOString()} …` : 'Replaying all changes of the archive …')
  const lastChangeAt = await recover(folder, to, say)
  endRecovery(join(folder, 'pg'))
  say('Copying files …')
  const paths = await filesUnder(join(from, 'files'))
  for (const path of paths) await copyFileHashed(join(from, 'files', path), join(folder, 'files', path))
  const cluster = await startEmbedded(folder, { say })
  const missingFiles = await storedFaults(folder, cluster.urlOf('onewindow'))
  await stopEmbedded(folder)
  const keys = keysFrom && existsSync(keysFrom) ? (await copyTree(keysFrom, join(folder, 'keys'))).length : 0
  return { lastChangeAt, files: paths.length, missingFiles, keys }
}

/** Puts everything back as it was before a restore that failed. */
async function undo(folder: string, aside: string | null): Promise<void> {
  await stopEmbedded(folder).catch(() => false)
  for (const name of OWN) rmSync(join(folder, name), { recursive: true, force: true })
  if (!aside) return
  for (const name of readdirSync(aside)) renameSync(join(aside, name), join(folder, name))
  rmSync(aside, { recursive: true })
}

/**
 * Makes a data folder as it was at a moment: base copy, checked against its manifest, changes up to that moment, files, keys. The database is stopped at the end.
 * @throws BackupError in plain words; everything is then as it was before
 */
export async function restoreCluster(options: RestoreOptions): Promise<RestoreSummary> {
  const { from, into, to, replace = false, say, now = () => new Date() } = options
  const { folder: base, manifest } = chooseBase(from, to)
  say(`Checking ${base} …`)
  const faults = await copyFaults(join(base, 'pg'), manifest.database)
  if (faults.length > 0) throw new BackupError(`The base copy is damaged: ${faults.slice(0, 5).join('; ')}. Use another one.`)
  const aside = makeRoom(into, replace, now())
  mkdirSync(into, { recursive: true })
  const folder = realpathSync(into)
  try {
    return { base, aside, ...await build(folder, base, options) }
  } catch (error) {
    await undo(folder, aside)
    throw error
  }
}
