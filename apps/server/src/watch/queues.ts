import { headAgeSeconds } from '@onewindow/audit/head-age'
import type pg from 'pg'

/** What waits in the house, and for how long. Counts stop at 10,001: nobody waits for a number because a queue is long. */
export type Queues = {
  headAgeSeconds: number; outboxWaiting: number; outboxOldestSeconds: number; timersOverdue: number; timersOldestSeconds: number
  messagesWaiting: number; messagesOldestSeconds: number; messagesParked: number; effectsParked: number
}

const counted = (from: string): string => `(select count(*)::int from (select 1 from ${from} limit 10001) n)`
const age = (from: string): string => `coalesce((select extract(epoch from $1::timestamptz - min(at))::float8 from ${from}), 0)`
const UNSENT = `message where status in ('queued', 'failed')`

const QUEUES = `select ${counted('outbox')} "outboxWaiting", ${age('outbox')} "outboxOldestSeconds", ${counted('timer where at <= $1')} "timersOverdue", ${age('timer where at <= $1')} "timersOldestSeconds",
  ${counted(UNSENT)} "messagesWaiting", ${age(UNSENT)} "messagesOldestSeconds", ${counted(`message where status = 'parked'`)} "messagesParked", ${counted('outbox_parked')} "effectsParked"`

/** @param at business time: the ages follow the clock that dated the rows; that of the log is machine time */
export async function readQueues(pool: pg.Pool, at: string): Promise<Queues> {
  const { rows: [row] } = await pool.query<Omit<Queues, 'headAgeSeconds'>>(QUEUES, [at])
  if (!row) throw new Error('The statement of queues gave no row')
  return { ...row, headAgeSeconds: await headAgeSeconds(pool) }
}
