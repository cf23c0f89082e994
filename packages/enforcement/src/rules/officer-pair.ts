import { dayOf, isBefore, type Instant, type PlainDate } from '@onewindow/calendar/day'
import type { OrganType } from '../configuration/cause.ts'

// I4: two officers, each with a certificate valid in the moment of the act. Source: 行政处罚法 §42, §55; 行政强制法 §17(3), §18(2).

export type OfficerOnSite = {
  accountId: string
  certNo: string
  fields: readonly OrganType[]
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
  const today = dayOf(at)
  for (const { certNo, validFrom, validTo, suspendedAt, fields } of officers) {
    if (today < validFrom || today > validTo) return { reason: 'notValidOn', certNo }
    if (suspendedAt !== null && !isBefore(at, suspendedAt)) return { reason: 'suspended', certNo }
    if (!fields.includes(field)) return { reason: 'otherField', certNo }
  }
  return null
}
