import { createHash } from 'node:crypto'
import { existsSync, rmSync, statfsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded, stopEmbedded, type EmbeddedCluster } from './embedded.ts'
import { migrate, migrationsHash } from './migrate.ts'

const MEMORY = '/dev/shm'
/** A whole run needs a tenth of it. */
const ROOM_BYTES = 2 * 1024 ** 3

/** The tests' own cluster: never the one of `npm start`. */
export const TEST_CLUSTER = testCluster()

/**
 * In memory where there is room: a run makes and drops hundreds of databases of a thousand files each, and on a disk a seventh of its time goes into finding free places
 * for files. Each checkout and user has its own.
 */
function testCluster(): string {
  const onDisk = join(import.meta.dirname, '../../../.data/test')
  const inMemory = join(MEMORY, `onewindow-${createHash('sha256').update(onDisk).digest('hex').slice(0, 12)}-${userInfo().uid}`)
  return existsSync(inMemory) || hasRoom() ? inMemory : onDisk
}

function hasRoom(): boolean {
  if (!existsSync(MEMORY)) return false
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize >= ROOM_BYTES
}

const KEEP_TEMPLATE_MS = 3_600_000
const TEMPLATE_LOCK = 20_260_102

/** Starts the cluster for tests and for journeys: throw-away data, no fsync. */
export function startTestCluster(): Promise<EmbeddedCluster> {
  return startEmbedded(TEST_CLUSTER, { disposable: true })
}

/** Runs `work` on one connection to the cluster's own database. */
export async function onCluster<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Stops the cluster unless another run is at work on it, and gives its memory back. True when it was stopped. */
export async function stopTestCluster(): Promise<boolean> {
  if (!existsSync(join(TEST_CLUSTER, 'pg/postmaster.pid'))) {
    giveBack()
    return false
  }
  const cluster = await startTestCluster()
  const others = await onCluster(cluster.urlOf('postgres'), async (client) =>
    (await client.query(`select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`)).rowCount)
  if (others || !await stopEmbedded(TEST_CLUSTER)) return false
  giveBack()
  return true
}

function giveBack(): void {
  if (TEST_CLUSTER.startsWith(MEMORY)) rmSync(TEST_CLUSTER, { recursive: true, force: true })
}

/** A migrated database to copy from, named by the hash of the migrations; made once, then reused by every run. */
export async function ensureTemplate(cluster: EmbeddedCluster): Promise<string> {
  const name = `tpl_${migrationsHash()}`
  await onCluster(cluster.urlOf('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const building = `${name}_building`
    await client.query(`drop database if exists ${building} with (force)`)
    await client.query(`create database ${building}`)
    await migrate(cluster.urlOf(building))
    await client.query(`comment on database ${building} is '${Date.now()}'`)
    await client.query(`alter database ${building} rename to ${name}`)
  })
  return name
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Drops what killed runs left: databases of processes that are gone, and templates of other migrations older than an hour. */
export async function dropLeftovers(cluster: EmbeddedCluster, template: string): Promise<void> {
  await onCluster(cluster.urlOf('postgres'), async (client) => {
    const { rows } = await client.query<{ name: string, made: string | null }>(
      `select datname as name, shobj_description(oid, 'pg_database') as made from pg_database where datname like 't\\_%' or datname like 'tpl\\_%'`)
    for (const { name, made } of rows) {
      const pid = /^t_(\d+)_/.exec(name)?.[1]
      const left = pid ? !alive(Number(pid)) : name.startsWith('tpl_') && name !== template && made !== null && Date.now() - Number(made) > KEEP_TEMPLATE_MS
      if (left) await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    }
  })
}
