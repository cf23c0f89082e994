import { dayOf, isBefore, type Instant, type PlainDate } from '@onewindow/calendar/day'
import type { OrganType } from '../configuration/cause.ts'

// I4: two officers, each with a certificate valid in the moment of the act. Source: 行政处罚法 §42, §55; 行政强制法 §17(3), §18(2).

export type OfficerOnSite = {
  accountId: string
  certNo: string
  fields: readonly string[]
  /** Both days are included. */
  validFrom: PlainDate
  validTo: PlainDate
  /** From this instant on the certificate is worth nothing; null: not suspended. */
  suspendedAt: Instant | null
}
export type PairFault = { reason: 'officersMissing' } | { reason: 'notValidOn' | 'suspended' | 'otherField'; certNo: string }

/** The first reason why these officers cannot act together at this instant, or null. A record dated so is quarantined, never used. */
export function pairFault(officers: readonly OfficerOnSite[], field: OrganType, at: Instant): PairFault | null {
  if (new Set(officers.map(({ accountId }) => accountId)).size < 2) return { reason: 'officersMissing' }
  for (const officer of officers) {
    const reason = certificateFault(officer, field, at)
    if (reason) return { reason, certNo: officer.certNo }
  }
  return null
}

/** Why one certificate is worth nothing for the field at this instant, or null. */
export function certificateFault({ validFrom, validTo, suspendedAt, fields }: Omit<OfficerOnSite, 'accountId' | 'certNo'>, field: OrganType, at: Instant): 'notValidOn' | 'suspended' | 'otherField' | null {
  const today = dayOf(at)
  if (today < validFrom || today > validTo) return 'notValidOn'
  if (suspendedAt !== null && !isBefore(at, suspendedAt)) return 'suspended'
  return fields.includes(field) ? null : 'otherField'
}
