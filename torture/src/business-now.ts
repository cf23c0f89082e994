import type pg from 'pg'

/** The platform's moment as ISO text with +08:00: the machine's, moved as far as the city's clock is. */
export async function businessNow(db: pg.Client): Promise<string> {
  const { rows: [now] } = await db.query<{ at: string }>(`select iso(now() + (coalesce((select shift_ms from platform_clock), 0) || ' ms')::interval) as at`)
  if (!now) throw new Error('The database tells no time')
  return now.at
}
