import { createServer } from 'node:net'
import pg from 'pg'

/** Superuser of every embedded cluster; it listens on loopback only. */
export const EMBEDDED_USER = 'onewindow'

/** What stands behind a port: our cluster, nothing, our or another cluster still starting, or somebody else. */
export type Answer = 'ours' | 'nobody' | 'starting' | 'stranger'

/** Asks the port which data directory it serves; gives up after one second. */
export async function whoAnswers(port: number, dataFolder: string): Promise<Answer> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: EMBEDDED_USER, database: 'postgres', connectionTimeoutMillis: 1000, query_timeout: 1000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return rows[0]?.folder === dataFolder ? 'ours' : 'stranger'
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'ECONNREFUSED') return 'nobody'
    return code === '57P03' ? 'starting' : 'stranger'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A TCP port of 127.0.0.1 that nobody holds at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().unref()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => typeof address === 'object' && address ? resolve(address.port) : reject(new Error('The system gave no port.')))
    })
  })
}
