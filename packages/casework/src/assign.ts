import type { CaseState } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import type { Decision } from './decide.ts'
import type { House } from './house.ts'
import { statesFrom } from './lifecycle.ts'
import { prepared } from '@onewindow/database/prepared'

/**
 * Who handles the case next (R12 of approval, and the same for every type): among holders of a role that moves the case on from its new state, in the case's own unit,
 * the one with the fewest open cases; never who is barred by separation of duties or is a party. Null when there is nobody: the case waits in the unit's list.
 * One query; nothing when the state did not change or the event named a handler.
 */
export async function assignNext(house: House, type: CaseType<unknown>, decision: Decision<unknown>, today: string): Promise<string | null> {
  const { after, before } = decision
  if (after.handlerId || after.state === before?.state || type.lifecycle.states[after.state]?.is !== 'open') return after.handlerId
  const next = forward(type, after)
  const roles = [...new Set(next.flatMap((row) => row.by.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : []))))]
  if (roles.length === 0) return null
  const barred = after.acts.filter((act) => act.actorId && next.some((row) => (row.notBy as readonly string[] | undefined)?.includes(act.event))).map((act) => act.actorId)
  const { rows } = await house.database.pool.query<{ account_id: string }>({
    ...prepared(LEAST_BUSY), values: [after.unitId, roles, today, barred, after.parts.flatMap((part) => (part.partyId ? [part.partyId] : []))],
  })
  return rows[0]?.account_id ?? null
}

/** Rows that move the case on: the primary ones where the table marks them. */
function forward(type: CaseType<unknown>, c: CaseState<unknown>) {
  const rows = type.lifecycle.transitions.filter((row) => row.from !== null && statesFrom(type.lifecycle as never, row).includes(c.state))
  return rows.filter((row) => row.marks?.includes('primary'))
}

/** The only one there is comes without a count: its pages are the dearest of a step. */
const LEAST_BUSY = `with able as (select distinct g.account_id from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
 where g.unit_id = $1 and g.role = any($2) and g.revoked_at is null and g.valid_from <= $3 and (g.valid_to is null or g.valid_to >= $3) and not (g.account_id = any($4::uuid[]))
 and (a.party_id is null or not (a.party_id = any($5::uuid[])))), many as (select count(*) > 1 yes from able)
 select able.account_id from able, many left join lateral (select count(*) n from (select 1 from worklist_entry w where many.yes and w.scope = 'H:' || able.account_id limit 500) o) load on true
 order by load.n, able.account_id limit 1`
