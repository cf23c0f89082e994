import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { fall, type Fall } from './schemas.ts'

/** What the case around says of its decision now: its result, and the flags that lie beside one. */
export type Standing = { result: string | null; flags: readonly string[] }

/** How the decision around stands, for the moment in which it falls; null for a publication that stands alone. Index: primary key. */
export async function loadStanding(db: Db, { parentId }: Pick<CaseState<unknown>, 'parentId'>): Promise<{ standing: Standing | null }> {
  const { rows: [standing] } = await db.query<Standing>('select result, flags from case_file where id = $1', [parentId])
  return { standing: standing ?? null }
}

/**
 * Why a published decision does not stand as it was (行政处罚法 §48(2)). A result says it; a decision found unlawful keeps its result and is flagged, in which case the flag
 * of an earlier round says nothing of one that was annulled since.
 */
export function fellBy(standing: Standing | null): Fall {
  const read = fall.safeParse(standing?.result)
  if (read.success) return read.data
  return standing?.flags.includes('confirmedUnlawful') ? 'confirmedUnlawful' : 'changed'
}
