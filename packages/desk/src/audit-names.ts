import type { Queryable } from '@onewindow/audit/queryable'
import type { Leaf } from '@onewindow/audit/leaf'

/** An entry with names beside its ids; the log itself holds ids only, so a name that was erased is gone here too. */
export type NamedLeaf = Leaf & { actorName: string | null; subjectName: string | null }

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/
const idIn = (text: string): string[] => UUID.exec(text)?.slice(0, 1) ?? []

const NAMES = `select a.id::text id, a.display_name as name from account a where a.id = any($1::uuid[])
 union all select c.id::text, coalesce(c.number, c.title) from case_file c where c.id = any($1::uuid[]) union all select l.id::text, l.number from licence l where l.id = any($1::uuid[])`

/** Names of officers, numbers of cases and licences; persons stay ids. */
export async function withNames(db: Queryable, leaves: readonly Leaf[]): Promise<NamedLeaf[]> {
  const ids = [...new Set(leaves.flatMap(({ actor, subject }) => [...idIn(actor), ...idIn(subject)]))]
  const { rows } = await db.query<{ id: string; name: string }>(NAMES, [ids])
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const nameOf = (text: string): string | null => names.get(idIn(text)[0] ?? '') ?? null
  return leaves.map((leaf) => ({ ...leaf, actorName: nameOf(leaf.actor), subjectName: nameOf(leaf.subject) }))
}
