import type { Queryable } from '@onewindow/audit/queryable'
import type { Grant, Performer } from '@onewindow/casework/case-state'
import { findAccount } from '@onewindow/identity/accounts'
import { identitiesOf } from '@onewindow/identity/handlers'
import { listClosePartyIds } from '@onewindow/identity/recusal'
import { listGrants } from '@onewindow/identity/role-grants'
import type { RoleId } from '@onewindow/identity/roles'
import { listUnits } from '@onewindow/identity/units'

/** An account as a decision would meet it today, fully signed in, with the grants that are not in force beside. */
export type Person = { name: string; disabled: boolean; performer: Performer; since: Map<string, string>; past: { role: RoleId }[] }

/** Null when there is no such account. */
export async function personOf(db: Queryable, accountId: string, today: string): Promise<Person | null> {
  const account = await findAccount(db, accountId)
  if (!account) return null
  const base = { accountId, name: account.displayName, actingFor: null, actingPartyId: null, secondFactor: true }
  if (account.realm === 'citizen') {
    const partyIds = (await identitiesOf(db, accountId, today)).map(({ partyId }) => partyId)
    return { name: account.displayName, disabled: account.disabledAt !== null, since: new Map(), past: [], performer: { ...base, kind: 'citizen', partyIds, relatedPartyIds: [], grants: [] } }
  }
  const all = await listGrants(db, accountId)
  const units = new Map((await listUnits(db, all.flatMap(({ unitId }) => (unitId ? [unitId] : [])))).map((unit) => [unit.id, unit]))
  const inForce = all.filter((grant) => grant.revokedAt === null && grant.validFrom <= today && (grant.validTo === null || grant.validTo >= today))
  const grants = inForce.flatMap(({ role, unitId, regionCode }): Grant[] => {
    const unit = unitId ? units.get(unitId) : undefined
    return unit && unitId ? [{ role, unitId, unitPath: unit.path, regionCode }] : []
  })
  return {
    name: account.displayName, disabled: account.disabledAt !== null, since: new Map(inForce.map(({ role, unitId, validFrom }) => [`${role}|${unitId}`, validFrom])), past: all.filter((grant) => !inForce.includes(grant)).map(({ role }) => ({ role })),
    performer: { ...base, kind: 'staff', partyIds: [], relatedPartyIds: account.realm === 'staff' ? await listClosePartyIds(db, accountId, today) : [], grants: account.realm === 'staff' ? grants : [] },
  }
}
