import type { CaseState, Context, SubRecord } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'

/** How a publication ends that has said what it had to say: its term ran out, or good conduct shortened it. */
const SAID = ['stopped', 'repaired']

/** Whether the last publication inside a case was on show to its end: then a milder decision is not shown again (行政复议法 §63: never worse). */
export function hasSaid({ subs }: { subs: readonly SubRecord[] }): boolean {
  const last = subs.findLast(({ caseType }) => caseType === 'publication')
  return last !== undefined && SAID.includes(last.state)
}

/** The last page inside a case of this round: a decision made anew has nothing to do with what was shown before it. Index: case_file (parent_id). */
const FIRST_SHOWN = `select coalesce(facts->>'countsFrom', facts->>'publishedOn') as day from case_file
 where parent_id = $1 and case_type = 'publication' and opened_at >= $2 order by opened_at desc, id desc limit 1`

/** From which day the term of a page counts that takes the place of one on show; null where nothing was shown yet. Each page hands the day on. */
export async function loadFirstShown(db: Db, { id, acts, round, openedAt }: Pick<CaseState<unknown>, 'id' | 'acts' | 'round' | 'openedAt'>): Promise<{ firstShown: string | null }> {
  const { rows: [last] } = await db.query<{ day: string | null }>(FIRST_SHOWN, [id, acts.find((act) => act.round === round)?.at ?? openedAt])
  return { firstShown: last?.day ?? null }
}

export const firstShownOf = ({ known }: Pick<Context, 'known'>): string | null => (known['firstShown'] as string | null | undefined) ?? null
