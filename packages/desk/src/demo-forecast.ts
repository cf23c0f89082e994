import type { Queryable } from '@onewindow/audit/queryable'

/** A kind of deadline that falls before the moment asked about. `event` where a state lasts no longer; else the clock that is reached, with its title. */
export type Foreseen = { caseType: string; event: string | null; titleZh: string; titleEn: string; what: 'due' | 'near' | 'reminder'; n: number; firstAt: string }

const FORESEEN = `select c.case_type "caseType", case when t.kind = 'ttl' then t.part end event, coalesce(max(k.spec->>'titleZh'), '') "titleZh", coalesce(max(k.spec->>'titleEn'), '') "titleEn",
 case when t.threshold = 'due' then 'due' when t.threshold like 'reminder:%' then 'reminder' else 'near' end what, count(*)::int n, iso(min(t.at)) "firstAt"
from (select * from timer where at <= $1 order by at limit 10000) t join case_file c on c.id = t.case_id left join case_clock k on k.case_id = t.case_id and k.kind = t.kind and k.part = t.part and k.round = t.round
group by 1, 2, t.kind, 5 order by min(t.at), 1, t.kind, 5 limit 100`

/** The deadlines set now that fall until `to`, grouped; what happens on the way may set or end others. Index: timer (at). */
export async function foresee(db: Queryable, to: string): Promise<Foreseen[]> {
  const { rows } = await db.query<Foreseen>(FORESEEN, [to])
  return rows
}
