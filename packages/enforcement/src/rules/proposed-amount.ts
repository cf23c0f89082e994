import type { Discretion } from './discretion.ts'
import type { FineRange } from './statutory-range.ts'

// R4, last part: the officer may propose another amount than the sheet. Sources: 行政处罚法 §5, §34, §57.

export type ProposedAmount =
  | { deviates: false }
  /** Outside the band: reason, panel minutes (D21) and the decision maker; counted as a deviation (偏离裁量基准). */
  | { deviates: true }
  | { refused: 'outOfRange'; minFen: number; maxFen: number }
  | { refused: 'reasonNeeded'; characters: number }

/**
 * Whether an amount may be proposed. Inside the band a sentence is enough, outside it takes `deviationReasonLength` characters; outside
 * the statutory range nothing is possible but the mitigated band itself.
 */
export function proposedAmount(
  sheet: Discretion, range: FineRange, proposal: { amountFen: number; reason: string },
  lengths: { reasonLength: number; deviationReasonLength: number },
): ProposedAmount {
  const { amountFen } = proposal
  const written = Array.from(proposal.reason.trim()).length
  const inBand = amountFen >= sheet.bandMinFen && amountFen <= sheet.bandMaxFen
  const { minFen, maxFen } = sheet.band === 'mitigated' ? { minFen: sheet.bandMinFen, maxFen: sheet.bandMaxFen } : range
  if (amountFen < minFen || amountFen > maxFen) return { refused: 'outOfRange', minFen, maxFen }
  if (amountFen === sheet.amountFen) return { deviates: false }
  const needed = inBand ? lengths.reasonLength : lengths.deviationReasonLength
  return written < needed ? { refused: 'reasonNeeded', characters: needed } : { deviates: !inBand }
}
