import { scopeSql, type Reader } from './scope.ts'

/** More than these are found by search. */
const MOST = 60

/**
 * Cases inside, around and beside `c`, oldest first, as far as the reader may open them: a link never widens who may read. A column of JSON in a statement about `case_file c`;
 * walks the indexes on parent_id and case_link.
 */
export function relatedSql(reader: Reader, values: unknown[]): string {
  const scope = scopeSql(reader, 'k', values)
  return `coalesce((select json_agg(near) from (select k.id, k.case_type "caseType", k.number, k.state, k.phase, k.title, r.relation, r.kind from (
      select s.id, 'sub' relation, null kind from case_file s where s.parent_id = c.id union all select c.parent_id, 'parent', null where c.parent_id is not null
      union all select l.to_id, 'to', l.kind from case_link l where l.from_id = c.id and l.kind <> 'partOf' union all select l.from_id, 'from', l.kind from case_link l where l.to_id = c.id and l.kind <> 'partOf') r
     join case_file k on k.id = r.id where ${scope} order by k.opened_at, k.id limit ${MOST}) near), '[]'::json)`
}
