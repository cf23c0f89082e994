import { epochMs } from '@onewindow/calendar/day'
import type { Db, Moment } from '@onewindow/casework/case-type'
import type { Context } from '@onewindow/casework/case-state'
import { groupOf } from '../hall/halls.ts'
import { queueKnobs } from '../in-force.ts'
import { callingOrder, type Ticket } from '../rules/queue-order.ts'
import type { TicketFacts } from './schemas.ts'

export type WaitingTicket = { id: string; facts: TicketFacts }
export type OpenWindow = { id: string; hallId: string; groups: string[]; clerkId: string | null; state: string }

const seconds = (at: string): number => Math.floor(epochMs(at) / 1000)
const optional = <K extends string>(key: K, at: string | null) => (at === null ? {} : ({ [key]: seconds(at) } as Record<K, number>))

const asTicket = ({ id, facts }: WaitingTicket): Ticket => ({
  no: id, seq: facts.seq, class: facts.class, special: facts.special !== null, arrivedAt: seconds(facts.arrivedAt), group: facts.group, ...optional('slotStart', facts.slotStart), ...optional('transferredAt', facts.transferredAt), ...optional('returnedAt', facts.returnedAt),
})

/** Tickets in calling order for a window: what a clerk gave back first, then §5.7. */
export function inOrder(tickets: readonly WaitingTicket[], groups: readonly string[], moment: Moment): WaitingTicket[] {
  const byId = new Map(tickets.map((one) => [one.id, one]))
  const given = tickets.filter(({ facts }) => facts.front && groups.includes(facts.group)).sort((a, b) => a.facts.seq - b.facts.seq)
  const ordered = callingOrder(tickets.filter(({ facts }) => !facts.front).map(asTicket), groups, seconds(moment.at), queueKnobs(moment))
  return [...given, ...ordered.flatMap(({ no }) => byId.get(no) ?? [])]
}

export const waitingOf = ({ known }: Context): WaitingTicket[] => (known.waiting ?? []) as WaitingTicket[]
export const windowOf = ({ known }: Context): OpenWindow | null => (known.window ?? null) as OpenWindow | null

/** Everybody who waits in a hall. */
export async function loadWaiting(db: Db, unitId: string, hallId: string): Promise<WaitingTicket[]> {
  const { rows } = await db.query<WaitingTicket>("select id, facts from case_file where case_type = 'queueTicket' and state = 'waiting' and unit_id = $1 and facts->>'hallId' = $2", [unitId, hallId])
  return rows
}

/** A window by its id. */
export async function loadWindow(db: Db, windowId: string): Promise<OpenWindow | null> {
  const { rows: [row] } = await db.query<OpenWindow>(`select id, state, facts->>'hallId' "hallId", facts->'groups' groups, facts->>'clerkId' "clerkId" from case_file where id = $1 and case_type = 'window'`, [windowId])
  return row ?? null
}

/** Open windows of a hall that serve a group. */
export async function countWindows(db: Db, unitId: string, { hallId, group }: Pick<TicketFacts, 'hallId' | 'group'>): Promise<number> {
  const { rows: [row] } = await db.query<{ n: number }>("select count(*)::int n from case_file where case_type = 'window' and state = 'open' and unit_id = $1 and facts->>'hallId' = $2 and facts->'groups' ? $3", [unitId, hallId, group])
  return row?.n ?? 0
}

/** The running number of the group's day; gaps are allowed. */
export async function nextSeq(db: Db, { hallId, group }: Pick<TicketFacts, 'hallId' | 'group'>, day: string): Promise<number> {
  const { rows: [row] } = await db.query<{ last: number }>('insert into number_counter (series, last) values ($1, 1) on conflict (series) do update set last = number_counter.last + 1 returning last', [`ticket:${hallId}:${group}:${day}`])
  return row?.last ?? 1
}

/** Minutes a ticket is expected to take. */
export const minutesOf = ({ hallId, group, item }: Pick<TicketFacts, 'hallId' | 'group' | 'item'>): number => {
  const items = groupOf(hallId, group)?.items ?? {}
  const known = item ? items[item] : undefined
  const all = Object.values(items)
  return known?.minutes ?? Math.ceil(all.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, all.length))
}
