import * as z from 'zod'
import type { Leaf } from './leaf.ts'
import type { Queryable } from './queryable.ts'

const term = z.string().trim().min(1).max(200)

/** What an auditor may ask the log: exact actor, action, subject, a span of days (Asia/Shanghai, both included), newest first. */
export const searchLogInput = z.strictObject({
  actor: term.optional(),
  action: term.optional(),
  subject: term.optional(),
  fromOn: z.iso.date().optional(),
  toOn: z.iso.date().optional(),
  /** Cursor: entries with a smaller number. */
  before: z.int().min(0).optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type SearchLogInput = z.infer<typeof searchLogInput>

/** One page, and the cursor of the next or null. */
export interface LogPage { readonly rows: Leaf[], readonly before: number | null }

/**
 * A page of the log, newest first. Indexes: (actor|action|subject, seq), at.
 * The caller has checked that the reader is an auditor, and logs the reading.
 */
export async function searchLog(client: Queryable, input: SearchLogInput): Promise<LogPage> {
  const { actor, action, subject, fromOn, toOn, before, limit } = input
  const values: unknown[] = []
  const conditions: string[] = []
  const where = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  where((n) => `actor = ${n}`, actor)
  where((n) => `action = ${n}`, action)
  where((n) => `subject = ${n}`, subject)
  where((n) => `at >= ${n}`, fromOn && `${fromOn}T00:00:00+08:00`)
  where((n) => `at < ${n}::timestamptz + interval '1 day'`, toOn && `${toOn}T00:00:00+08:00`)
  where((n) => `seq < ${n}`, before)
  values.push(limit + 1)
  const { rows } = await client.query<Leaf>(`select seq, at, actor, action, subject, purpose, digest from audit_leaf
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by seq desc limit $${values.length}`, values)
  const page = rows.slice(0, limit)
  return { rows: page, before: rows.length > limit ? page.at(-1)?.seq ?? null : null }
}

/** The actions that occur, in alphabetical order, for the filter of the log browser: a loose index walk, not a count. */
export async function listActions(client: Queryable): Promise<string[]> {
  const { rows } = await client.query<{ action: string }>(`
    with recursive a as (
      (select action from audit_leaf order by action limit 1)
      union all select (select l.action from audit_leaf l where l.action > a.action order by l.action limit 1)
        from a where a.action is not null)
    select action from a where action is not null limit 1000`)
  return rows.map((row) => row.action)
}
