import pg from 'pg'
import { publishLive, type LiveChange } from './live.ts'

export const LIVE_CHANNEL = 'onewindow_live'
const RETRY_MS = 1000

/** One dedicated connection per process hears what the relay of any process announces, and comes back after the database was away. */
export function listenLive(url: string, report: (error: unknown) => void): () => Promise<void> {
  let over = false
  let client: pg.Client | null = null
  const connect = async (): Promise<void> => {
    if (over) return
    const fresh = new pg.Client({ connectionString: url, application_name: 'onewindow live' })
    let gone = false
    const again = (): void => {
      if (gone || over) return
      gone = true
      void fresh.end().catch(() => undefined)
      setTimeout(() => void connect(), RETRY_MS).unref()
    }
    fresh.on('error', again)
    fresh.on('end', again)
    fresh.on('notification', ({ payload }) => {
      for (const change of JSON.parse(payload ?? '[]') as LiveChange[]) publishLive(change)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${LIVE_CHANNEL}`)
      client = fresh
    } catch (error) {
      report(error)
      again()
    }
  }
  void connect()
  return async () => {
    over = true
    await client?.end().catch(() => undefined)
  }
}
