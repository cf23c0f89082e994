import { onDatabase, type Home } from '../home.ts'
import type { Server } from '../server.ts'
import { call, dataOf, line } from './http.ts'
import { signIn, type Signed } from './session.ts'

/** A command that waits to be given: whose, on which case in which version, which event. */
export type Order = { by: Signed; caseId: string; version: number; event: string; input: { officerAnswers?: Record<string, boolean> } }

type Candidate = { id: string; version: number; username: string; kind: string }

const MOST_OFFICERS = 40
const EVENTS = { accept: ['accept', 'acceptOnTheSpot', 'acceptWithDeferred', 'acceptOnCommitment'], decide: ['grant'] } as const
const WHERE = { accept: { state: 'submitted', role: 'acceptor' }, decide: { state: 'awaitingDecision', role: 'decisionMaker' } } as const

/** Copies that stand in a state, each with the first officer of its organ who may act; those of one seed have the same `kind`. */
const candidatesOf = (home: Home, database: string, { state, role }: (typeof WHERE)['accept' | 'decide']): Promise<Candidate[]> => onDatabase(home.urlOf(database), async (client) => (await client.query<Candidate>(
  `with o as (select distinct on (g.unit_id) g.unit_id, a.username from role_grant g join account a on a.id = g.account_id and a.realm = 'staff' where g.role = $2 and g.revoked_at is null order by g.unit_id, a.username),
   c as (select id, version, unit_id, topic || ' ' || entered_at kind from case_file where state = $1 and version > 0),
   busiest as (select unit_id from c group by 1 order by count(*) desc, 1 limit ${MOST_OFFICERS})
   select c.id, c.version, o.username, c.kind from c join o using (unit_id) join busiest using (unit_id) where exists (select 1 from case_part p where p.case_id = c.id and p.party_id::text like 'be0000%') order by md5(c.id::text)`, [state, role])).rows)

const MOST_FAILURES = 3

/**
 * Orders for real cases: what the page of a case offers its officer without a reason why not, tried first on one of each seed's copies. What is tried is done and
 * not ordered again; a seed whose copies are refused three times is left alone.
 */
export async function ordersFor(what: 'accept' | 'decide', server: Server, home: Home, database: string, most = 2500): Promise<Order[]> {
  const candidates = await candidatesOf(home, database, WHERE[what])
  const signed = new Map<string, Signed>()
  const on = line(server.port, 200)
  const known = new Map<string, { works: boolean; failures: number; input: Order['input'] | null }>()
  const orders: Order[] = []
  for (const { id, version, username, kind } of candidates) {
    if (orders.length >= most) break
    const seed = known.get(kind) ?? { works: false, failures: 0, input: null }
    known.set(kind, seed)
    if (seed.failures >= MOST_FAILURES) continue
    const by = signed.get(username) ?? await signIn(server.origin, 'staff', username)
    signed.set(username, by)
    const event = await offered(server, on, by, id, EVENTS[what])
    if (!event) continue
    seed.input ??= what === 'accept' ? { officerAnswers: await officerAnswers(server, on, by, id) } : {}
    const order = { by, caseId: id, version, event, input: seed.input }
    if (seed.works) orders.push(order)
    else if ((await give(server, on, order)).status === 200) seed.works = true
    else seed.failures += 1
  }
  on.close()
  return orders
}

/** The first of the events that the case's page offers. */
async function offered(server: Server, on: Sender, by: Signed, caseId: string, events: readonly string[]): Promise<string | undefined> {
  const answer = await call(on, server.origin, { kind: 'query', path: 'staff.case.get', input: { caseId }, by })
  if (answer.status !== 200) return undefined
  const { actions } = dataOf<{ actions: { event: string; refusal: unknown }[] }>(answer, 'staff.case.get')
  return events.find((event) => actions.some((action) => action.event === event && action.refusal === null))
}

type Material = { key: string; requirement: string; conditionExpr?: unknown }

/** What the officer says about papers that only a look at the matter can call for: not here. */
async function officerAnswers(server: Server, on: Sender, by: Signed, caseId: string): Promise<Record<string, boolean>> {
  const { item } = dataOf<{ item: { materials: Material[] } }>(await call(on, server.origin, { kind: 'query', path: 'staff.application.panel', input: { caseId }, by }), 'panel')
  return Object.fromEntries(item.materials.filter(({ requirement, conditionExpr }) => requirement === 'conditional' && !conditionExpr).map(({ key }) => [key, false]))
}

type Sender = ReturnType<typeof line>

/** Gives an order as the page does. */
export const give = (server: Server, on: Sender, { by, caseId, version, event, input }: Order) => call(on, server.origin, { kind: 'mutation', path: `staff.application.${event}`, input: { caseId, version, input }, by })
