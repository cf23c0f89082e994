import { lifecycleOf, part, role, statesFrom, system } from '@onewindow/casework/lifecycle'
import type { LicenceStatus } from './status.ts'

const issuer = role('issuer')
const decider = role('decisionMaker')
const head = role('departmentHead')
const reviewer = role('reviewer')
const holder = part('holder')

/** What a licence carries from event to event; the register itself keeps everything else. */
export type LicenceFacts = { ground: string | null }

/**
 * 证照 (licence): a certificate after it was issued. A register, no case: there is no worklist and nobody's clock, but every change has its row here, its ground
 * and its entry in the log. Numbers that end (superseded, voided) are never used again. XK = 行政许可法.
 */
export const licenceLifecycle = lifecycleOf<LicenceFacts>()({
  caseType: 'licence', kind: 'register',
  states: {
    valid: { is: 'open' }, suspended: { is: 'open' }, underRevocation: { is: 'open' }, expired: { is: 'ended' }, cancelled: { is: 'ended' }, revoked: { is: 'ended' }, withdrawnByAuthority: { is: 'ended' },
    penalised: { is: 'ended' }, superseded: { is: 'ended' }, voided: { is: 'ended' },
  } satisfies Record<LicenceStatus, { is: 'open' | 'ended' }>,
  groups: { inForce: ['valid', 'suspended'] },
  clocks: {},
  transitions: [
    { from: null, on: 'issue', to: 'valid', by: [issuer], issues: ['licence.certificate'], emits: ['licenceIssued'], source: 'XK §39' },
    { from: 'valid', on: 'change', to: 'superseded', by: [system], emits: ['licenceChanged'], source: 'XK §49' },
    { from: ['valid', 'suspended', 'expired'], on: 'replace', to: 'superseded', by: [system], demands: ['reason'], emits: ['licenceChanged'], source: 'own' },
    { from: 'valid', on: 'renew', to: 'superseded', by: [system], emits: ['licenceChanged'], source: 'XK §50' },
    { from: ['valid', 'expired'], on: 'deemRenewed', to: 'valid', by: [system], issues: ['licence.deemedRenewalNotice'], emits: ['licenceChanged'], source: 'XK §50(2)' },
    { from: ['valid', 'suspended', 'underRevocation'], on: 'correct', to: 'voided', by: [issuer], confirmedBy: { by: [issuer, head], need: 1 }, demands: ['reason'], emits: ['licenceChanged'], source: 'own' },
    { from: 'valid', on: 'suspend', to: 'suspended', by: [decider], demands: ['reason'], issues: ['licence.suspensionNotice'], emits: ['licenceSuspended'], source: 'item' },
    { from: 'suspended', on: 'resume', to: 'valid', by: [decider, system], issues: ['licence.suspensionNotice'], emits: ['licenceChanged'], source: 'item' },
    { from: '@inForce', on: 'expire', to: 'expired', by: [system], notifies: [holder], emits: ['licenceExpired'], source: 'XK §70(1)' },
    { from: ['valid', 'suspended', 'expired'], on: 'cancel', to: 'cancelled', by: [decider], confirmedBy: { by: [decider, head], need: 1 }, demands: ['reason'], issues: ['licence.cancellationDecision'], emits: ['licenceCancelled'], marks: ['danger', 'irreversible'], source: 'XK §70' },
    { from: '@inForce', on: 'proposeRevocation', to: 'underRevocation', by: [reviewer], demands: ['reason'], issues: ['licence.revocationProposal'], source: 'XK §69' },
    { from: 'underRevocation', on: 'revoke', to: 'revoked', by: [decider], confirmedBy: { by: [decider, head], need: 1 }, notBy: ['proposeRevocation'], demands: ['reason'], issues: ['licence.revocationDecision'], emits: ['licenceRevoked'], marks: ['danger', 'irreversible'], source: 'XK §69, §79' },
    { from: 'underRevocation', on: 'keep', to: 'valid', by: [decider], confirmedBy: { by: [decider, head], need: 1 }, notBy: ['proposeRevocation'], demands: ['reason'], issues: ['licence.keepDecision'], source: 'XK §69(3)' },
    // What suspended it, a detention above all, goes on.
    { from: 'underRevocation', on: 'keep', to: 'suspended', by: [decider], confirmedBy: { by: [decider, head], need: 1 }, notBy: ['proposeRevocation'], demands: ['reason'], issues: ['licence.keepDecision'], source: 'XK §69(3)' },
    { from: 'valid', on: 'withdrawByAuthority', to: 'withdrawnByAuthority', by: [decider], confirmedBy: { by: [decider, head], need: 1 }, demands: ['reason'], issues: ['licence.withdrawalDecision'], emits: ['licenceRevoked'], marks: ['danger', 'irreversible'], source: 'XK §8' },
    { from: '@inForce', on: 'revokeAsPenalty', to: 'penalised', by: [system], demands: ['reason'], notifies: [holder], emits: ['licenceRevoked'], source: 'XK §70(4)' },
  ],
})

export type LicenceEvent = (typeof licenceLifecycle)['transitions'][number]['on']

/** Whether the table has a row of this event that starts where the certificate stands. */
export const happensFrom = (event: LicenceEvent, status: string): boolean => licenceLifecycle.transitions.some((row) => row.on === event && statesFrom(licenceLifecycle as never, row).includes(status))
