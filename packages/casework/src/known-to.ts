import type { CaseState } from './case-state.ts'
import type { CaseType, Db } from './case-type.ts'

/** What guards may know: the domain's own needs, and whose certificates are in force where the table asks for a pair of officers. */
export async function knownTo<F>(db: Db, type: CaseType<F>, state: CaseState<F>, moment: { at: string; today: string }, asked: { event: string; input: unknown }): Promise<Record<string, unknown>> {
  const known = await type.load(db, state, moment, asked)
  const officers = state.parts.flatMap(({ accountId }) => (accountId ? [accountId] : []))
  if (officers.length === 0 || !type.lifecycle.transitions.some((row) => row.pair)) return known
  const { rows } = await db.query<{ account_id: string }>(CERTIFIED, [officers, moment.today])
  return { ...known, certified: rows.map(({ account_id }) => account_id) }
}

const CERTIFIED = 'select account_id from officer_certificate where account_id = any($1::uuid[]) and suspended_at is null and valid_from <= $2 and valid_to >= $2'
