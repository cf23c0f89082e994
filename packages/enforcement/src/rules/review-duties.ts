import type { Knobs } from '../configuration/knobs.ts'
import type { ImposedPenalty } from './imposed-penalty.ts'
import { countedAs, type PartyKind } from './party-kind.ts'
import { imposesAny } from './penalty-kind.ts'

// R6b 法制审核 and 集体讨论: which decisions more than one person must look at. Source: 行政处罚法 §57(2), §58.

export type WeightFacts = {
  partyKind: PartyKind
  penalty: ImposedPenalty
  /** A hearing was held (§58(1)(2): the right of the party is heavily touched). */
  hearingHeld: boolean
  mitigated: boolean
  /** Complex or difficult, or several relations of law (§58(1)(3)). */
  complex: boolean
}
export type LegalReviewFacts = WeightFacts & { publicInterest: boolean; byLaw: boolean }
export type PanelFacts = WeightFacts & { bothCircumstances: boolean; deviates: boolean }

export type LegalReviewReason = 'publicInterest' | 'hearingHeld' | 'complex' | 'byLaw' | 'largeFine' | 'revokeOrSuspend' | 'mitigated'
export type PanelReason = 'hearingHeld' | 'complex' | 'largeFine' | 'revokeOrSuspend' | 'mitigated' | 'bothCircumstances' | 'deviates'

type Settings = Pick<Knobs, 'legalReviewFine' | 'panelFine' | 'individualBusinessAs'>

const holding = <R extends string>(reasons: readonly (readonly [R, boolean])[]): R[] =>
  reasons.filter(([, holds]) => holds).map(([reason]) => reason)

const revokesOrSuspends = ({ penalty }: WeightFacts): boolean =>
  imposesAny(penalty.kinds, ['revokeLicence', 'revokeBusinessLicence', 'suspendBusiness'])

/** Why the decision needs a legal review by a person with the law qualification before it is taken; none: it needs none (§58). */
export function legalReviewReasons(facts: LegalReviewFacts, knobs: Settings): LegalReviewReason[] {
  const large = facts.penalty.fineFen >= knobs.legalReviewFine[countedAs(facts.partyKind, knobs.individualBusinessAs)]
  return holding([
    ['publicInterest', facts.publicInterest], ['hearingHeld', facts.hearingHeld], ['complex', facts.complex], ['byLaw', facts.byLaw],
    ['largeFine', large], ['revokeOrSuspend', revokesOrSuspends(facts)], ['mitigated', facts.mitigated],
  ])
}

/** Why the heads of the organ must discuss the decision together: complex circumstances or a major act (§57(2)). */
export function panelReasons(facts: PanelFacts, knobs: Settings): PanelReason[] {
  const large = facts.penalty.fineFen >= knobs.panelFine[countedAs(facts.partyKind, knobs.individualBusinessAs)]
  return holding([
    ['hearingHeld', facts.hearingHeld], ['complex', facts.complex], ['largeFine', large], ['revokeOrSuspend', revokesOrSuspends(facts)],
    ['mitigated', facts.mitigated], ['bothCircumstances', facts.bothCircumstances], ['deviates', facts.deviates],
  ])
}

/** At least three voters, an odd number, and more than half of them for it. */
export const isPanelResult = ({ inFavour, against }: { inFavour: number; against: number }): boolean => {
  const voters = inFavour + against
  return voters >= 3 && voters % 2 === 1 && inFavour > against
}
