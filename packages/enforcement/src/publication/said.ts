import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'

/** How a publication ends that has said what it had to say: its term ran out, or good conduct shortened it. */
const SAID = ['stopped', 'repaired']

/** What was shown of the decision of this round: since which day, and whether the last page was on show to its end. */
export type Shown = { since: string | null; said: boolean }

/** Pages inside a case of this round: a decision made anew has nothing to do with what was shown before it. Index: case_file (parent_id). */
const SHOWN = `select min(coalesce(facts->>'countsFrom', facts->>'publishedOn')) since, (array_agg(state order by opened_at desc, id desc))[1] last from case_file
 where parent_id = $1 and case_type = 'publication' and opened_at >= $2`

/** What a page that takes the place of another goes by: its term counts from the first day anything was on show, and what was shown to its end is not shown again (行政复议法 §63: never worse). */
export async function loadShown(db: Db, { id, acts, round, openedAt }: Pick<CaseState<unknown>, 'id' | 'acts' | 'round' | 'openedAt'>): Promise<{ shown: Shown }> {
  const { rows: [found] } = await db.query<{ since: string | null; last: string | null }>(SHOWN, [id, acts.find((act) => act.round === round)?.at ?? openedAt])
  return { shown: { since: found?.since ?? null, said: SAID.includes(found?.last ?? '') } }
}

export const shownOf = ({ known }: Pick<Context, 'known'>): Shown => (known['shown'] as Shown | undefined) ?? { since: null, said: false }
