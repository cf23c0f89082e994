import type { Database } from '@onewindow/database/client'
import { TABLES, type Columns } from './prepare.ts'

/** The columns a fill writes: all but those the database computes or numbers itself. */
export async function readColumns({ pool }: Database): Promise<Columns> {
  const { rows } = await pool.query<{ table: string; name: string; type: string }>(
    `select table_name "table", column_name name, data_type type from information_schema.columns where table_schema = 'public' and table_name = any($1)
     and is_generated = 'NEVER' and coalesce(column_default, '') not like 'nextval%' order by table_name, ordinal_position`, [[...TABLES]])
  return Object.fromEntries(Map.groupBy(rows, ({ table }) => table))
}
