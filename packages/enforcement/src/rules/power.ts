import { compareInstants, type Instant, type PlainDate } from '@onewindow/calendar/day'
import { inRegion } from '@onewindow/identity/region-code'
import type { Cause } from '../configuration/cause.ts'
import type { OrganPower } from '../configuration/organ-power.ts'

// R15: whether the organ has the power, which of several goes first, and whether a case may be filed. Source: 行政处罚法 §18, §20, §22–25, §54.

export type PowerQuestion = { organ: string; cause: Pick<Cause, 'code' | 'onlyWhereDelegated'>; region: string; day: PlainDate }

/** The power an organ has over a cause at a place on a day, or null. Powers only some provinces hand down ask for a delegation. */
export const powerOf = (powers: readonly OrganPower[], { organ, cause, region, day }: PowerQuestion): OrganPower | null =>
  powers.find((power) => power.organ === organ && power.cause === cause.code && inRegion(power.region, region)
    && power.from <= day && (power.to === null || day <= power.to)
    && (!cause.onlyWhereDelegated || power.basis === 'delegated')) ?? null

/** In whose name the papers are: the principal's where the power is entrusted (行政处罚法 §20), else the organ's own. */
export function actsInNameOf({ basis, organ, principal }: OrganPower): string {
  if (basis !== 'entrusted') return organ
  if (principal === null) throw new Error(`${organ} is entrusted by nobody`)
  return principal
}

export type Claim = { organ: string; filedAt: Instant }

/** Of several organs with power, the one that filed first (行政处罚法 §25(1)); null at the same instant: negotiate, then the common superior. */
export function firstToFile(claims: readonly Claim[]): string | null {
  const [first, second] = claims.toSorted((a, b) => compareInstants(a.filedAt, b.filedAt))
  if (!first || (second && compareInstants(first.filedAt, second.filedAt) === 0)) return null
  return first.organ
}

export type FilingFacts = { partyClear: boolean; factsNeedPenalty: boolean; hasPower: boolean; barred: boolean }
export type FilingFault = 'partyUnclear' | 'noFact' | 'noPower' | 'barred'

/** Every condition of filing (立案) that does not hold; none: the case is filed in time (行政处罚法 §54(2)). */
export function filingFaults({ partyClear, factsNeedPenalty, hasPower, barred }: FilingFacts): FilingFault[] {
  const against: [FilingFault, boolean][] =
    [['partyUnclear', !partyClear], ['noFact', !factsNeedPenalty], ['noPower', !hasPower], ['barred', barred]]
  return against.filter(([, holds]) => holds).map(([fault]) => fault)
}
