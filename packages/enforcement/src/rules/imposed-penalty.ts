import type { PenaltyKind } from './penalty-kind.ts'

/** What a notice proposes or a decision imposes; money in fen. */
export type ImposedPenalty = {
  kinds: readonly PenaltyKind[]
  fineFen: number
  gainsFen: number
  goodsFen: number
  /** Months of suspension or restriction; 0 where there is none. */
  restrictMonths: number
  /** Numbers of the licences that are detained or revoked (行政处罚法 §9(3)). */
  licences?: string[] | undefined
}

export const NO_PENALTY: ImposedPenalty = { kinds: [], fineFen: 0, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }

const AMOUNTS = ['fineFen', 'gainsFen', 'goodsFen', 'restrictMonths'] as const

/**
 * Whether a penalty goes beyond another in any part: another kind, another licence, or more of one. A decision may never go beyond the last notice, and a
 * defence never makes it heavier (I2). Source: 行政处罚法 §44, §45(2).
 */
export const goesBeyond = (proposed: ImposedPenalty, notified: ImposedPenalty): boolean =>
  proposed.kinds.some((kind) => !notified.kinds.includes(kind))
  || (proposed.licences ?? []).some((number) => !notified.licences?.includes(number)) || AMOUNTS.some((amount) => proposed[amount] > notified[amount])
