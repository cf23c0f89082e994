import type { StatutoryRange } from './statutory-range.ts'

// 从旧兼从轻. Source: 行政处罚法 §37: the rule in force on the day of the act, unless it was changed or repealed and the new one is milder or
// no longer sees an unlawful act.

/** What one version of a cause gives for the act; null: that version knows no such act. */
export type LawVersion = { version: string; range: StatutoryRange | null }

/** The version that applies; at equal weight the one in force on the day of the act. */
export const applicableLaw = (onActDay: LawVersion, today: LawVersion): LawVersion =>
  isMilder(weightOf(today.range), weightOf(onActDay.range)) ? today : onActDay

/** No act, no fine yet, then the highest fine, then the lowest. A clause that does not reach the party is no fine. */
function weightOf(range: StatutoryRange | null): readonly [number, number] {
  if (range === null) return [-2, 0]
  return 'fine' in range && range.fine ? [range.maxFen, range.minFen] : [-1, 0]
}

const isMilder = ([maxA, minA]: readonly [number, number], [maxB, minB]: readonly [number, number]): boolean =>
  maxA < maxB || (maxA === maxB && minA < minB)
