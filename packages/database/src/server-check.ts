import pg from 'pg'

const LEAST_VERSION = 160_000

/**
 * Checks a database address given from outside before anything is started on it.
 * @throws Error with a sentence that says what to change; the password is never in it
 */
export async function checkServer(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) throw new Error('DATABASE_URL must look like postgresql://user:password@host:5432/database. Correct it, or unset it to use the embedded database.')
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  const place = `${url.hostname}:${url.port || 5432}${url.pathname}`
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string, version: string }>(`select current_setting('server_version_num') as number, current_setting('server_version') as version`)
    const [found] = rows
    if (!found || Number(found.number) < LEAST_VERSION) throw new Error(`DATABASE_URL points to PostgreSQL ${found?.version ?? '?'} at ${place}; this product needs 16 or newer.`)
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('DATABASE_URL')) throw cause
    const { message, code } = cause as { message: string, code?: string }
    throw new Error(`DATABASE_URL points to ${place}, but the database cannot be used: ${message || code}. Start it or correct DATABASE_URL; unset it to use the embedded database.`, { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}
