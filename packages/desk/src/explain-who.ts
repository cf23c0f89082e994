import type { CaseState } from '@onewindow/casework/case-state'
import type { CaseType } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import { regionChain } from '@onewindow/casework/worklist-entries'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import { personOf, type Person } from './explain-person.ts'

/** Candidates that are asked in full; more are never needed to name somebody. */
const MOST_ASKED = 40
const MOST_NAMED = 5

const HOLDERS = `select distinct on (a.display_name, a.id) a.id "accountId", g.role from role_grant g join account a on a.id = g.account_id join unit u on u.id = g.unit_id
 where g.role = any($1) and g.revoked_at is null and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2) and a.disabled_at is null
  and (g.unit_id = any($3) or (g.role = any($4) and g.region_code = any($5)) or g.role = any($6)) order by a.display_name, a.id limit ${MOST_ASKED}`

/** Who could do it: holders of the roles whose reach holds the case, asked by the same rules. */
export async function whoCould({ house, type, c, event }: { house: House; type: CaseType<unknown>; c: CaseState<unknown>; event: string }, { today }: { today: string }, may: (person: Person) => Promise<boolean>) {
  const roles = [...new Set(type.lifecycle.transitions.filter((row) => row.on === event).flatMap((row) => row.by.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : []))))]
  const reaching = (scope: string): RoleId[] => roles.filter((role) => roleOf(role).scope === scope)
  const { rows } = await house.database.pool.query<{ accountId: string; role: RoleId }>(HOLDERS, [roles, today, c.unitPath.split('/'), reaching('regionSubtree'), regionChain(c.regionCode), reaching('all')])
  const named: { accountId: string; name: string; role: RoleId }[] = []
  for (const { accountId, role } of rows) {
    const person = await personOf(house.database.pool, accountId, today)
    if (person && (await may(person))) named.push({ accountId, name: person.name, role })
    if (named.length === MOST_NAMED) break
  }
  return named
}
