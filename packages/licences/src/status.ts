/** Where a certificate stands (approval §3.4); `superseded` and `voided` are the ends of a number, not of a right. */
export type LicenceStatus =
  | 'valid' | 'suspended' | 'underRevocation' | 'expired' | 'cancelled' | 'revoked' | 'withdrawnByAuthority' | 'penalised' | 'superseded' | 'voided'

/** What a verifier is told: one word, and nothing about why. */
export type PublicStatus = 'valid' | 'notYetValid' | 'suspended' | 'expired' | 'cancelled' | 'revoked' | 'superseded' | 'voided'

const PUBLIC: Record<LicenceStatus, PublicStatus> = {
  valid: 'valid', underRevocation: 'valid', suspended: 'suspended', expired: 'expired', cancelled: 'cancelled', revoked: 'revoked', withdrawnByAuthority: 'revoked', penalised: 'revoked',
  superseded: 'superseded', voided: 'voided',
}

/** What decides the word for a day. `detainedUntil`: last day of a detention; `heldByOrgan`: the organ that issued it suspended it too. */
export type Standing = { status: string; validFrom: string; validTo: string | null; detainedUntil: string | null; heldByOrgan: boolean }

/** It holds again the day after, whoever has yet to write it; what the organ holds too stays suspended. */
const isReleased = ({ status, detainedUntil, heldByOrgan }: Standing, today: string): boolean => status === 'suspended' && !heldByOrgan && detainedUntil !== null && detainedUntil < today

/** The word for a day: period and detention decide even before the background job has written it. A licence about to be revoked is in force until it is. */
export function publicStatus(licence: Standing, today: string): PublicStatus {
  const { status, validFrom, validTo } = licence
  const word = PUBLIC[(isReleased(licence, today) ? 'valid' : status) as LicenceStatus]
  if (!word) throw new Error(`There is no licence status ${status}`)
  if (word !== 'valid' && word !== 'suspended') return word
  if (validTo !== null && validTo < today) return 'expired'
  return word === 'valid' && validFrom > today ? 'notYetValid' : word
}
