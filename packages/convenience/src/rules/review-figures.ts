import { halfUp, share } from './basis-points.ts'

/** One service review (好差评): 5 非常满意 … 1 非常不满意. The first level stays; the second stands beside it after rectification. */
export type ServiceReview = {
  readonly level: number
  readonly realName?: boolean | undefined
  readonly contactOnTime?: boolean | undefined
  readonly rectifiedOnTime?: boolean | undefined
  readonly secondLevel?: number | null | undefined
  readonly excluded?: boolean | undefined
}

/** `average` is times 100, shares are basis points; null where there is nothing to count. */
export type ReviewFigures = {
  readonly valid: number
  readonly excluded: number
  readonly average: number | null
  readonly good: number | null
  readonly bad: number | null
  readonly participation: number | null
  readonly contactOnTime: number | null
  readonly rectified: number | null
  readonly rectifiedSatisfied: number | null
}

/** 3 基本满意 and better is good. */
export const isGood = (level: number): boolean => level >= 3

const shareOf = <T>(all: readonly T[], counts: (one: T) => boolean): number | null => share(all.filter(counts).length, all.length)

/**
 * Figures of reviews over so many service events (国办发〔2019〕51号; a bad real-name review is contacted within one working day:
 * 上海市优化营商环境条例 §30, 安阳市政务服务条例 §52). Excluded reviews count only for participation.
 */
export function reviewFigures(reviews: readonly ServiceReview[], services: number): ReviewFigures {
  const valid = reviews.filter(({ excluded }) => !excluded)
  const bad = valid.filter(({ level }) => !isGood(level))
  const again = bad.flatMap(({ secondLevel }) => (typeof secondLevel === 'number' ? [secondLevel] : []))
  return {
    valid: valid.length,
    excluded: reviews.length - valid.length,
    average: valid.length === 0 ? null : halfUp(100 * valid.reduce((sum, { level }) => sum + level, 0), valid.length),
    good: shareOf(valid, ({ level }) => isGood(level)),
    bad: share(bad.length, valid.length),
    participation: share(reviews.length, services),
    contactOnTime: shareOf(bad.filter(({ realName }) => realName), ({ contactOnTime }) => contactOnTime === true),
    rectified: shareOf(bad, ({ rectifiedOnTime }) => rectifiedOnTime === true),
    rectifiedSatisfied: shareOf(again, isGood),
  }
}
