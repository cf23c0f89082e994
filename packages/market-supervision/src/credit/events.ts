import { stageLeaf } from '@onewindow/audit/stage'
import { dayOf } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import type { Db, Persist } from '@onewindow/casework/case-type'
import { payloadOf } from '@onewindow/events/events'

/** The case an event comes from, and the firm it counts for. */
export type Source = { caseId: string; uscc: string | null }

/**
 * What a case stands for in the firm's class, and nothing besides: what it brought before is undone, and comes back with its own day when it holds again after all. A
 * firm nobody knows by its code has no class. What changed is told on, so that the class is worked out anew. `db` is a client inside a transaction. Source: 市场主体登记管理条例 §38; market supervision §5.3.
 */
export async function bringAbout(db: Db, { caseId, uscc }: Source, indicators: readonly string[], at: string): Promise<void> {
  if (uscc === null) return
  const { rows: undone } = await db.query<{ indicator: string }>('update credit_event set undone_at = $3 where source_id = $1 and indicator <> all($2::text[]) and undone_at is null returning indicator', [caseId, indicators, at])
  const { rows: brought } = await db.query<{ indicator: string }>(
    `insert into credit_event as e (source_id, indicator, uscc, on_day, at) select $1, i, $3, $4, $5 from unnest($2::text[]) i
     on conflict (source_id, indicator) do update set undone_at = null where e.undone_at is not null returning indicator`, [caseId, indicators, uscc, dayOf(at), at])
  const named = (rows: { indicator: string }[]): string[] => rows.map(({ indicator }) => indicator).sort()
  if (undone.length + brought.length === 0) return
  await stageLeaf(db, { at, actor: 'system', action: 'credit.event', subject: caseId, purpose: 'case', event: { caseId, uscc, brought: named(brought), undone: named(undone) } })
  await db.query("insert into outbox (kind, case_id, at, payload) values ('creditRecordChanged', $1, $2, $3)", [caseId, at, JSON.stringify(payloadOf('creditRecordChanged', { caseId, uscc }))])
}

/** The same as what a row of a case writes in its own commit. */
export const brings = <F>(usccOf: (facts: F) => string | null, indicators: (after: CaseState<F>) => readonly string[]): Persist<F> =>
  (db, { after, ctx }) => bringAbout(db, { caseId: after.id, uscc: usccOf(after.facts) }, indicators(after), ctx.at)
