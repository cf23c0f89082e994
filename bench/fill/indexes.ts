import type pg from 'pg'

/** Tables a fill writes, those of the log apart: their tree grows meanwhile. */
export const CASES = ['case_file', 'case_event', 'case_clock', 'case_task', 'case_part', 'case_attachment', 'issued_document', 'claim', 'timer', 'licence', 'worklist_entry', 'audit_event', 'party', 'account'] as const
export const LOG = ['audit_leaf', 'audit_node'] as const
const KEPT = 'audit_node'

/** An index that was taken away, and the statement that brings it back. */
export type Dropped = { table: string; text: string }

/**
 * Takes away all indexes of what is filled, unique ones and keys too: built at the end they cost half, and find what stands there twice just as well. The tree's own
 * nodes keep theirs, which is asked while it grows.
 */
export async function dropIndexes(client: pg.Client): Promise<Dropped[]> {
  const { rows } = await client.query<Dropped & { drop: string }>(
    `select t.relname as table, case when k.oid is null then pg_get_indexdef(i.indexrelid) else format('alter table %I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid)) end as text,
       case when k.oid is null then format('drop index %I', c.relname) else format('alter table %I drop constraint %I', t.relname, k.conname) end as drop
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
     where t.relnamespace = 'public'::regnamespace and t.relname = any($1) order by i.indisprimary desc, i.indisunique desc`, [[...CASES, ...LOG].filter((one) => one !== KEPT)])
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ table, text }) => ({ table, text }))
}

/** Builds those of some tables again, and lets the database look at what they hold now. @throws Error of the database where a key stands twice */
export async function finishTables(client: pg.Client, tables: readonly string[], dropped: readonly Dropped[]): Promise<void> {
  for (const { table, text } of dropped) if (tables.includes(table)) await client.query(text)
  for (const table of tables) await client.query(`vacuum (analyze) ${table}`)
}
