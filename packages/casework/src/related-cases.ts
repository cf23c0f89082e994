import type { CaseState, Performer } from './case-state.ts'
import type { RelatedCase } from './definition/views.ts'
import type { House } from './house.ts'
import { prepared } from '@onewindow/database/prepared'
import { scopeSql } from './scope.ts'

/** More than these are found by search. */
const MOST = 60

/** Cases inside, around and beside this one, oldest first, as far as the reader may open them: a link never widens who may read. Walks the indexes on parent_id and case_link. */
export async function relatedCases(house: House, c: Pick<CaseState<unknown>, 'id' | 'parentId'>, reader: Performer): Promise<RelatedCase[]> {
  const values: unknown[] = [c.id, c.parentId]
  const scope = scopeSql(reader, 'k', values)
  const { rows } = await house.database.pool.query<RelatedCase>({
    ...prepared(`select k.id, k.case_type "caseType", k.number, k.state, k.phase, k.title, r.relation, r.kind from (
      select s.id, 'sub' relation, null kind from case_file s where s.parent_id = $1 union all select $2::uuid, 'parent', null where $2::uuid is not null
      union all select l.to_id, 'to', l.kind from case_link l where l.from_id = $1 and l.kind <> 'partOf' union all select l.from_id, 'from', l.kind from case_link l where l.to_id = $1 and l.kind <> 'partOf') r
     join case_file k on k.id = r.id where ${scope} order by k.opened_at, k.id limit ${MOST}`), values })
  return rows
}
