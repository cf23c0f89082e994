import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase, startEmbedded, stopEmbedded } from '@onewindow/database/embedded'
import pg from 'pg'

/** Where the bench keeps its things: a PostgreSQL of its own that really writes to disk, the server's files and keys. */
export type Home = { folder: string; files: string; keys: string; urlOf: (database: string) => string; own: boolean }

export const ROOT = join(import.meta.dirname, '..')
/** The secret of the demonstration: the seeds' second factors are sealed with it. */
export const SECRET = 'onewindow-demo-secret-not-for-production-use'

/** What a server of this size is given; the embedded default is meant for a demonstration. */
const SETTINGS = { shared_buffers: '2GB', effective_cache_size: '8GB', max_wal_size: '8GB', maintenance_work_mem: '1GB', random_page_cost: '1.1', checkpoint_timeout: '15min', max_connections: '300', shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'on' }

/** Opens DATABASE_URL's server, or the embedded one below `folder`. */
export async function openHome(folder: string, say: (line: string) => void): Promise<Home> {
  mkdirSync(folder, { recursive: true })
  const files = join(folder, 'server')
  const given = process.env.DATABASE_URL
  const place = { folder, files, keys: join(files, 'keys') }
  if (given) return { ...place, own: false, urlOf: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href }
  const fresh = !existsSync(join(folder, 'pg'))
  const options = { say, limitMs: 120_000 }
  let cluster = await startEmbedded(folder, options)
  if (fresh) {
    await onDatabase(cluster.urlOf('postgres'), async (client) => {
      for (const [name, value] of Object.entries(SETTINGS)) await client.query(`alter system set ${name} = '${value}'`)
    })
    await stopEmbedded(folder)
    cluster = await startEmbedded(folder, options)
  }
  await ensureDatabase(cluster, 'postgres')
  return { ...place, own: true, urlOf: cluster.urlOf }
}

/** Work on one connection without a limit of time. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
