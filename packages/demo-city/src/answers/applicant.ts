import type { Resident, Shop } from '../cast/residents.ts'

/** Who applies: a person, or a shop or company with the person who answers for it. */
export type Applicant = {
  partyId: string
  /** The person's account; the one that acts for the organisation where there is one. */
  accountId: string
  accountName: string
  kind: 'person' | 'individualBusiness' | 'organization'
  name: string
  person: Resident
  shop: Shop | null
  /** Acts under a mandate and not as the owner (经办人). */
  handler: boolean
  /** Party of the account's own person. */
  actorPartyId: string
}
