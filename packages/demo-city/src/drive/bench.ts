import type { Grant } from '@onewindow/casework/case-state'
import type { RoleId } from '@onewindow/identity/roles'
import { settleBench } from '../people.ts'
import { identityContext, type Officer, type Stage } from './stage.ts'

type Row = { id: string; display_name: string; cert_no: string | null; grants: Grant[] }

const BENCH = `select a.id, a.display_name, (select min(c.cert_no) from officer_certificate c where c.account_id = a.id) cert_no,
  jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitPath', u.path, 'regionCode', g.region_code) order by g.role) grants
  from role_grant g join account a on a.id = g.account_id join unit u on u.id = g.unit_id where g.unit_id = $1 and g.revoked_at is null and a.realm = 'staff' group by a.id order by a.username`

/** The officers of an organ; those who are not there yet are settled when the first case comes to it. */
async function benchOf(stage: Stage, unitId: string): Promise<Officer[]> {
  const known = stage.memory.benches.get(unitId)
  if (known) return known
  const bench = await newBench(stage, unitId)
  stage.memory.benches.set(unitId, bench)
  return bench
}

async function newBench(stage: Stage, unitId: string): Promise<Officer[]> {
  await settleBench(identityContext(stage, stage.since.posts), stage.city.realms, stage.passwordHash, unitId)
  return readBench(stage, unitId)
}

async function readBench({ house }: Stage, unitId: string): Promise<Officer[]> {
  const { rows } = await house.database.pool.query<Row>(BENCH, [unitId])
  return rows.map(({ id, display_name, cert_no, grants }) => ({ kind: 'staff', accountId: id, name: display_name, partyIds: [],
    actingFor: null, actingPartyId: null, relatedPartyIds: [], grants, secondFactor: true, certNo: cert_no }))
}

/** Officers of the organ who hold the role, those who do nothing else first. @throws Error when nobody does: a bench of the demonstration is incomplete */
export async function officers(stage: Stage, unitId: string, role: RoleId): Promise<[Officer, ...Officer[]]> {
  const holders = (await benchOf(stage, unitId)).filter(({ grants }) => grants.some((grant) => grant.role === role)).sort((a, b) => a.grants.length - b.grants.length)
  const [first, ...others] = holders
  if (!first) throw new Error(`Nobody in ${unitId} is ${role}`)
  return [first, ...others]
}

/** Anybody of the organ: whoever answers when another department asks. */
export async function anyOfficer(stage: Stage, unitId: string): Promise<Officer> {
  const [first] = await benchOf(stage, unitId)
  if (!first) throw new Error(`Nobody works in ${unitId}`)
  return first
}
