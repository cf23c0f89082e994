import type { Queryable } from './queryable.ts'

/** A stalled head is an incident: alarm at 300 s, not ready at 4 h, decisions (not submissions) closed at 24 h. */
export const HEAD_AGE_LIMITS = { alarmSeconds: 300, degradedSeconds: 14_400, closedSeconds: 86_400 } as const

export type HeadHealth = 'fresh' | 'alarm' | 'degraded' | 'decisionsClosed'

/** What the age of the head means. */
export function headHealth(ageSeconds: number): HeadHealth {
  if (ageSeconds >= HEAD_AGE_LIMITS.closedSeconds) return 'decisionsClosed'
  if (ageSeconds >= HEAD_AGE_LIMITS.degradedSeconds) return 'degraded'
  return ageSeconds >= HEAD_AGE_LIMITS.alarmSeconds ? 'alarm' : 'fresh'
}

/**
 * Looks at the age again and again and answers whether decisions are closed: when two looks in a row find a head a day old. What an outage left unsigned is signed in
 * the first second, and one look may come before that.
 */
export function decisionsWatch(): (ageSeconds: number) => boolean {
  let wasOld = false
  return (ageSeconds) => {
    const isOld = headHealth(ageSeconds) === 'decisionsClosed'
    const closed = isOld && wasOld
    wasOld = isOld
    return closed
  }
}

/**
 * Seconds for which committed entries have been waiting for a signed head, 0 when none waits: the metric `audit_head_age_seconds`.
 * Machine time of the database: a deadline that fires after an outage, or a moved clock of a demonstration, dates its entries far back,
 * and that is no stalled head; neither is a quiet night.
 */
export async function headAgeSeconds(client: Queryable): Promise<number> {
  const { rows: [waiting] } = await client.query<{ age: number | null }>(WAITING)
  return Math.max(0, waiting?.age ?? 0)
}

const WAITING = `
select extract(epoch from clock_timestamp() - least(
  (select staged_at from audit_staging order by id limit 1),
  (select numbered_at from audit_leaf where seq >= coalesce((select max(size) from audit_signed_head), 0) order by seq limit 1)))::float8 age`
