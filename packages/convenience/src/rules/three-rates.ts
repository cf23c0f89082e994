import { halfUp, share } from './basis-points.ts'
import type { RequestKind } from './dispatch-list.ts'
import type { RateKnobs } from '../configuration/knobs.ts'

/** One return visit (回访) of one round. `satisfaction` 1–5; `solved` and `satisfaction` are null when not answered; "partly" is no. */
export type Assessment = {
  readonly case: string
  readonly round: number
  /** Day of the visit. */
  readonly on: string
  readonly kind: RequestKind
  readonly contactInTime: boolean
  readonly deniesContact?: boolean | undefined
  readonly evidenceVerified?: boolean | undefined
  readonly reached: boolean
  readonly solved: boolean | null
  readonly satisfaction: number | null
  /** 剔除, decided by two persons of the centre. */
  readonly excluded?: boolean | undefined
  /** Answered on the spot. */
  readonly instant?: boolean | undefined
}

/** 响应率、解决率、满意率 and their composite, in basis points; null where nobody answered. */
export type ThreeRates = {
  readonly population: number
  readonly response: number | null
  readonly solution: number | null
  readonly satisfaction: number | null
  readonly composite: number | null
  /** Whether there are enough to be ranked. */
  readonly ranked: boolean
}

/** Of each request the latest round visited in the period (both days inclusive), without what does not count. */
export function countedAssessments(assessments: readonly Assessment[], from: string, to: string): Assessment[] {
  const latest = new Map<string, Assessment>()
  for (const one of assessments) {
    if (one.on < from || one.on > to) continue
    const known = latest.get(one.case)
    if (!known || one.round > known.round) latest.set(one.case, one)
  }
  return [...latest.values()].filter((one) => !one.excluded && !one.instant && one.kind !== 'praise')
}

/** A logged contact counts unless the reporter denies it and nothing proves it. */
const wasContacted = (one: Assessment): boolean => one.contactInTime && (!one.deniesContact || one.evidenceVerified === true)

function compositeOf(rates: Pick<ThreeRates, 'response' | 'solution' | 'satisfaction'>, weights: RateKnobs['weights']): number | null {
  const known = (['response', 'solution', 'satisfaction'] as const).flatMap((name) => {
    const rate = rates[name]
    return rate === null ? [] : [{ rate, weight: weights[name] }]
  })
  const weight = known.reduce((sum, one) => sum + one.weight, 0)
  return weight === 0 ? null : halfUp(known.reduce((sum, one) => sum + one.weight * one.rate, 0), weight)
}

/** The three rates of a unit in a period; the core of evaluation (北京市接诉即办工作条例 §32). */
export function threeRates(assessments: readonly Assessment[], from: string, to: string, knobs: RateKnobs): ThreeRates {
  const counted = countedAssessments(assessments, from, to)
  const answered = counted.filter(({ reached, solved }) => reached && solved !== null)
  const rated = counted.filter(({ reached, satisfaction }) => reached && satisfaction !== null)
  const rates = {
    response: share(counted.filter(wasContacted).length, counted.length),
    solution: share(answered.filter(({ solved }) => solved === true).length, answered.length),
    satisfaction: share(rated.filter(({ satisfaction }) => (satisfaction ?? 0) >= 3).length, rated.length),
  }
  return { population: counted.length, ...rates, composite: compositeOf(rates, knobs.weights), ranked: counted.length >= knobs.minSample }
}
