import type { Performer } from '@onewindow/casework/case-state'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { refuse } from '@onewindow/casework/errors'
import { CaseError, fail } from '@onewindow/casework/refusal'
import { scopeSql } from '@onewindow/casework/scope'
import type { Recognised } from './procedures.ts'

/** A case a partner named. */
export type NamedCase = { id: string; number: string | null; version: number }

const MOST_TRIES = 3

/** Somebody else was faster, again and again: to be tried later, no word about the case. */
export const isStale = (error: unknown): boolean => error instanceof CaseError && error.refusal.code === 'case.stale'

/** The case of that number, or of that id where its type carries no number, as far as the partner reaches. @throws CaseError `case.notFound` */
export async function findNamed(ctx: Recognised, performer: Performer, caseNumber: string): Promise<NamedCase> {
  const values: unknown[] = [caseNumber]
  const scope = scopeSql(performer, 'c', values)
  const { rows: [row] } = await ctx.house.database.pool.query<NamedCase>(`select c.id, c.number, c.version from case_file c where (c.number = $1 or (c.number is null and c.id::text = $1)) and ${scope}`, values)
  return row ?? fail(refuse.notFound({}))
}

/** A partner knows no version: when somebody else was faster the same is decided anew on what is there now. @throws CaseError `case.notFound`, and what the work refuses */
export async function onLatest(ctx: Recognised, performer: Performer, caseNumber: string, work: (found: NamedCase) => Promise<CaseReceipt>): Promise<CaseReceipt> {
  for (let tries = 1; ; tries += 1) {
    const found = await findNamed(ctx, performer, caseNumber)
    try {
      return await work(found)
    } catch (error) {
      if (!isStale(error) || tries === MOST_TRIES) throw error
    }
  }
}
