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
 * Seconds for which committed entries have been waiting for a signed head, 0 when none waits: the metric `audit_head_age_seconds`.
 * Counted from the last head or from the oldest waiting entry, whichever is later: a quiet night is not a stalled head.
 * @param now ISO instant from the clock of the platform
 */
export async function headAgeSeconds(client: Queryable, now: string): Promise<number> {
  const { rows: [waiting] } = await client.query<{ since: string | null }>(WAITING)
  if (!waiting?.since) return 0
  return Math.max(0, (Date.parse(now) - Date.parse(waiting.since)) / 1000)
}

const WAITING = `
with s as (select size, at from audit_signed_head order by size desc limit 1),
 oldest as (select min(at) as at from (
  select case when pg_input_is_valid(body->>'at', 'timestamptz') then (body->>'at')::timestamptz end as at from audit_staging
  union all select at from audit_leaf where seq >= coalesce((select size from s), 0)) w)
select greatest(oldest.at, (select at from s)) as since from oldest where oldest.at is not null`
