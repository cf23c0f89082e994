import type { LicenceTexts } from './zh.ts'

/** The same words in English. */
export const en: LicenceTexts = {
  name: 'Licence',
  'status.valid': 'Valid', 'status.notYetValid': 'Not yet in force', 'status.suspended': 'Suspended', 'status.underRevocation': 'Revocation proposed', 'status.expired': 'Expired', 'status.cancelled': 'Cancelled', 'status.revoked': 'Revoked',
  'status.withdrawnByAuthority': 'Withdrawn', 'status.penalised': 'Revoked as a penalty', 'status.superseded': 'Replaced by a new certificate', 'status.voided': 'Void',
  'event.issue': 'Issue', 'event.change': 'Change', 'event.replace': 'Replace', 'event.renew': 'Renew', 'event.deemRenewed': 'Count as renewed', 'event.correct': 'Correct', 'event.suspend': 'Suspend', 'event.resume': 'Resume', 'event.expire': 'Expire',
  'event.cancel': 'Cancel', 'event.proposeRevocation': 'Propose revocation', 'event.revoke': 'Revoke', 'event.keep': 'Keep', 'event.withdrawByAuthority': 'Withdraw', 'event.revokeAsPenalty': 'Revoke as a penalty',
  'licence.notInThisState': (p) => `The licence is "${p.status}"; this is not possible: ${p.event}`,
}
