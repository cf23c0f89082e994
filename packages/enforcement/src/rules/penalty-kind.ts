import { z } from 'zod'

/** 行政处罚的种类. Source: 行政处罚法 §9. */
export const penaltyKind = z.enum([
  'warning', 'circularCriticism', 'fine', 'confiscateGains', 'confiscateGoods', 'confiscateTools', 'detainLicence',
  'downgradeQualification', 'revokeLicence', 'revokeBusinessLicence', 'restrictActivity', 'suspendBusiness', 'closeDown', 'restrictEmployment',
])
export type PenaltyKind = z.infer<typeof penaltyKind>

/** Whether one of the kinds is among those that are imposed. */
export const imposesAny = (imposed: readonly PenaltyKind[], kinds: readonly PenaltyKind[]): boolean =>
  imposed.some((kind) => kinds.includes(kind))
