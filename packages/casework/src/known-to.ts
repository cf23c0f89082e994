import { certifiedAmong } from '@onewindow/identity/certificates'
import type { CaseState } from './case-state.ts'
import type { CaseType, Db, Moment } from './case-type.ts'

/** What guards may know: the domain's own needs, and whose certificates are in force where the table asks for a pair of officers. */
export async function knownTo<F>(db: Db, type: CaseType<F>, state: CaseState<F>, moment: Moment, asked: { event: string; input: unknown }): Promise<Record<string, unknown>> {
  const known = await type.load(db, state, moment, asked)
  const officers = state.parts.flatMap(({ accountId }) => (accountId ? [accountId] : []))
  if (officers.length === 0 || !type.lifecycle.transitions.some((row) => row.pair)) return known
  return { ...known, certified: await certifiedAmong(db, officers, moment.today) }
}
