import { caseNumber, cityNumber } from './case-number.ts'
import type { CaseState } from './case-state.ts'
import type { CaseType, Db } from './case-type.ts'

type Numbered<F> = Pick<CaseType<F>, 'numberPrefix' | 'numberForm' | 'lifecycle'>

/**
 * Takes the next number for a case that leaves its draft: `PP-RRRRRR-YYYYMMDD-NNNNNN-D` of the county or city and day, the city-wide form, or the parent's number
 * with `.01`, `.02` … for a case inside another. Null for types that carry no number. Taken before the commit and outside of it, so numbers may have gaps but never
 * wait for each other's fsync.
 */
export async function takeNumber<F>(db: Db, type: Numbered<F>, c: CaseState<F>, day: string): Promise<string | null> {
  if (type.lifecycle.kind === 'sub' && c.parentId) return subNumber(db, c.parentId)
  if (!type.numberPrefix) return null
  if (type.numberForm === 'city') return cityNumber(type.numberPrefix, day, await next(db, `case:${type.numberPrefix}:${day}`))
  return takeCaseNumber(db, type.numberPrefix, c.regionCode, day)
}

/** The next number of the county or city and day. */
export async function takeCaseNumber(db: Db, prefix: string, regionCode: string, day: string): Promise<string> {
  const region = regionCode.slice(0, 6)
  return caseNumber(prefix, region, day, await next(db, `case:${prefix}:${region}:${day}`))
}

async function subNumber(db: Db, parentId: string): Promise<string | null> {
  const { rows } = await db.query<{ number: string | null }>('select number from case_file where id = $1', [parentId])
  return rows[0]?.number ? `${rows[0].number}.${String(await next(db, `sub:${parentId}`)).padStart(2, '0')}` : null
}

async function next(db: Db, series: string): Promise<number> {
  const { rows } = await db.query<{ last: number }>('insert into number_counter (series, last) values ($1, 1) on conflict (series) do update set last = number_counter.last + 1 returning last', [series])
  return (rows[0] as { last: number }).last
}
