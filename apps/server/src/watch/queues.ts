import { headAgeSeconds } from '@onewindow/audit/head-age'
import type pg from 'pg'

/** What waits in the house, and for how long. Counts stop at 10,001: nobody waits for a number because a queue is long. */
export type Queues = {
  headAgeSeconds: number; outboxWaiting: number; outboxOldestSeconds: number; timersOverdue: number; timersOldestSeconds: number
  messagesWaiting: number; messagesOldestSeconds: number; messagesParked: number; jobsFailed: number
}

const counted = (from: string): string => `(select count(*)::int from (select 1 from ${from} limit 10001) n)`
const age = (from: string): string => `coalesce((select extract(epoch from $1::timestamptz - min(at))::float8 from ${from}), 0)`
const UNSENT = `message where status in ('queued', 'failed')`

const QUEUES = `select ${counted('outbox')} "outboxWaiting", ${age('outbox')} "outboxOldestSeconds", ${counted('timer where at <= $1')} "timersOverdue", ${age('timer where at <= $1')} "timersOldestSeconds",
  ${counted(UNSENT)} "messagesWaiting", ${age(UNSENT)} "messagesOldestSeconds", ${counted(`message where status = 'parked'`)} "messagesParked", to_regclass('job.job') is not null "hasJobs"`
const FAILED_JOBS = `select count(*)::int n from (select 1 from job.job where state = 'failed' limit 10001) j`

/** @param at business time: the ages follow the clock that dated the rows */
export async function readQueues(pool: pg.Pool, at: string): Promise<Queues> {
  const { rows: [row] } = await pool.query<Omit<Queues, 'headAgeSeconds' | 'jobsFailed'> & { hasJobs: boolean }>(QUEUES, [at])
  if (!row) throw new Error('The statement of queues gave no row')
  const { hasJobs, ...queues } = row
  const { rows: [jobs] } = hasJobs ? await pool.query<{ n: number }>(FAILED_JOBS) : { rows: [] }
  return { ...queues, jobsFailed: jobs?.n ?? 0, headAgeSeconds: await headAgeSeconds(pool, at) }
}
