import { isBefore, type Instant } from '@onewindow/calendar/day'
import type { Knobs } from '../configuration/knobs.ts'
import { excludedInUse, unprovenFacts, type EvidenceItem, type ProvenFact } from './evidence.ts'
import { goesBeyond, type ImposedPenalty } from './imposed-penalty.ts'
import type { FineRange } from './statutory-range.ts'

// R6: everything that must hold in the moment a penalty is decided. Source: 行政处罚法 §38, §44–46, §57, §58, §62.

/** The last notice (告知书); the ends of its periods are exclusive, null where the right does not exist. */
export type StandingNotice = {
  served: boolean
  penalty: ImposedPenalty
  defenceEndsAt: Instant | null
  hearingRequestEndsAt: Instant | null
  /** Waived in writing, clearly (明确放弃). */
  waived: boolean
}
export type GateFacts = {
  at: Instant
  notice: StandingNotice | null
  hearingOpen: boolean
  /** A statement was made, and whether its reasons were answered in writing. */
  defence: 'none' | 'answered' | 'unanswered'
  reviewPassed: boolean
  legalReview: 'notNeeded' | 'passed' | 'missing'
  panel: 'notNeeded' | 'agreed' | 'missing'
  penalty: ImposedPenalty
  /** Of the fine, recomputed now from the pinned cause: the statutory range, or the band of a mitigated penalty; null: no fine. */
  range: FineRange | null
  isFoodCause: boolean
  organLevel: 'county' | 'township' | 'municipal' | 'provincial'
  facts: readonly ProvenFact[]
  evidence: readonly EvidenceItem[]
  barred: boolean
  hasPower: boolean
}
export type GateFault =
  | 'noticeNotServed' | 'defenceRunning' | 'hearingOpen' | 'defenceUnanswered' | 'reviewMissing' | 'legalReviewMissing' | 'panelMissing'
  | 'heavierThanNotified' | 'outOfRange' | 'organLevelTooLow' | 'factUnproven' | 'evidenceExcluded' | 'barred' | 'noPower'

/** Every reason why the penalty cannot be decided now; none: it can. Runs again in the moment of the decision. */
export function gateFaults(facts: GateFacts, knobs: Pick<Knobs, 'municipalFoodFine'>): GateFault[] {
  const { notice, penalty } = facts
  const against: [GateFault, boolean][] = [
    ['noticeNotServed', !notice?.served],
    ['defenceRunning', notice !== null && !notice.waived && periodsRun(notice, facts.at)],
    ['hearingOpen', facts.hearingOpen],
    ['defenceUnanswered', facts.defence === 'unanswered'],
    ['reviewMissing', !facts.reviewPassed],
    ['legalReviewMissing', facts.legalReview === 'missing'],
    ['panelMissing', facts.panel === 'missing'],
    ['heavierThanNotified', notice !== null && goesBeyond(penalty, notice.penalty)],
    ['outOfRange', !isInside(penalty.fineFen, facts.range)],
    ['organLevelTooLow', isReserved(facts, knobs.municipalFoodFine)],
    ['factUnproven', facts.facts.length === 0 || unprovenFacts(facts.facts, facts.evidence).length > 0],
    ['evidenceExcluded', excludedInUse(facts.facts, facts.evidence).length > 0],
    ['barred', facts.barred],
    ['noPower', !facts.hasPower],
  ]
  return against.filter(([, holds]) => holds).map(([fault]) => fault)
}

const periodsRun = ({ defenceEndsAt, hearingRequestEndsAt }: StandingNotice, at: Instant): boolean =>
  [defenceEndsAt, hearingRequestEndsAt].some((end) => end !== null && isBefore(at, end))

const isInside = (fineFen: number, range: FineRange | null): boolean =>
  range === null ? fineFen === 0 : fineFen >= range.minFen && fineFen <= range.maxFen

/** 食品安全法实施条例 §81: such fines are decided at the level of a city with districts or above. */
const isReserved = ({ isFoodCause, penalty, organLevel }: GateFacts, from: number): boolean =>
  isFoodCause && penalty.fineFen >= from && (organLevel === 'county' || organLevel === 'township')
