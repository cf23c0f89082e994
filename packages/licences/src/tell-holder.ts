import { addDays } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import { isFirst } from '@onewindow/casework/receive'
import { inTransaction } from '@onewindow/identity/write-context'
import type pg from 'pg'

/** Calendar days before its end on which the holder of a certificate is told of it (approval §3.4). */
export const REMINDED_DAYS = [90, 60, 30, 7] as const
/** Days of standing still after which a reminder comes too late to be sent. */
const CAUGHT_UP_DAYS = 7
const MARK = 'licenceReminders:'

// Holders are told where they applied: the message goes to the applicant of the application that the certificate came from; what was registered without one has nobody to write to.
const NOTICES = `insert into outbox (kind, case_id, at, payload)
 select 'notice', l.case_id, $1::timestamptz, jsonb_build_object('caseId', l.case_id, 'caseType', 'application', 'version', l.version, 'event', $2::text, 'to', '[{"kind":"part","part":"applicant"}]'::jsonb, 'day', $3::text, 'documents', '[]'::jsonb)
 from licence l where l.case_id is not null and `

/** Tells the holder of one certificate of an event, by message; `db` is a client inside the transaction of the event. */
export async function tellHolder(db: Db, licenceId: string, { event, at, day }: { event: string; at: string; day: string }): Promise<void> {
  await db.query(`${NOTICES} l.id = $4`, [at, event, day, licenceId])
}

/**
 * Reminds holders of certificates that end in 90, 60, 30 or 7 days, once each; run by the background loop with today's day (Asia/Shanghai). Days on which nobody ran are
 * made up for within a week. Answers how many were told. Source: 行政许可法 §50; the days are the organ's own. Index: licence (status, valid_to).
 */
export const remindHolders = (pool: pg.Pool, { at, today }: { at: string; today: string }): Promise<number> => inTransaction(pool, async (db) => {
  if (!(await isFirst(db, `${MARK}${today}`, at))) return 0
  const { rows: [last] } = await db.query<{ day: string }>('select substr(key, $2) as day from effect where key >= $1 and key < $3 order by key desc limit 1', [MARK, MARK.length + 1, `${MARK}${today}`])
  const since = [last ? addDays(last.day, 1) : today, addDays(today, 1 - CAUGHT_UP_DAYS)].sort().at(-1) ?? today
  const { rowCount } = await db.query(`${NOTICES} l.status in ('valid', 'suspended') and exists (select 1 from unnest($4::text[], $5::text[]) as span (first, last) where l.valid_to between span.first and span.last)`,
    [at, 'licenceEnding', today, REMINDED_DAYS.map((days) => addDays(since, days)), REMINDED_DAYS.map((days) => addDays(today, days))])
  return rowCount ?? 0
})
