import { createHash } from 'node:crypto'
import { addDays, addMinutes, dayOf, instantOf } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import type { Subscription } from '@onewindow/casework/receive'
import type { KnownFact } from '@onewindow/forms/definition'
import { DRAFT_DAYS } from './lifecycle.ts'

// What other domains make ready and a person opens: an application is opened by its applicant or at the counter, never by a message (docs/decisions/0013).

type Row = { source: 'request' | 'booking' | 'ticket'; sourceId: string; partyId: string | null; unitId: string; body: Readonly<Record<string, unknown>>; until: string }

/** Lets go what nobody opened in time; run by the hourly sweep. Index: prepared_application (until). */
export const sweepPrepared = (db: Db, now: string): Promise<unknown> => db.query('delete from prepared_application where until < $1', [now])

/** Keeps what was made ready, once per source. */
async function keep(db: Db, { clock }: House, { source, sourceId, partyId, unitId, body, until }: Row): Promise<void> {
  await db.query('insert into prepared_application (source_id, source, party_id, unit_id, body, at, until) values ($1, $2, $3, $4, $5, $6, $7) on conflict (source_id) do nothing', [sourceId, source, partyId, unitId, JSON.stringify(body), clock.now(), until])
}

/** As long as a draft nobody changes. */
const asLongAsADraft = ({ clock }: House): string => addMinutes(clock.now(), DRAFT_DAYS * 24 * 60)
/** What is made ready for the counter is of its day. */
const endOfDay = (at: string): string => instantOf(addDays(dayOf(at), 1), '00:00')

const PLACE = `select facts #>> '{place,regionCode}' "regionCode", facts #>> '{place,address}' address from case_file where id = $1`

/** A request its reporter makes an application of (诉求转办件): the draft begins where the request ended. */
const requestConverted: Subscription = {
  on: 'requestConverted', by: 'application',
  deliver: async (house, { payload }) => {
    const { requestId, number, partyId, unitId, item, text, files } = payload as { requestId: string; number: string | null; partyId: string; unitId: string; item: string; text: string; files: unknown[] }
    const { rows: [place] } = await house.database.pool.query<{ regionCode: string | null; address: string | null }>(PLACE, [requestId])
    return [{ register: (db) => keep(db, house, { source: 'request', sourceId: requestId, partyId, unitId, body: { item, number, text, files, ...place }, until: asLongAsADraft(house) }), about: requestId }]
  },
}

type Booked = { caseId: string; unitId: string; partyId: string; item: string; itemName: string | null; slotStart: string; linkedCaseId: string | null }
/** A seat was booked: the counter knows for what, before the person comes. */
const appointmentBooked: Subscription = {
  on: 'appointmentBooked', by: 'application',
  deliver: async (house, { payload }) => {
    const { caseId, unitId, partyId, item, itemName, slotStart, linkedCaseId } = payload as Booked
    return [{ register: (db) => keep(db, house, { source: 'booking', sourceId: caseId, partyId, unitId, body: { item, itemName, slotStart, linkedCaseId }, until: endOfDay(slotStart) }), about: caseId }]
  },
}

type Called = { caseId: string; unitId: string; windowId: string; ticket: string | null; partyId: string | null; item: string | null; itemName: string | null; appointmentId: string | null; linkedCaseId: string | null }
/** A window serves a ticket: person, item and what was booked are at the counter, nothing is typed again. */
const ticketCalled: Subscription = {
  on: 'ticketCalled', by: 'application',
  deliver: async (house, { payload }) => {
    const { caseId, unitId, windowId, ticket, partyId, item, itemName, appointmentId, linkedCaseId } = payload as Called
    return [{
      register: async (db) => {
        const { rows: [booking] } = await db.query<{ body: { itemName?: string | null } }>("select body from prepared_application where source_id = $1 and source = 'booking'", [appointmentId])
        await keep(db, house, { source: 'ticket', sourceId: caseId, partyId, unitId, body: { windowId, ticket, item, itemName: itemName ?? booking?.body.itemName ?? null, linkedCaseId }, until: endOfDay(house.clock.now()) })
      },
      about: caseId,
    }]
  },
}

/** What makes applications ready. */
export const preparedSubscriptions: readonly Subscription[] = [requestConverted, appointmentBooked, ticketCalled]

/** What was made ready of a request. */
export type PreparedDraft = { item: string; number: string | null; text: string; regionCode?: string | null; address?: string | null; files: { fileId: string; sha256: string; label: string }[] }

/** Id of the draft that begins from a request: always the same, so that of two that are begun in one moment one is there. */
export function draftOf(requestId: string): string {
  const hex = createHash('sha256').update(`draft:${requestId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What lies ready for one of these parties from that request, and the draft or case that was begun of it. */
export async function preparedOf(db: Db, requestId: string, partyIds: readonly string[], now: string): Promise<{ partyId: string; body: PreparedDraft; caseId: string | null; phase: string | null } | null> {
  const { rows: [row] } = await db.query<{ partyId: string; body: PreparedDraft; caseId: string | null; phase: string | null }>(
    `select p.party_id "partyId", p.body, c.id "caseId", c.phase from prepared_application p
       left join lateral (select k.id, k.phase from case_link l join case_file k on k.id = l.from_id where l.to_id = p.source_id and k.case_type = 'application' order by k.opened_at desc limit 1) c on true
      where p.source_id = $1 and p.source = 'request' and p.party_id = any($2::uuid[]) and p.until > $3`, [requestId, partyIds, now])
  return row ?? null
}

/** What was said in the request, by the keys under which a form may ask for it; a form takes what it would accept. */
export function factsOf({ number, text, regionCode, address }: PreparedDraft, requestId: string): Record<string, KnownFact> {
  const said = (value: string | null | undefined): KnownFact | null => (value ? { value, source: { kind: 'earlierCase', ref: requestId, labelZh: `诉求${number ?? ''}`, labelEn: `Request ${number ?? ''}`.trim() } } : null)
  const facts = { 'premises.regionCode': said(regionCode), 'premises.address': said(address), 'project.address': said(address), 'property.address': said(address), 'household.hardshipReason': said(text), 'injury.description': said(text) }
  return Object.fromEntries(Object.entries(facts).flatMap(([key, fact]) => (fact ? [[key, fact]] : [])))
}

/** Files of the request that are this account's own: what others handed in is not taken into somebody's application. */
export async function ownFilesOf(db: Db, { files }: PreparedDraft, accountId: string | null): Promise<PreparedDraft['files']> {
  const { rows } = await db.query<{ id: string }>("select id from stored_file where id = any($1::uuid[]) and status = 'clean' and owner_account_id = $2", [files.map(({ fileId }) => fileId), accountId])
  const own = new Set(rows.map(({ id }) => id))
  return files.filter(({ fileId }) => own.has(fileId))
}

/** Somebody at a window of this unit now, for what, and which case it is about. Names are read when the clerk asks for the person. */
export type AtWindow = { ticketId: string; ticket: string | null; partyId: string; item: string | null; itemName: string | null; linkedCaseId: string | null; at: string }

const AT_WINDOW = `select p.source_id "ticketId", p.body ->> 'ticket' ticket, p.party_id "partyId", p.body ->> 'item' item, p.body ->> 'itemName' "itemName", p.body ->> 'linkedCaseId' "linkedCaseId", p.at from prepared_application p join case_file c on c.id = p.source_id
  where p.unit_id = any($1) and p.source = 'ticket' and p.party_id is not null and c.phase = 'open' and p.until > $2 order by p.at desc limit 20`

/** Who is being served at the windows of these units, the latest first. Index: prepared_application (unit_id, source, at). */
export const listAtWindow = async (db: Db, unitIds: readonly string[], now: string): Promise<AtWindow[]> => (await db.query<AtWindow>(AT_WINDOW, [unitIds, now])).rows
