import type { Queryable } from '@onewindow/audit/queryable'
import { numberPattern } from '@onewindow/documents/definition/number'
import type { DocumentNaming } from '@onewindow/casework/house'

type UnitRow = { id: string; name_zh: string; region_name: string | null }

/** First character of the place and first of what follows it: 银川市审批服务管理局 → 银审, 兴庆区审批服务管理局 → 兴审. */
export function organMark(nameZh: string, regionName: string | null): string {
  const rest = regionName && nameZh.startsWith(regionName) ? nameZh.slice(regionName.length) : nameZh.slice(1)
  return `${nameZh.slice(0, 1)}${rest.slice(0, 1)}`
}

/**
 * How documents are numbered (form C): `银审许准〔2026〕12号`, per mark, kind and year without gaps. Organs that share a mark share the series, so a number never
 * stands twice. Units are read once; a unit entered later is read when it first issues something.
 */
export async function documentNaming(db: Queryable): Promise<DocumentNaming> {
  const { rows } = await db.query<UnitRow>('select u.id, u.name_zh, r.name region_name from unit u left join region r on r.code = u.region_code')
  const units = new Map(rows.map((row) => [row.id, row]))
  return ({ series, unitId, year }) => {
    const unit = units.get(unitId)
    const organ = unit?.name_zh ?? unitId
    if (!series) return { organ, series: null, pattern: null }
    const mark = organMark(organ, unit?.region_name ?? null)
    return { organ, series: `doc:${mark}${series}:${year}`, pattern: numberPattern(mark, series, year) }
  }
}
