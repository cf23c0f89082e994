import { isBefore } from '@onewindow/calendar/day'
import type { OrganType } from '../configuration/cause.ts'
import type { Knobs } from '../configuration/knobs.ts'
import { countedAs, type PartyKind } from './party-kind.ts'
import { imposesAny, type PenaltyKind } from './penalty-kind.ts'

// R5 听证: what the party may ask a hearing for. Source: 行政处罚法 §63; 市场监督管理行政处罚听证办法 §5.

export type ProposedPenalty = {
  organType: OrganType
  partyKind: PartyKind
  /** All fines of the decision together. */
  fineFen?: number | undefined
  gainsFen?: number | undefined
  /** Value of goods to be confiscated. */
  goodsFen?: number | undefined
  kinds?: readonly PenaltyKind[] | undefined
  /** A statute, regulation or rule asks for a hearing (§63(1)(6)). */
  byLaw?: boolean | undefined
}
export type HearingReason = 'byLaw' | 'downgradeOrRevoke' | 'largeConfiscation' | 'largeFine' | 'otherHeavy' | 'stopCloseRestrict'

/** Whether the notice must offer a hearing, with every reason. 以上 includes the figure; a fine and a confiscation are not added up. */
export function hearingRight(
  proposed: ProposedPenalty, knobs: Pick<Knobs, 'hearingFine' | 'individualBusinessAs'>,
): { required: boolean; reasons: HearingReason[] } {
  const { fineFen = 0, gainsFen = 0, goodsFen = 0, kinds = [] } = proposed
  const threshold = knobs.hearingFine[proposed.organType][countedAs(proposed.partyKind, knobs.individualBusinessAs)]
  const inFavour: [HearingReason, boolean][] = [
    ['byLaw', proposed.byLaw ?? false],
    ['downgradeOrRevoke', imposesAny(kinds, ['downgradeQualification', 'revokeLicence', 'revokeBusinessLicence'])],
    ['largeConfiscation', gainsFen + goodsFen >= threshold],
    ['largeFine', fineFen >= threshold],
    ['otherHeavy', imposesAny(kinds, ['detainLicence', 'restrictActivity'])],
    ['stopCloseRestrict', imposesAny(kinds, ['suspendBusiness', 'closeDown', 'restrictEmployment'])],
  ]
  const reasons = inFavour.filter(([, holds]) => holds).map(([reason]) => reason)
  return { required: reasons.length > 0, reasons }
}

/** What a request for a hearing is measured by in a notice (告知书). */
export type HearingNotice = { hearing: boolean; waived: boolean; servedOn: string | null }

/**
 * How a request for a hearing stands to its notice (行政处罚法 §64(一)): the five days run from the service of this one, so one that is on its way is asked in time, whatever an earlier one said.
 * @param askUntil end of the days to ask, as the clock of the last notice served has it
 */
export function hearingRequestTime(notice: HearingNotice | null, askUntil: string | null, at: string): 'noRight' | 'onItsWay' | 'running' | 'over' {
  if (!notice?.hearing) return 'noRight'
  if (notice.servedOn === null) return 'onItsWay'
  return !notice.waived && askUntil !== null && isBefore(at, askUntil) ? 'running' : 'over'
}
