import { prepared } from '@onewindow/database/prepared'
import type pg from 'pg'
import type { Queryable } from '@onewindow/audit/queryable'
import type { Refusal } from './refusal.ts'

/** One thing a commit left for others, as the relay carries it out. `id` is what its effect is known by. */
export type Effect = { id: number; kind: string; caseId: string | null; payload: Record<string, unknown>; tries: number }

/** Tries of one effect before it is parked; the pauses between them are 60, 120, 240 and 480 seconds. */
const MOST_TRIES = 5
const FIRST_PAUSE_MS = 60_000
const FAULT_LENGTH = 200

/** Effects of one lane are carried out one after the other: those of a case, and each that belongs to none by itself. */
export const laneOf = ({ caseId, id }: Effect): string => caseId ?? String(id)

const NEXT = `select id, kind, case_id "caseId", payload, tries from outbox o
  where kind = any($1) and (again_at is null or again_at <= $2) and not (coalesce(case_id::text, id::text) = any($3))
    and not exists (select 1 from outbox e where e.case_id = o.case_id and e.id < o.id and e.again_at > $2 and e.kind = any($1))
  order by id limit $4`

/**
 * What may be carried out now, in the order of the commits: nothing of a lane somebody is at work on, nothing behind an effect of the same case and the same kinds
 * that waits for its next try.
 * @param machineNow pauses are kept by the machine's clock: a demonstration may move the platform's
 */
export async function nextEffects(on: Queryable, kinds: readonly string[], busy: readonly string[], machineNow: Date, limit: number): Promise<Effect[]> {
  return (await on.query<Effect>(NEXT, [kinds, machineNow, busy, limit])).rows
}

/** The effect is there. */
export async function effectDone(on: Queryable, { id }: Effect): Promise<void> {
  await on.query({ ...prepared('delete from outbox where id = $1'), values: [id] })
}

/**
 * The effect is not there: it is tried again after a pause, and its case waits with it; refused for good, or failed for the fifth time, it is parked and its case
 * goes on. Answers what became of it.
 * @param at business time of the parking
 */
export async function effectFailed(on: Queryable, { id, tries }: Effect, error: unknown, machineNow: Date, at: string): Promise<'again' | 'parked'> {
  if (!isForGood(error) && tries + 1 < MOST_TRIES) {
    await on.query('update outbox set tries = tries + 1, again_at = $2 where id = $1', [id, new Date(machineNow.getTime() + FIRST_PAUSE_MS * 2 ** tries)])
    return 'again'
  }
  await on.query(
    `with gone as (delete from outbox where id = $1 returning id, kind, case_id, at, payload, tries)
     insert into outbox_parked (id, kind, case_id, at, payload, tries, fault, parked_at) select id, kind, case_id, at, payload, tries + 1, $2, $3 from gone`, [id, faultOf(error), at])
  return 'parked'
}

const PASSING_KINDS = new Set(['away', 'tooMany'])
const PASSING_CODES = new Set(['case.stale', 'case.idempotencyInProgress'])

/** A refusal says no to what was asked, and asking again changes nothing; everything else may pass. */
export function isForGood(error: unknown): boolean {
  const refusal = refusalOf(error)
  return refusal !== undefined && !PASSING_KINDS.has(refusal.kind) && !PASSING_CODES.has(refusal.code)
}

/** Packages below the spine throw errors that carry a refusal of the same shape. */
const refusalOf = (error: unknown): Refusal | undefined => (error as { refusal?: Refusal } | null)?.refusal

/** Errors whose sentence repeats the values they were given. */
const QUOTES = /^Prisma|^Zod|^SyntaxError/

/** Why, without a word of what was in it: the code of a refusal or of the database, else the sentence of the error. */
export function faultOf(error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal) return refusal.code
  const { code, constraint, table, name = 'Error', message } = error as Partial<pg.DatabaseError>
  if (code) return [name, code, constraint ?? table].filter(Boolean).join(' ')
  return QUOTES.test(name) ? name : `${name}: ${message ?? String(error)}`.slice(0, FAULT_LENGTH)
}

/** A parked effect as an operator sees it: never its payload. */
export type ParkedEffect = { id: number; kind: string; event: string | null; caseId: string | null; caseNumber: string | null; at: string; tries: number; fault: string; parkedAt: string }

const PARKED = `select p.id, p.kind, p.payload->>'event' event, p.case_id "caseId", c.number "caseNumber", p.at, p.tries, p.fault, p.parked_at "parkedAt"
  from outbox_parked p left join case_file c on c.id = p.case_id where p.id < $1 order by p.id desc limit $2`

/** Parked effects, the newest commit first. @param before the last one of the page before */
export async function listParked(on: Queryable, { before, limit }: { before?: number | undefined; limit: number }): Promise<{ rows: ParkedEffect[]; after: number | null }> {
  const { rows } = await on.query<ParkedEffect>(PARKED, [before ?? Number.MAX_SAFE_INTEGER, limit + 1])
  const page = rows.slice(0, limit)
  return { rows: page, after: rows.length > limit ? page.at(-1)?.id ?? null : null }
}

/**
 * Gives a parked effect its five tries back, under its own number: it takes effect once, also if the last try did its work and only died before saying so. It comes
 * before what its case left later and has not been carried out yet. Answers its case, or undefined when it is not parked.
 */
export async function reviveEffect(on: Queryable, id: number, at: string): Promise<{ caseId: string | null } | undefined> {
  const { rows } = await on.query<{ caseId: string | null }>(
    `with back as (delete from outbox_parked where id = $1 returning id, kind, case_id, payload)
     insert into outbox (id, kind, case_id, at, payload) select id, kind, case_id, $2, payload from back returning case_id "caseId"`, [id, at])
  return rows[0]
}

/** How much waits and how much is parked, by kind. */
export async function countEffects(on: Queryable): Promise<{ kind: string; waiting: number; parked: number }[]> {
  const { rows } = await on.query<{ kind: string; waiting: number; parked: number }>(
    `select kind, count(*) filter (where here)::int waiting, count(*) filter (where not here)::int parked
     from (select kind, true here from outbox union all select kind, false from outbox_parked) e group by kind order by kind`)
  return rows
}
