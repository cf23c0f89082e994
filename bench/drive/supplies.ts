import { onDatabase, type Home } from '../home.ts'
import type { Server } from '../server.ts'
import { call, line } from './http.ts'
import { signIn, type Signed } from './session.ts'

/** A command that waits to be given: whose, on which case in which version, which event. */
export type Order = { by: Signed; caseId: string; version: number; event: string }

type Candidate = { id: string; version: number; username: string; kind: string }

const MOST_OFFICERS = 24
const EVENTS = { accept: ['accept', 'acceptOnTheSpot', 'acceptWithDeferred', 'acceptOnCommitment'], decide: ['grant'] } as const
const WHERE = { accept: { state: 'submitted', role: 'acceptor' }, decide: { state: 'awaitingDecision', role: 'decisionMaker' } } as const

/** Copies that stand in a state, each with the first officer of its organ who may act; those of one seed have the same `kind`. */
const candidatesOf = (home: Home, database: string, { state, role }: (typeof WHERE)['accept' | 'decide']): Promise<Candidate[]> => onDatabase(home.urlOf(database), async (client) => (await client.query<Candidate>(
  `with o as (select distinct on (g.unit_id) g.unit_id, a.username from role_grant g join account a on a.id = g.account_id and a.realm = 'staff' where g.role = $2 and g.revoked_at is null order by g.unit_id, a.username),
   c as (select id, version, unit_id, topic || ' ' || entered_at kind from case_file where state = $1 and version > 0),
   busiest as (select unit_id from c group by 1 order by count(*) desc, 1 limit ${MOST_OFFICERS})
   select c.id, c.version, o.username, c.kind from c join o using (unit_id) join busiest using (unit_id) where exists (select 1 from case_part p where p.case_id = c.id and p.party_id::text like 'be0000%') order by md5(c.id::text)`, [state, role])).rows)

/**
 * Orders for real cases: of each seed's copies one is tried first, and the others follow when it went through. What is tried is done and not ordered again.
 */
export async function ordersFor(what: 'accept' | 'decide', server: Server, home: Home, database: string): Promise<Order[]> {
  const candidates = await candidatesOf(home, database, WHERE[what])
  const signed = new Map<string, Signed>()
  for (const { username } of candidates) if (!signed.has(username)) signed.set(username, await signIn(server.origin, 'staff', username))
  const on = line(server.port, 200)
  const works = new Map<string, string | null>()
  const orders: Order[] = []
  for (const { id, version, username, kind } of candidates) {
    const by = signed.get(username) as Signed
    const known = works.get(kind)
    if (known) orders.push({ by, caseId: id, version, event: known })
    if (known !== undefined) continue
    works.set(kind, null)
    for (const event of EVENTS[what]) {
      if ((await give(server, on, { by, caseId: id, version, event })).status !== 200) continue
      works.set(kind, event)
      break
    }
  }
  on.close()
  return orders
}

type Sender = ReturnType<typeof line>

/** Gives an order as the page does. */
export const give = (server: Server, on: Sender, { by, caseId, version, event }: Order) =>
  call(on, server.origin, { kind: 'mutation', path: `staff.application.${event}`, input: { caseId, version, input: event === 'grant' ? {} : { officerAnswers: {} } }, by })
