import { z } from 'zod'

// R12 证据: eight kinds, checked before they count. Source: 行政处罚法 §46.

export const evidenceKind = z.enum([
  'documentary', 'physical', 'audiovisual', 'electronicData', 'testimony', 'partyStatement', 'expertOpinion', 'siteRecord',
])
export type EvidenceKind = z.infer<typeof evidenceKind>

export const evidenceState = z.enum(['collected', 'verified', 'unlawful', 'irrelevant', 'unverifiable'])
export type EvidenceState = z.infer<typeof evidenceState>

export type EvidenceItem = { id: string; state: EvidenceState }
/** A fact the decision rests on, and the evidence named for it. */
export type ProvenFact = { id: string; evidenceIds: readonly string[] }

const REJECTED: readonly EvidenceState[] = ['unlawful', 'irrelevant', 'unverifiable']

/** Facts without a single verified item: evidence must be found true before it founds a decision (§46(2)). */
export function unprovenFacts(facts: readonly ProvenFact[], evidence: readonly EvidenceItem[]): string[] {
  const verified = new Set(evidence.filter(({ state }) => state === 'verified').map(({ id }) => id))
  return facts.filter(({ evidenceIds }) => !evidenceIds.some((id) => verified.has(id))).map(({ id }) => id)
}

/** Excluded items that a fact still rests on; what was taken by unlawful means never founds a decision (§46(3), I9). */
export function excludedInUse(facts: readonly ProvenFact[], evidence: readonly EvidenceItem[]): string[] {
  const used = new Set(facts.flatMap(({ evidenceIds }) => evidenceIds))
  return evidence.filter(({ id, state }) => REJECTED.includes(state) && used.has(id)).map(({ id }) => id)
}
