import type { CaseState } from '@onewindow/casework/case-state'
import type { Firm } from './schemas.ts'

type Found = { origin: 'report' | 'sampling' | 'recall'; foundOn: string; provision: string; itemsFailed?: readonly string[]; officers?: readonly string[]; urgent?: boolean }

/** What enforcement is told of a suspected violation (`clueTransferred`): ids, items and hashes, no prose about people. */
export const clueBody = ({ facts, attachments }: Pick<CaseState<{ firm: Firm }>, 'facts' | 'attachments'>, { origin, foundOn, provision, itemsFailed = [], officers = [], urgent = false }: Found) => ({
  origin, foundOn, provision, partyId: facts.firm.partyId, uscc: facts.firm.uscc, subject: facts.firm.name, place: facts.firm.address, itemsFailed: itemsFailed.slice(0, 200).map((item) => item.slice(0, 40)),
  evidence: attachments.slice(0, 200).map(({ fileId, sha256 }) => ({ fileId, sha256 })), officers: officers.slice(0, 20), urgent,
})
