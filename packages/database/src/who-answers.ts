import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import pg from 'pg'

/** Superuser of every embedded cluster; it listens on loopback only. */
export const EMBEDDED_USER = 'onewindow'

/**
 * What stands behind a port: our cluster, nothing, our or another cluster still starting, something that takes connections and
 * says nothing or cuts them (a server at the moment of its death does), or somebody else who said so.
 */
export type Answer = 'ours' | 'nobody' | 'starting' | 'doubtful' | 'stranger'

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
    if (code === '57P03') return 'starting'
    // Five characters: a PostgreSQL said no, and ours does not.
    return /^(?=.*\d)[0-9A-Z]{5}$/.test(code ?? '') && !code?.startsWith('57P0') ? 'stranger' : 'doubtful'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Below the range from which systems take the ports of outgoing connections, so that none of those sits on ours. */
const FIRST_PORT = 20_000
const PORTS = 10_000

/** True when a server could listen on this port of 127.0.0.1 now. */
export function isFreePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().unref()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** A TCP port of 127.0.0.1 that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = FIRST_PORT + randomInt(PORTS)
    if (await isFreePort(port)) return port
  }
  throw new Error(`No free port was found between ${FIRST_PORT} and ${FIRST_PORT + PORTS}.`)
}
