import type { Queryable } from '@onewindow/audit/queryable'
import type { Instant } from '@onewindow/calendar/day'

const PREFIX = 'demo:'

/** Keys of the scripts that were played: each has its mark in the transaction that played it. */
export async function playedScripts(db: Queryable): Promise<Set<string>> {
  const { rows } = await db.query<{ key: string }>(`select key from effect where key like '${PREFIX}%'`)
  return new Set(rows.map(({ key }) => key.slice(PREFIX.length)))
}

export async function markPlayed(db: Queryable, key: string, at: Instant): Promise<void> {
  await db.query('insert into effect (key, at) values ($1, $2)', [`${PREFIX}${key}`, at])
}
