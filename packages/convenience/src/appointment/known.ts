import type { InForce } from '@onewindow/casework/configuration/settings'
import { addDays } from '@onewindow/calendar/day'
import type { Db, Moment } from '@onewindow/casework/case-type'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { ActiveBooking, NoShow } from '../rules/booking.ts'
import type { Waiting } from '../rules/waiting-list.ts'
import { bookingKnobs } from '../in-force.ts'
import type { HallGroup } from '../hall/hall.ts'
import { groupOf, hallOf, minuteKeys } from '../hall/halls.ts'
import type { AppointmentFacts } from './schemas.ts'

export type Seat = { item: string; persons: number }
/** What is known of a slot and of a person before a booking. `taken`: minutes of the slot that belong to somebody; `busy`: what the other slots of its group are given away to, by their beginning. */
export type SlotKnown = { start: string; taken: number[]; seats: Seat[]; waiting: Waiting[]; busy: ReadonlyMap<string, Seat[]> }
export type PersonKnown = { active: ActiveBooking[]; noShows: NoShow[] }

export const slotKnown = ({ known }: Context): SlotKnown => (known.slot ?? { start: '', taken: [], seats: [], waiting: [], busy: new Map() }) as SlotKnown
export const personKnown = ({ known }: Context): PersonKnown => (known.person ?? { active: [], noShows: [] }) as PersonKnown

/** The minutes of a slot that are given away, and to what; read by their keys. */
export async function loadSlot(db: Db, { hallId, group: groupId }: Pick<AppointmentFacts, 'hallId' | 'group'>, start: string, moment: InForce): Promise<SlotKnown> {
  const hall = hallOf(hallId)
  const group = groupOf(hallId, groupId)
  if (!hall || !group) return { start, taken: [], seats: [], waiting: [], busy: new Map() }
  const { rows } = await db.query<{ key: string; id: string; item: string; persons: number }>(
    `select k.key, c.id, c.facts->>'item' item, (c.facts->>'persons')::int persons from claim k join case_file c on c.id = k.case_id where k.kind = 'seat' and k.key = any($1)`, [minuteKeys(hall, group, start, moment)])
  const seats = [...new Map(rows.map(({ id, item, persons }) => [id, { item, persons }])).values()]
  const { rows: waiting } = await db.query<{ id: string; joinedAt: string; item: string; persons: number }>(
    `select id, facts->>'joinedAt' "joinedAt", facts->>'item' item, (facts->>'persons')::int persons from case_file where case_type = 'appointment' and state = 'waitlisted' and facts->>'hallId' = $1 and facts->>'group' = $2 and facts->>'slotStart' = $3`, [hallId, groupId, start])
  return {
    start, seats, busy: await seatsBySlot(db, hallId, group), taken: rows.map(({ key }) => Number(key.slice(key.lastIndexOf('|') + 1))),
    waiting: waiting.map(({ id, joinedAt, item, persons }) => ({ id, joinedAt, need: (group.items[item]?.minutes ?? 0) * persons })),
  }
}

/** States in which an appointment holds minutes of its slot. */
const SEATED = ['held', 'offered', 'booked', 'checkedIn']

/** What the slots of a group are given away to, by the slot's beginning; one question for a whole fortnight. The topic of an appointment is its item. Index: case_file_case_type_topic_state_idx. */
export async function seatsBySlot(db: Db, hallId: string, { id, items }: Pick<HallGroup, 'id' | 'items'>): Promise<ReadonlyMap<string, Seat[]>> {
  const { rows } = await db.query<Seat & { start: string }>(
    `select facts->>'slotStart' start, topic item, (facts->>'persons')::int persons from case_file where case_type = 'appointment' and topic = any($3) and state = any($4) and facts->>'hallId' = $1 and facts->>'group' = $2`, [hallId, id, Object.keys(items), SEATED])
  return Map.groupBy(rows, ({ start }) => start)
}

/** Bookings of a person in any hall, and what was missed; the person counts, not the account. */
export async function loadPerson(db: Db, { id, facts: { partyId } }: CaseState<AppointmentFacts>, moment: Moment): Promise<PersonKnown> {
  const { noShowDays, suspendedDays } = bookingKnobs(moment)
  const since = `${addDays(moment.today, -noShowDays - suspendedDays)}T00:00:00+08:00`
  const { rows } = await db.query<{ state: string; half: boolean; item: string; start: string; end: string }>(
    `select c.state, 'halfMark' = any(c.flags) half, c.facts->>'item' item, c.facts->>'slotStart' start, c.facts->>'slotEnd' "end" from case_file c join case_part p on p.case_id = c.id and p.part = 'booker'
     where p.party_id = $1 and c.case_type = 'appointment' and c.id <> $2 and c.opened_at >= $3`, [partyId, id, since])
  return {
    active: rows.filter(({ state }) => ['held', 'offered', 'booked'].includes(state)).map(({ item, start, end }) => ({ item, start, end })),
    noShows: rows.filter(({ state, half }) => state === 'noShow' || (state === 'cancelled' && half)).map(({ state, end }) => ({ at: end, half: state !== 'noShow' })),
  }
}

