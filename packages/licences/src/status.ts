/** Where a certificate stands (approval §3.4); `superseded` and `voided` are the ends of a number, not of a right. */
export type LicenceStatus =
  | 'valid' | 'suspended' | 'underRevocation' | 'expired' | 'cancelled' | 'revoked' | 'withdrawnByAuthority' | 'penalised' | 'superseded' | 'voided'

/** What a verifier is told: one word, and nothing about why. */
export type PublicStatus = 'valid' | 'notYetValid' | 'suspended' | 'expired' | 'cancelled' | 'revoked' | 'superseded' | 'voided'

const PUBLIC: Record<LicenceStatus, PublicStatus> = {
  valid: 'valid', underRevocation: 'valid', suspended: 'suspended', expired: 'expired', cancelled: 'cancelled', revoked: 'revoked', withdrawnByAuthority: 'revoked', penalised: 'revoked',
  superseded: 'superseded', voided: 'voided',
}

/** The word for a day: the period decides even before the nightly job has written it. A licence about to be revoked is in force until it is. */
export function publicStatus({ status, validFrom, validTo }: { status: string; validFrom: string; validTo: string | null }, today: string): PublicStatus {
  const word = PUBLIC[status as LicenceStatus]
  if (!word) throw new Error(`There is no licence status ${status}`)
  if (word !== 'valid' && word !== 'suspended') return word
  if (validTo !== null && validTo < today) return 'expired'
  return word === 'valid' && validFrom > today ? 'notYetValid' : word
}
