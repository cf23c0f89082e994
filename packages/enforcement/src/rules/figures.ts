// Figures of the statistics page (enforcement §14). None of them ranks people or units by money. Source: 行政处罚法 §74(3).

/** A share with what it was taken of, so that every number opens its list; null where there is nothing to divide by. */
export type Share = { of: number; part: number; share: number | null }

const share = (part: number, of: number): Share => ({ of, part, share: of === 0 ? null : part / of })

export type DecidedCase = { inTime: boolean; fined: boolean; outsideBand: boolean }
export type EndedRemedy = {
  outcome: 'upheld' | 'modified' | 'annulled' | 'confirmedUnlawful' | 'declaredInvalid' | 'mediated' | 'withdrawn' | 'rejected'
}

const LOST: readonly EndedRemedy['outcome'][] = ['modified', 'annulled', 'confirmedUnlawful', 'declaredInvalid']

/** Decided before the clock was due, of all decided. */
export const onTimeShare = (cases: readonly DecidedCase[]): Share => share(cases.filter(({ inTime }) => inTime).length, cases.length)

/** Fines outside the band of their sheet, of all fines. */
export function deviationShare(cases: readonly DecidedCase[]): Share {
  const fines = cases.filter(({ fined }) => fined)
  return share(fines.filter(({ outsideBand }) => outsideBand).length, fines.length)
}

/** Remedies the organ lost, of all that ended. */
export const lostShare = (ended: readonly EndedRemedy[]): Share =>
  share(ended.filter(({ outcome }) => LOST.includes(outcome)).length, ended.length)

/** Principal paid, of principal due, in fen; for the city as a whole only. */
export const collectedShare = ({ paidFen, dueFen }: { paidFen: number; dueFen: number }): Share => share(paidFen, dueFen)

/** Waivers under 行政处罚法 §33, of all cases that ended. */
export const waiverShare = ({ waivers, ended }: { waivers: number; ended: number }): Share => share(waivers, ended)
