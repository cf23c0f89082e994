import { refuse as shared } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Signed } from '@onewindow/rpc/procedures'
import type { Who } from './start.ts'

/** For whom the citizen files: the party acted for now, or the one named, which must be one of the own identities. @throws CaseError `case.mandateEnded`, `case.roleMissing` */
export function partyOf(ctx: Signed, partyId: string | undefined, forAnother: boolean): Who {
  const wanted = partyId ?? ctx.actingFor ?? ctx.me.partyId
  const identity = ctx.me.identities.find((known) => known.partyId === wanted) ?? fail(ctx.me.partyId ? shared.mandateEnded({}) : shared.roleMissing({ roles: ['citizen'] }))
  const handler = identity.as === 'handler'
  return { partyId: identity.partyId, actorPartyId: ctx.me.partyId, hasAgent: handler || forAnother, agentName: handler || forAnother ? ctx.me.displayName : null, mandate: handler, kind: identity.kind, name: identity.name }
}
