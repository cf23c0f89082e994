import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { fall, type Fall, type PublicationFacts } from './schemas.ts'

const FALLS: Readonly<Record<string, Fall>> = { annul: 'annulled', declareInvalid: 'declaredInvalid', modify: 'modified', confirmUnlawful: 'confirmedUnlawful' }

/** How a decision fell by the event of its case that says so; null for another one, or where the message does not name it. */
export const fallOf = (event: string | undefined): Fall | null => (event === undefined ? null : (FALLS[event] ?? null))

/** What the case around says of its decision now: its result, and the flags that lie beside one. */
export type Standing = { result: string | null; flags: readonly string[]; /** The last paper that changed it. */ amended: string | null }

const STANDING = `select result, flags, (select d.id from issued_document d where d.case_id = k.id and d.document in ('ordinaryCase.amendedDecision', 'simpleCase.amendedDecision') and d.voided_at is null order by d.issued_at desc limit 1) amended
  from case_file k where k.id = $1`

/** How the decision around stands, where the message does not say which event it comes from (a court's own); null for a publication that stands alone. Indexes: primary key; issued_document (case_id, issued_at). */
export async function loadStanding(db: Db, { parentId }: Pick<CaseState<unknown>, 'parentId'>): Promise<{ standing: Standing | null }> {
  const { rows: [standing] } = await db.query<Standing>(STANDING, [parentId])
  return { standing: standing ?? null }
}

export const standingOf = ({ known }: Pick<Context, 'known'>): Standing | null => (known['standing'] as Standing | undefined) ?? null

/** A change takes off what was published before; what is published as the change has it stays, also where it was opened before the message of that change came. */
export function fallsBy(c: CaseState<PublicationFacts>, { event }: { event?: string }, ctx: Context): Refusal | null {
  const { documentId } = c.facts
  return event === 'modify' && documentId !== null && documentId === standingOf(ctx)?.amended ? refuse.outOfOrder({}) : null
}

/**
 * Why a published decision does not stand as it was (行政处罚法 §48(2)). A result says it; a decision found unlawful keeps its result and is flagged, in which case the flag
 * of an earlier round says nothing of one that was annulled since.
 */
export function fellBy(standing: Pick<Standing, 'result' | 'flags'> | null): Fall {
  const read = fall.safeParse(standing?.result)
  if (read.success) return read.data
  return standing?.flags.includes('confirmedUnlawful') ? 'confirmedUnlawful' : 'changed'
}
