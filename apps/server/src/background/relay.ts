import { PgBoss } from 'pg-boss'
import type { Platform } from '../compose.ts'
import { consumers, type OutboxMessage } from './consumers.ts'
import { every } from './every.ts'
import { LOCKS } from './lead.ts'
import { LIVE_CHANNEL } from './listen-live.ts'

const BEAT_MS = 250
const BATCH = 200
/** NOTIFY carries at most 8000 bytes. */
const NOTIFY_BATCH = 20

type Row = { id: number; kind: string; case_id: string | null; payload: Record<string, unknown> }

/**
 * Hands what commits left in the outbox to its consumers: live changes at once by NOTIFY, everything else as a job with five tries from 60 s doubling,
 * then parked where operators see it. A row leaves the outbox in the transaction that makes its job: nothing is lost, effects are once by their own key.
 */
export function startRelay(platform: Platform, report: (error: unknown) => void): () => Promise<void> {
  const { configuration } = platform
  const boss = new PgBoss({ connectionString: configuration.databaseUrl, schema: 'job' })
  boss.on('error', report)
  let ready = false
  const start = async (): Promise<void> => {
    await boss.start()
    for (const [kind, consume] of Object.entries(consumers)) {
      if (!consume) continue
      await boss.createQueue(kind)
      await boss.work<OutboxMessage>(kind, { batchSize: 10, pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await consume(platform, job.data)
      })
    }
    ready = true
  }
  const stopBeat = every(BEAT_MS, async () => {
    if (!ready) await start()
    while (await hand(platform, boss) === BATCH);
  }, report)
  return async () => {
    await stopBeat()
    if (ready) await boss.stop({ graceful: true, timeout: 5000 })
  }
}

/** One batch in one transaction, one process at a time, so that what one case left goes out in its order. Answers how many rows left. */
async function hand({ background: database }: Platform, boss: PgBoss): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const { rows: [turn] } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) mine', [LOCKS.relay])
    if (!turn?.mine) {
      await client.query('rollback')
      return 0
    }
    const { rows } = await client.query<Row>(
      `delete from outbox where id = any(array(select id from outbox order by id limit ${BATCH} for update skip locked)) returning id, kind, case_id, payload`)
    rows.sort((a, b) => a.id - b.id)
    const live = rows.filter(({ kind }) => kind === 'caseChanged').map(({ id, case_id, payload }) => ({ id, caseId: case_id, event: payload.event, scopes: payload.scopes }))
    for (let i = 0; i < live.length; i += NOTIFY_BATCH) await client.query('select pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(live.slice(i, i + NOTIFY_BATCH))])
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    for (const row of rows) {
      if (!consumers[row.kind as keyof typeof consumers]) continue
      await boss.send(row.kind, { ...row.payload, outboxId: row.id, caseId: row.case_id }, { db, retryLimit: 5, retryDelay: 60, retryBackoff: true } as never)
    }
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
