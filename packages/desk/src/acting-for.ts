import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Signed } from '@onewindow/rpc/procedures'

/** The party the page is about: the one named, else the one acted for, else oneself; [] before the real name is bound. @throws CaseError `case.notFound` for a party of others */
export function partiesFor({ me, performer, actingFor }: Signed, asked?: string | null): string[] {
  const wanted = asked ?? actingFor ?? me.partyId
  if (!wanted) return []
  return performer.partyIds.includes(wanted) ? [wanted] : fail(refuse.notFound({}))
}
