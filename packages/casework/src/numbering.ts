import { caseNumber } from './case-number.ts'
import type { Db } from './case-type.ts'

/**
 * Takes the next case number `PP-RRRRRR-YYYYMMDD-NNNNNN-D` of the county or city and day. Taken before the commit and outside of it, so numbers may have gaps
 * but never wait for each other's fsync.
 */
export async function takeCaseNumber(db: Db, prefix: string, regionCode: string, day: string): Promise<string> {
  const region = regionCode.slice(0, 6)
  const { rows } = await db.query<{ last: number }>(
    `insert into number_counter (series, last) values ($1, 1) on conflict (series) do update set last = number_counter.last + 1 returning last`, [`case:${prefix}:${region}:${day}`])
  return caseNumber(prefix, region, day, (rows[0] as { last: number }).last)
}
