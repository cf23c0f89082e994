import type { Queryable } from '@onewindow/audit/queryable'
import { BEFORE_ALL } from '@onewindow/database/ids'
import type { Extension, Pause, ClockSpec } from '@onewindow/calendar/spec'

/** An open clock as the re-plan reads it. */
export type OpenClock = {
  caseId: string; kind: string; part: string; round: number; spec: ClockSpec; startAt: string; pauses: Pause[]; extensions: Extension[]; calendarVersion: string; dueOn: string | null; dueAt: string | null; provisional: boolean
  regionCode: string; number: string | null; caseType: string; title: string
}

const COLUMNS = `k.case_id "caseId", k.kind, k.part, k.round, k.spec, k.start_at "startAt", k.pauses, k.extensions, k.calendar_version "calendarVersion", k.due_on "dueOn", k.due_at "dueAt", k.provisional,
  c.region_code "regionCode", c.number, c.case_type "caseType", c.title`

/** The next open clocks of a walk over all of them, by case; `after` is the last case of the batch before. All clocks of a case come together; with `from` only those of cases with one that a change of days from then on can move: not due before it, uncertain, or counted back from a later day. */
export async function nextOpenClocks(db: Queryable, after: string | null, cases: number, from = ''): Promise<OpenClock[]> {
  const { rows } = await db.query<OpenClock>(
    `with batch as (select distinct k.case_id from case_clock k where k.state in ('running', 'paused') and k.case_id > $1 and (k.provisional or coalesce(k.due_on, '9999') >= $3 or k.spec->>'direction' = 'before') order by k.case_id limit $2)
     select ${COLUMNS} from batch b join case_clock k on k.case_id = b.case_id and k.state in ('running', 'paused') join case_file c on c.id = k.case_id order by k.case_id, k.kind, k.part, k.round`, [after ?? BEFORE_ALL, cases, from])
  return rows
}

/** Walks over open clocks, a batch of cases at a time: every one, or those that `from` leaves. */
export async function* openClocks(db: Queryable, from = '', cases = 500): AsyncGenerator<OpenClock[]> {
  let after: string | null = null
  for (;;) {
    const batch = await nextOpenClocks(db, after, cases, from)
    const last = batch.at(-1)
    if (!last) return
    yield batch
    after = last.caseId
  }
}
