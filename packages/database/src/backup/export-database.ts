import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { migrate, migrationStatus } from '../migrate.ts'
import { copyIn, copyOut } from './copy-stream.ts'
import { hashFile, settle } from './copy-tree.ts'
import { BackupError } from './manifest.ts'

/** One table of an export: the rows, and the hash of the packed file. */
export interface ExportedTable { name: string, columns: string[], rows: number, file: string, sha256: string }
export interface ExportManifest { kind: 'export', at: string, migrations: string[], tables: ExportedTable[], sequences: { name: string, last: string, called: boolean }[] }

const LASTING = `select format('%I.%I', n.nspname, c.relname) as name, array(select quote_ident(a.attname) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relpersistence = 'p'
    and (n.nspname = 'public' or n.nspname like 'auth\\_%') and c.relname <> 'schema_migration' order by 1`
const SEQUENCES = `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public' or schemaname like 'auth\\_%' order by 1`

async function connected<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url, application_name: 'onewindow export', connectionTimeoutMillis: 10_000, options: '-c TimeZone=UTC -c DateStyle=ISO' })
  db.on('error', () => undefined)
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end().catch(() => undefined)
  }
}

async function exportTable(db: pg.Client, folder: string, name: string, columns: string[]): Promise<ExportedTable> {
  const file = `${name.replaceAll('"', '')}.copy.gz`
  const packed = createGzip({ level: 1 })
  const written = pipeline(packed, createWriteStream(join(folder, file)))
  const rows = await copyOut(db, `copy ${name} (${columns.join(', ')}) to stdout`, (chunk) => { packed.write(chunk) })
  packed.end()
  await written
  return { name, columns, rows, file, sha256: (await hashFile(join(folder, file))).sha256 }
}

/**
 * All lasting tables of one moment as plain COPY files with their SHA-256, from any PostgreSQL and for any: the second way to a backup, and the way to another
 * server or version. What waits in the outbox is in it.
 * @throws BackupError in plain words
 */
export async function exportDatabase(url: string, to: string, say: (sentence: string) => void, now = new Date()): Promise<{ folder: string, manifest: ExportManifest }> {
  const folder = join(to, `export-${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}`)
  if (existsSync(folder)) throw new BackupError(`${folder} is there already. Wait a second and try again.`)
  const beside = `${folder}.unfinished`
  mkdirSync(beside, { recursive: true, mode: 0o700 })
  try {
    const { applied } = await migrationStatus(url)
    const manifest = await connected(url, async (db): Promise<ExportManifest> => {
      await db.query('begin transaction isolation level repeatable read read only')
      const { rows: all } = await db.query<{ name: string, columns: string[] }>(LASTING)
      const tables: ExportedTable[] = []
      for (const { name, columns } of all) {
        tables.push(await exportTable(db, beside, name, columns))
        if ((tables.at(-1)?.rows ?? 0) > 100_000) say(`  ${name}: ${tables.at(-1)?.rows} rows`)
      }
      const sequences: ExportManifest['sequences'] = []
      for (const { name } of (await db.query<{ name: string }>(SEQUENCES)).rows) {
        const { rows: [state] } = await db.query<{ last: string, called: boolean }>(`select last_value::text as last, is_called as called from ${name}`)
        if (state) sequences.push({ name, ...state })
      }
      return { kind: 'export', at: now.toISOString(), migrations: applied, tables, sequences }
    })
    writeFileSync(join(beside, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
    settle(beside)
    renameSync(beside, folder)
    return { folder, manifest }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

async function importTable(db: pg.Client, folder: string, { name, columns, file, rows }: ExportedTable): Promise<void> {
  const plain = createReadStream(join(folder, file)).pipe(createGunzip())
  const came = await copyIn(db, `copy ${name} (${columns.join(', ')}) from stdin`, plain as AsyncIterable<Buffer>)
  if (came !== rows) throw new BackupError(`${name} has ${came} rows, the export says ${rows}. Nothing was kept.`)
}

/**
 * Fills an empty database from an export: schema by this build's migrations, then every table, all in one transaction.
 * @throws BackupError when the database is not empty, the export is damaged or of another build
 */
export async function importDatabase(url: string, from: string): Promise<ExportManifest> {
  if (!existsSync(join(from, 'manifest.json'))) throw new BackupError(`${from} is no finished export: it has no manifest.json.`)
  const manifest = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as ExportManifest
  for (const { file, sha256, name } of manifest.tables) {
    const now = await hashFile(join(from, file)).catch(() => undefined)
    if (now?.sha256 !== sha256) throw new BackupError(`The export is damaged: ${name} ${now ? 'is not what was written' : 'is missing'}.`)
  }
  const filled = await connected(url, (db) => db.query(`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public' limit 1`))
  if (filled.rowCount) throw new BackupError('The database already holds tables. Nothing was changed. Make an empty one (createdb) and name it with DATABASE_URL.')
  const applied = await migrate(url)
  const other = manifest.migrations.filter((name) => !applied.includes(name))
  if (other.length > 0) throw new BackupError(`The export comes from another build (${other.join(', ')}). Import it with that build, then start this one.`)
  await connected(url, async (db) => {
    await db.query('begin')
    // Rows come in the order of names, not of references; they were consistent when they were read.
    await db.query('set local session_replication_role = replica')
    await db.query(`truncate ${manifest.tables.map(({ name }) => name).join(', ')}`)
    for (const table of manifest.tables) await importTable(db, from, table)
    for (const { name, last, called } of manifest.sequences) await db.query('select setval($1, $2::bigint, $3)', [name, last, called])
    await db.query('commit')
  })
  return manifest
}
