import type { AnyCaseType } from './case-type.ts'
import type { House } from './house.ts'

/** The case of one of these types that is named so, if there is one. */
export async function casesOf({ database }: House, types: readonly AnyCaseType[], by: 'id' | 'number', named: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(`select id from case_file where ${by} = $1 and case_type = any($2) and phase <> 'draft' limit 1`, [named, types.map(({ name }) => name)])
  return rows.map(({ id }) => id)
}
