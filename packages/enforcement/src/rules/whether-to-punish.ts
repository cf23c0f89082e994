// R2: whether there is a penalty at all. Source: 行政处罚法 §30, §31, §33, §36.

export type Punishability = {
  /** The limitation has passed (R1). */
  barred?: boolean | undefined
  /** Years completed on the day of the act. */
  age?: number | undefined
  unableToDiscern?: boolean | undefined
  /** The party has proved that there was no fault (主观过错). */
  noFaultProved?: boolean | undefined
  statuteIgnoresFault?: boolean | undefined
  slight?: boolean | undefined
  /** Corrected in time (及时改正). */
  corrected?: boolean | undefined
  /** Left out: not established, so neither none nor slight. */
  harm?: 'none' | 'slight' | 'real' | undefined
  /** No decision or waiver for the same group of causes in the city in the months a record counts. */
  first?: boolean | undefined
  /** The cause is on the published list of first violations (首违不罚清单). */
  onList?: boolean | undefined
}
export type PunishmentResult = 'terminate' | 'noPenalty' | 'mayWaive' | 'punish'
export type PunishmentCode = 'APL36' | 'APL30' | 'APL31' | 'APL33(2)' | 'APL33(1)must' | 'APL33(1)may'

/** 行政处罚法 §30: no penalty under fourteen. */
const AGE_OF_PENALTY = 14

/** The first reason not to punish, in the order of the statute; `mayWaive` is for the decision maker, education is owed in every case. */
export function whetherToPunish(facts: Punishability): { result: PunishmentResult; code: PunishmentCode | null } {
  const { harm = 'unknown' } = facts
  const corrected = facts.corrected ?? false
  if (facts.barred) return { result: 'terminate', code: 'APL36' }
  if (facts.age !== undefined && facts.age < AGE_OF_PENALTY) return { result: 'noPenalty', code: 'APL30' }
  if (facts.unableToDiscern) return { result: 'noPenalty', code: 'APL31' }
  if (facts.noFaultProved && !facts.statuteIgnoresFault) return { result: 'noPenalty', code: 'APL33(2)' }
  if (facts.slight && corrected && harm === 'none') return { result: 'noPenalty', code: 'APL33(1)must' }
  if (facts.first && facts.onList && corrected && (harm === 'none' || harm === 'slight')) return { result: 'mayWaive', code: 'APL33(1)may' }
  return { result: 'punish', code: null }
}
