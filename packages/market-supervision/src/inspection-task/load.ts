import { dayOf } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { holdersOf } from '@onewindow/casework/case-state'
import { certifiedAmong, officersNamed } from '@onewindow/identity/certificates'
import { TEAM } from '../inspection-matter/seats.ts'
import { visitOfDay, type OpenVisit, type Visit } from '../rules/visit-frequency.ts'
import type { TaskFacts } from './schemas.ts'

/** One claim per visit lets the visits of a firm be found by its code. */
export const VISIT_CLAIM = 'visitTo'
export const visitKey = ({ id, facts }: Pick<CaseState<TaskFacts>, 'id' | 'facts'>): string => `${facts.subject.uscc}:${id}`

type Row = { id: string; number: string | null; state: string; unit_id: string; facts: TaskFacts }
/** `id` and `visitId` let a visit be made together with it. */
export type OpenElsewhere = OpenVisit & { id: string; visitId: string }
type Visits = { history: Visit[]; openElsewhere: OpenElsewhere[] }

const NEVER_MADE = new Set(['withdrawn', 'rejected', 'cancelled', 'replaced', 'transferred', 'terminated', 'proposed'])
const UNDER_WAY = new Set(['assigned', 'ready', 'onSite'])
/** What comes before ':' in the order of characters ends before ';'. */
const OF_FIRM = `select c.id, c.number, c.state, c.unit_id, c.facts from unnest($2::text[]) firm join claim k on k.kind = $1 and k.key >= firm || ':' and k.key < firm || ';' join case_file c on c.id = k.case_id order by k.key`

const asVisits = (rows: readonly Row[], unitId: string, ownVisit: string | null): Visits => ({
  history: rows.map(({ state, facts }) => ({
    visitId: facts.visitId, year: Number((facts.visit?.arrivedAt ?? facts.plannedOn).slice(0, 4)), status: NEVER_MADE.has(state) ? 'cancelled' : state, onSite: facts.onSite, source: facts.source, reinspection: facts.kind === 'recheck',
  })),
  openElsewhere: rows.filter(({ unit_id, state, facts }) => unit_id !== unitId && UNDER_WAY.has(state) && facts.visitId !== ownVisit).map(({ id, number, facts }) => ({ id, visitId: facts.visitId, taskNo: number ?? id, plannedOn: facts.plannedOn })),
})

/** Visits to each of these firms: those of the year that count, and open ones of departments other than this one. */
export async function visitsOfFirms(db: Db, firms: readonly string[], unitId: string): Promise<Record<string, Visits>> {
  const { rows } = await db.query<Row>(OF_FIRM, [VISIT_CLAIM, firms])
  return Object.fromEntries(firms.map((firm) => [firm, asVisits(rows.filter(({ facts }) => facts.subject.uscc === firm), unitId, null)]))
}

/** Which visit a visit is on the day it is made. */
export type Together = { visitId: string; shared: boolean }

/**
 * Which visit this one is when it arrives today: the one it was to be made together with, unless that was made on another day; then it is one of its own, or of those
 * who come along today. `shared`: others go by either name, so it was let through once for all of them.
 */
function visitToday({ facts: { visitId, visit } }: CaseState<TaskFacts>, others: readonly Row[], today: string): Together {
  const arrivals = others.flatMap(({ state, facts }) => (facts.visitId === visitId && facts.visit && !NEVER_MADE.has(state) ? [dayOf(facts.visit.arrivedAt)] : []))
  const apart = visitOfDay(visitId, today)
  return { visitId: visit || arrivals.length === 0 || arrivals.includes(today) ? visitId : apart, shared: others.some(({ facts }) => facts.visitId === visitId || facts.visitId === apart) }
}

/** Visits to the firm of a visit, without this one. */
async function visitsOf(db: Db, c: CaseState<TaskFacts>, today: string): Promise<Visits & { companions: string[]; together: Together }> {
  const { rows } = await db.query<Row>(OF_FIRM, [VISIT_CLAIM, [c.facts.subject.uscc]])
  const others = rows.filter(({ id }) => id !== c.id)
  const isRecheck = c.facts.kind === 'recheck'
  const own = isRecheck ? { visitId: c.facts.visitId, shared: false } : visitToday(c, others.filter(({ facts }) => facts.kind !== 'recheck'), today)
  const together = others.filter(({ facts }) => [c.facts.visitId, own.visitId].includes(facts.visitId) && facts.kind !== 'recheck' && !isRecheck).map(({ id }) => id)
  const { rows: companions } = together.length > 0 ? await db.query<{ id: string }>("select distinct account_id::text id from case_part where case_id = any($1::uuid[]) and part = 'team' and account_id is not null", [together]) : { rows: [] }
  // What is made together is one visit and counts once, however many departments come along.
  const { history, openElsewhere } = asVisits(others, c.unitId, c.facts.visitId)
  return { history: history.filter(({ visitId }) => visitId !== own.visitId), openElsewhere, companions: companions.map(({ id }) => id), together: own }
}

const OPEN_ORDERS = "select count(*)::int n from case_link l join case_file c on c.id = l.from_id where l.to_id = $1 and c.case_type = 'rectification' and c.phase = 'open'"
const OPEN_SAMPLES = "select count(*)::int n from case_file where case_type = 'sampling' and phase = 'open' and facts -> 'firm' ->> 'uscc' = $1"

/** Objects that the draw which sent the message has replaced. */
async function replacedBy(db: Db, drawId: unknown): Promise<string[]> {
  if (typeof drawId !== 'string') return []
  const { rows: [row] } = await db.query<{ replaced: { object: string }[] | null }>("select facts -> 'replaced' as replaced from case_file where id = $1 and case_type = 'drawBatch'", [drawId])
  return (row?.replaced ?? []).map(({ object }) => object)
}

/** What guards and papers of a visit need: visits of the firm where one is asked for, certificates of who is named, what it brought about and is still open. */
export async function loadTask(db: Db, c: CaseState<TaskFacts>, { today }: { today: string }, { event, input }: { event: string; input: unknown }): Promise<Record<string, unknown>> {
  const { team, accountId, from } = (input ?? {}) as { from?: string;  team?: { leadId: string; memberIds: string[] }; accountId?: string | null }
  const asked = team ? [team.leadId, ...team.memberIds] : accountId ? [accountId] : []
  const asksVisits = c.version === 0 || c.state === 'proposed' || ['approve', 'prepare', 'arrive'].includes(event)
  const count = async (text: string, of: string): Promise<number> => (await db.query<{ n: number }>(text, [of])).rows[0]?.n ?? 0
  const maySample = c.state === 'recording' || c.state === 'submitted'
  return {
    officers: await officersNamed(db, holdersOf(c, TEAM)), certifiedAsked: await certifiedAmong(db, asked, today), openSamplings: maySample ? await count(OPEN_SAMPLES, c.facts.subject.uscc) : 0, openRectifications: c.state === 'published' ? await count(OPEN_ORDERS, c.id) : 0,
    ...(event === 'replaceObject' ? { replaced: await replacedBy(db, from) } : {}), ...(asksVisits ? await visitsOf(db, c, today) : {}),
  }
}
