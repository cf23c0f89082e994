import type { Instant } from '@onewindow/calendar/day'
import type { Queryable } from '@onewindow/audit/queryable'

/** How far the demonstration is filled: pieces carried out of all, and those that could not be carried out as written. */
export type DemoProgress = { baseAt: Instant; done: number; total: number; failed: number; updatedAt: Instant }

/** Null before the core set stands, and wherever there is no demonstration. */
export async function demoProgress(db: Queryable): Promise<DemoProgress | null> {
  const { rows: [row] } = await db.query<DemoProgress>('select base_at "baseAt", done, total, failed, updated_at "updatedAt" from demo_progress')
  return row ?? null
}

/** A demonstration that was begun before there was so much of it goes on to the new end. */
export async function stretchProgress(db: Queryable, total: number): Promise<void> {
  await db.query('update demo_progress set total = $1 where total < $1', [total])
}

/** Notes that so many more pieces are carried out; in the transaction that carries them out. */
export async function noteDone(db: Queryable, { done, failed, at }: { done: number; failed: number; at: Instant }): Promise<void> {
  await db.query('update demo_progress set done = done + $1, failed = failed + $2, updated_at = $3', [done, failed, at])
}

export async function beginProgress(db: Queryable, { baseAt, total }: { baseAt: Instant; total: number }): Promise<void> {
  await db.query('insert into demo_progress (base_at, done, total, failed, updated_at) values ($1, 0, $2, 0, $1)', [baseAt, total])
}
