import type { Knobs } from '../configuration/knobs.ts'
import { countedAs, type PartyKind } from './party-kind.ts'
import type { PenaltyKind } from './penalty-kind.ts'

// R3 简易程序: decided and perhaps collected on the spot. Source: 行政处罚法 §42, §51, §68, §69.

export type OnTheSpotFacts = {
  partyKind: PartyKind
  factsClear: boolean
  fineFen?: number | undefined
  warning?: boolean | undefined
  otherKinds?: readonly PenaltyKind[] | undefined
  /** Officers of the pair whose certificate is valid now; left out: both. */
  validOfficers?: number | undefined
  needsTest?: boolean | undefined
  /** The fine would be hard to enforce afterwards; the reason is written down. */
  hardToEnforceLater?: boolean | undefined
  /** Remote or hard to reach by traffic, and the party asks. */
  remoteAndAsked?: boolean | undefined
}
export type NotOnTheSpot = 'factsNotClear' | 'kindNotAllowed' | 'nothingToImpose' | 'amountTooHigh' | 'officersMissing' | 'testNeeded'
export type CollectOnSpot = 'none' | 'upTo100' | 'hardToEnforceLater' | 'remoteAndAsked'
export type OnTheSpot = { eligible: boolean; reasons: NotOnTheSpot[]; collectOnSpot: CollectOnSpot }

/** 行政处罚法 §42: at least two officers. */
const OFFICERS = 2

/** Whether the case may be decided where it is found, all reasons against it, and on what ground the money may be taken there. */
export function onTheSpot(
  facts: OnTheSpotFacts, knobs: Pick<Knobs, 'onTheSpotFine' | 'collectUpTo' | 'individualBusinessAs'>,
): OnTheSpot {
  const { fineFen = 0, warning = false, otherKinds = [], validOfficers = OFFICERS } = facts
  const limit = knobs.onTheSpotFine[countedAs(facts.partyKind, knobs.individualBusinessAs)]
  const against: [NotOnTheSpot, boolean][] = [
    ['factsNotClear', !facts.factsClear],
    ['kindNotAllowed', otherKinds.length > 0],
    ['nothingToImpose', fineFen === 0 && !warning && otherKinds.length === 0],
    ['amountTooHigh', fineFen > limit],
    ['officersMissing', validOfficers < OFFICERS],
    ['testNeeded', facts.needsTest ?? false],
  ]
  const reasons = against.filter(([, holds]) => holds).map(([reason]) => reason)
  const eligible = reasons.length === 0
  return { eligible, reasons, collectOnSpot: eligible && fineFen > 0 ? collectable(facts, fineFen, knobs.collectUpTo) : 'none' }
}

function collectable(facts: OnTheSpotFacts, fineFen: number, collectUpTo: number): CollectOnSpot {
  if (fineFen <= collectUpTo) return 'upTo100'
  if (facts.hardToEnforceLater) return 'hardToEnforceLater'
  return facts.remoteAndAsked ? 'remoteAndAsked' : 'none'
}
