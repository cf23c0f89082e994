import { stageLeaf } from '@onewindow/audit/stage'
import { dayOf } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import { noteAccess } from '@onewindow/identity/unmasking'
import type { Signed } from '@onewindow/rpc/procedures'

/** An officer saw the covered facts of a case: one entry for each person who knows of the case and can read that, and one for the case itself. */
export async function noteCaseRead({ house, me }: Signed, c: Pick<CaseState<unknown>, 'id' | 'parts'>, field: string, purpose: string): Promise<void> {
  const at = house.clock.now()
  const on = house.database.pool
  const reader = { accountId: me.accountId, unitId: me.grants[0]?.unitId ?? null, caseId: c.id }
  const people = new Set(c.parts.flatMap(({ partyId, told }) => (partyId && told ? [partyId] : [])))
  for (const partyId of people) await noteAccess({ on, moment: { at, today: dayOf(at) }, purpose }, reader, partyId, field)
  await stageLeaf(on, { at, actor: `account:${me.accountId}`, action: 'case.unmask', subject: c.id, purpose, event: { ...reader, field, purpose } })
}
