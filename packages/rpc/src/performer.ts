import type { Performer } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Session } from './session.ts'

/**
 * The performer behind a session. A citizen acts for one party at a time: itself unless `actingFor` names another it may act for.
 * @throws CaseError `case.mandateEnded` when it may not, or no longer
 */
export function performerOf(session: Session, actingFor?: string): Performer {
  if (session.realm !== 'citizen') {
    return { kind: 'staff', accountId: session.accountId, name: session.displayName, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: session.relatedPartyIds, grants: session.realm === 'staff' ? session.grants : [], secondFactor: session.secondFactor }
  }
  const wanted = actingFor ?? session.partyId
  const identity = session.identities.find(({ partyId }) => partyId === wanted)
  if (actingFor && !identity) fail(refuse.mandateEnded({}))
  return {
    kind: 'citizen', accountId: session.accountId, name: session.displayName, partyIds: session.identities.map(({ partyId }) => partyId),
    actingFor: identity && identity.partyId !== session.partyId ? identity.name : null, actingPartyId: identity?.partyId ?? null, relatedPartyIds: [], grants: [], secondFactor: true,
  }
}
