import type pg from 'pg'

const FILLED = ['case_file', 'case_event', 'case_clock', 'case_task', 'case_part', 'case_attachment', 'issued_document', 'claim', 'timer', 'licence', 'worklist_entry', 'audit_leaf', 'audit_node', 'audit_event', 'party', 'account']

/** Takes away the indexes that only make reading fast, and answers the statements that bring them back. */
export async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as text from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and t.relname = any($1) and not i.indisunique`, [FILLED])
  for (const { name } of rows) await client.query(`drop index ${client.escapeIdentifier(name)}`)
  return rows.map(({ text }) => text)
}

/** Builds them again, and lets the database look at what it holds now. */
export async function finishTables(client: pg.Client, indexes: readonly string[]): Promise<void> {
  for (const text of indexes) await client.query(text)
  for (const table of FILLED) await client.query(`vacuum (analyze) ${table}`)
}
