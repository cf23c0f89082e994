import type { RowResult } from '../drive/measure.ts'

/** R22: whoever looks is served as fast. The widest scope is the measure of the others. */
const WIDEST = 'worklist, city supervisor'
const isRole = ({ name }: RowResult): boolean => /^worklist, [^,]+$/.test(name)

/** How much longer the slowest role waits for its worklist than the city supervisor, and its processor time; null when not all were measured. */
export function rolesOf(rows: readonly RowResult[]): { slowest: string; p95: number; cpu: number } | null {
  const widest = rows.find(({ name }) => name === WIDEST)?.ours['16']
  const others = rows.filter((row) => isRole(row) && row.name !== WIDEST).flatMap(({ name, ours }) => ours['16'] ? [{ name, cell: ours['16'] }] : [])
  if (!widest || others.length === 0) return null
  const times = others.map(({ name, cell }) => ({
    slowest: name.replace('worklist, ', ''), p95: Math.round(cell.p95 / widest.p95 * 100) / 100, cpu: Math.round((cell.cpu + cell.cpuDatabase) / (widest.cpu + widest.cpuDatabase) * 100) / 100,
  }))
  return times.toSorted((a, b) => b.p95 - a.p95)[0] ?? null
}
