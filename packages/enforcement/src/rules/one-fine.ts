import type { PlainDate } from '@onewindow/calendar/day'
import { imposesAny, type PenaltyKind } from './penalty-kind.ts'

// R2 一事不再罚: one act is fined once, by the norm with the higher fine. Source: 行政处罚法 §29.

export type FineCandidate = { code: string; minFen: number; maxFen: number }

/**
 * Of several norms one act broke, the one whose fine applies: higher maximum, then higher minimum. Where both are equal a person chooses
 * with a reason among `tie`. The other penalties of every norm remain possible.
 */
export function higherFine(candidates: readonly FineCandidate[]): { chosen: string | null; tie: string[] } {
  const maxFen = Math.max(...candidates.map((one) => one.maxFen))
  const highest = candidates.filter((one) => one.maxFen === maxFen)
  const minFen = Math.max(...highest.map((one) => one.minFen))
  const codes = highest.filter((one) => one.minFen === minFen).map(({ code }) => code)
  return codes.length === 1 ? { chosen: codes[0] ?? null, tie: [] } : { chosen: null, tie: codes.toSorted() }
}

export type Act = { partyId: string; actId: string; from: PlainDate; to: PlainDate }

/** Key of one act of one party, unique where a fine stands. A business and its operator are one party and come with one id. */
export const actKey = ({ partyId, actId, from, to }: Act): string => [partyId, actId, from, to].join('|')

export type StandingFine = { actKey: string; organ: string }

/** The organ that has already fined the act, if the decision would fine it again; other penalties are not blocked. */
export const alreadyFinedBy = (key: string, kinds: readonly PenaltyKind[], standing: readonly StandingFine[]): string | null =>
  imposesAny(kinds, ['fine']) ? (standing.find((fine) => fine.actKey === key)?.organ ?? null) : null
