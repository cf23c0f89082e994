import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { sqlStatements } from './sql-statements.ts'

/** Our own migrations, each `<timestamp>_<name>/migration.sql`. */
export const MIGRATIONS = join(import.meta.dirname, '../prisma/migrations')

/** One number for the whole product: only one process migrates a database at a time. */
const LOCK = 20_260_101
const LOCK_LIMIT_MS = 60_000
const NO_TRANSACTION = '-- no transaction'

export interface Migration { name: string, sum: string, sql: string }
export interface MigrationStatus { applied: string[], pending: string[] }

/** Stops a start: the sentence says which file and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** The migrations of this build in the order they run. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, sum: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Texts that some builds ran for a while under the name of a migration of this one: each line a sum and a name. What they did otherwise a later migration evens out, so a database that remembers one of
 * them goes on. Nothing is added here to spare a new migration.
 */
function earlierTexts(folder: string): ReadonlySet<string> {
  const path = join(folder, 'earlier-sums.txt')
  return new Set(existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [])
}

/** One hash over all migrations: the name of a template database and the answer to "has anything changed". */
export function migrationsHash(folder = MIGRATIONS): string {
  const all = readMigrations(folder).map(({ name, sum }) => `${name} ${sum}\n`).join('')
  return createHash('sha256').update(all).digest('hex').slice(0, 12)
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'onewindow migrate', options: '-c TimeZone=UTC', connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Compares what the database remembers with what this build holds. */
async function compare(client: pg.Client, migrations: Migration[], earlier: ReadonlySet<string>): Promise<MigrationStatus> {
  const { rows: [there] } = await client.query<{ there: string | null }>(`select to_regclass('public.schema_migration')::text as there`)
  const known = there?.there ? (await client.query<{ name: string, sum: string }>('select name, sum from schema_migration order by name')).rows : []
  for (const { name, sum } of known) {
    const here = migrations.find((migration) => migration.name === name)
    if (!here) throw new MigrationError(`This database was changed by "${name}", which this build does not know: it belongs to a newer build. Start that build, or restore a backup of this one.`)
    if (here.sum !== sum && !earlier.has(`${sum}  ${name}`)) throw new MigrationError(`The migration "${name}" was edited after it had run on this database. Put the old text back and write a new migration instead; with demo data, "npm run reset" starts afresh.`)
  }
  const applied = known.map(({ name }) => name)
  return { applied, pending: migrations.map(({ name }) => name).filter((name) => !applied.includes(name)) }
}

async function takeLock(client: pg.Client): Promise<void> {
  // Not pg_advisory_lock: a process waiting inside it cannot be stopped cleanly.
  const limit = performance.now() + LOCK_LIMIT_MS
  while (!(await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [LOCK])).rows[0]?.ok) {
    if (performance.now() > limit) throw new MigrationError('Another process has been migrating this database for a minute. Wait for it or stop it, then start again.')
    await pause(200)
  }
}

async function run(client: pg.Client, { name, sum, sql }: Migration): Promise<void> {
  const remember = () => client.query('insert into schema_migration (name, sum) values ($1, $2)', [name, sum])
  try {
    if (sql.startsWith(NO_TRANSACTION)) {
      for (const statement of sqlStatements(sql)) await client.query(statement)
      await remember()
      return
    }
    await client.query('begin')
    await client.query(sql)
    await remember()
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    const { message, position } = cause as { message: string, position?: string }
    const line = position ? ` at line ${sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new MigrationError(`The migration "${name}" failed${line}: ${message}.${sql.startsWith(NO_TRANSACTION) ? '' : ' Nothing of it was kept.'}`, { cause })
  }
}

/**
 * Brings the database to this build. Each file runs in its own transaction, unless it begins with `-- no transaction`.
 * @returns the names that ran now, none when the database was up to date
 * @throws MigrationError for an edited file, a name from another build, or a file that fails
 */
export function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const migrations = readMigrations(folder)
  return connected(url, async (client) => {
    await takeLock(client)
    // at: machine time of the installation, no business time
    await client.query('create table if not exists schema_migration (name text primary key, sum text not null, at timestamptz not null default clock_timestamp())')
    const { pending } = await compare(client, migrations, earlierTexts(folder))
    for (const migration of migrations) if (pending.includes(migration.name)) await run(client, migration)
    return pending
  })
}

/** What has run and what waits; changes nothing. @throws MigrationError as `migrate` */
export function migrationStatus(url: string, folder = MIGRATIONS): Promise<MigrationStatus> {
  return connected(url, (client) => compare(client, readMigrations(folder), earlierTexts(folder)))
}
