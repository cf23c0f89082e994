import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { RiskClass } from './draw/entries.ts'
import { capOf, countedVisits, type FrequencyRules, type Visit } from './visit-frequency.ts'

// Who can be drawn. 优化营商环境条例 §54: objects are drawn at random from a published list; every exclusion is written down with its reason.

export const exclusionCodes = [
  'deregistered', 'revoked', 'suspended', 'movedOut', 'recentlyInspected', 'capReached', 'openTaskSameItems',
  'credentialPostLicence', 'waiver',
] as const
export type ExclusionCode = (typeof exclusionCodes)[number]

export type PoolSubject = {
  id: string
  status: 'active' | 'suspended' | 'revoked' | 'deregistered' | 'annulled' | 'movedOut' | 'merged'
  risk: RiskClass
  foodGrade?: RiskClass | undefined
  /** On the abnormal or serious list. */
  listed: boolean
  /** Full inspections with their items; `upperLevel` by a bureau above. */
  inspections: readonly { on: PlainDate; items: readonly string[]; upperLevel?: boolean | undefined }[]
  visits: readonly Visit[]
  openTaskItems: readonly string[]
  /** Checked after licensing this year (特种设备: one of both a year). */
  postLicenceCheckedThisYear?: boolean | undefined
  /** Excepted by the head, with reason. */
  waived?: boolean | undefined
}
export type PoolScope = {
  on: PlainDate
  items: readonly string[]
  /** The items say that suspended (歇业) subjects are visited too. */
  includesSuspended?: boolean | undefined
  /** Special equipment: the check after licensing stands for the routine check of the year (特种设备安全监督检查办法 §17). */
  oncePerYear?: boolean | undefined
}
export type PoolRules = { recentMonths: number; upperLevelMonths: number; frequency: FrequencyRules }
export type Exclusion = { id: string; code: ExclusionCode }
export type Pool = {
  candidates: PoolSubject[]
  excluded: Exclusion[]
  byClass: Record<RiskClass, number>
  byCode: Record<ExclusionCode, number>
}

/**
 * Why a subject is not a candidate, the first reason that holds; null for a candidate. Listed and class-D subjects are never spared as
 * recently inspected.
 */
export function exclusionOf(subject: PoolSubject, scope: PoolScope, rules: PoolRules): ExclusionCode | null {
  const { status, risk } = subject
  if (status === 'deregistered' || status === 'annulled' || status === 'merged') return 'deregistered'
  if (status === 'revoked' || status === 'movedOut') return status
  if (status === 'suspended' && !scope.includesSuspended) return 'suspended'
  if (!subject.listed && risk !== 'D' && recentlyInspected(subject, scope, rules)) return 'recentlyInspected'
  const year = Number(scope.on.slice(0, 4))
  if (countedVisits(subject.visits, year) >= capOf({ class: risk, foodGrade: subject.foodGrade }, rules.frequency)) return 'capReached'
  if (scope.items.some((item) => subject.openTaskItems.includes(item))) return 'openTaskSameItems'
  if (scope.oncePerYear && subject.postLicenceCheckedThisYear) return 'credentialPostLicence'
  return subject.waived ? 'waiver' : null
}

/** Splits a pool; every subject is either a candidate or excluded with one code, so the counts add up to the pool. */
export function screenPool(subjects: readonly PoolSubject[], scope: PoolScope, rules: PoolRules): Pool {
  const byClass: Pool['byClass'] = { A: 0, B: 0, C: 0, D: 0 }
  const byCode = Object.fromEntries(exclusionCodes.map((code) => [code, 0])) as Pool['byCode']
  const pool: Pool = { candidates: [], excluded: [], byClass, byCode }
  for (const subject of subjects) {
    const code = exclusionOf(subject, scope, rules)
    if (code === null) {
      pool.candidates.push(subject)
      byClass[subject.risk] += 1
    } else {
      pool.excluded.push({ id: subject.id, code })
      byCode[code] += 1
    }
  }
  return pool
}

/** 食品生产经营监督检查管理办法 §42: no repeat of the same items within three months of an upper-level check; the own bureau waits `recentMonths`. */
function recentlyInspected({ inspections }: PoolSubject, { on, items }: PoolScope, rules: PoolRules): boolean {
  return inspections.some((inspection) => {
    const months = inspection.upperLevel ? rules.upperLevelMonths : rules.recentMonths
    return addMonths(inspection.on, months) > on && items.every((item) => inspection.items.includes(item))
  })
}
