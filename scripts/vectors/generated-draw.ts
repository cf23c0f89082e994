import type { DrawInspector, DrawObject, RiskClass } from '@onewindow/market-supervision/definition/draw/entries'

export type Generator = { objects: number; inspectors: number; dept: string; regions: string[] }

const riskOf = (i: number): RiskClass => (i % 50 === 0 ? 'D' : i % 10 === 1 ? 'C' : i % 4 === 2 ? 'B' : 'A')
const subject = (i: number): string => `S${String(i).padStart(6, '0')}`

/**
 * The large lists of the vectors, by the recipe of their page: objects of five regions, inspectors with and without certificates, one
 * recusal each.
 */
export function generated({ objects, inspectors, dept, regions }: Generator): { objects: DrawObject[]; inspectors: DrawInspector[] } {
  const regionOf = (i: number): string => regions[i % 5]!
  return {
    objects: Array.from({ length: objects }, (_, i) =>
      ({ id: subject(i), risk: riskOf(i), region: regionOf(i), ...(i % 5 === 0 && { requires: ['food'] }) })),
    inspectors: Array.from({ length: inspectors }, (_, i) => ({
      id: `J${String(i).padStart(4, '0')}`, dept, regions: [i % 4 === 0 ? '6401' : regionOf(i).slice(0, 6)],
      certUntil: i % 17 === 0 ? '2026-01-31' : '2026-12-31', specialities: i % 2 === 0 ? ['food'] : [], recusals: [subject(7 * i)],
    })),
  }
}
