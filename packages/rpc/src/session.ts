import type { Grant } from '@onewindow/casework/case-state'

/** The three realms that sign in apart: own accounts, own schema, own cookie. */
export type SignedRealm = 'citizen' | 'staff' | 'admin'

/** A party the account may act for: itself, or an organisation it handles. */
export type Identity = { partyId: string; kind: 'person' | 'individualBusiness' | 'organization'; name: string; as: 'self' | 'operator' | 'handler' }

/** Who is signed in, read anew with every request: a role taken away is gone on the next click. */
export type Session = {
  realm: SignedRealm
  sessionId: string
  accountId: string
  displayName: string
  partyId: string | null
  locale: string
  grants: Grant[]
  identities: Identity[]
  relatedPartyIds: string[]
  secondFactor: boolean
  signedInAt: string
}
