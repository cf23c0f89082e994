import type { Queryable } from '@onewindow/audit/queryable'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Category } from '../configuration/category.ts'
import { categoriesOn, categoryOf } from '../in-force.ts'
import type { RequestKind } from '../rules/dispatch-list.ts'
import { isPublic } from '../rules/public-view.ts'
import { redact } from '../rules/redaction.ts'
import type { RequestQuery, UpdateQuery } from './list-query.ts'
import { updates as en } from './locales/en.ts'
import { updates as zh } from './locales/zh.ts'
import type { Language } from './open311-error.ts'
import { closedStates, extendedStatus } from './request-status.ts'
import type { Open311Request, Open311Update } from './service-requests.ts'

type Place = { address: string; latE7: number | null; lonE7: number | null } | null
type Row = {
  id: string; number: string; category: string; state: string; result: string | null; kind: RequestKind; sealed: boolean; extract: string; done: string | null; place: Place; unitName: string | null
  requestedAt: string; updatedAt: string; expectedAt: string | null; flags: string[]
}
type Shown = { request: Open311Request; category: Category }

const E7 = 1e7

/** Codes of the services offered today, of those that are public, and of the batch ones: the first three values of every question. */
function codesOn(on: InForce): readonly [string[], string[], string[]] {
  const offered = categoriesOn(on).filter(({ open311 }) => open311 !== null)
  const codes = (list: readonly Category[]): string[] => list.map(({ code }) => code)
  return [codes(offered), codes(offered.filter(({ publicByDefault }) => publicByDefault)), codes(offered.filter(({ open311 }) => open311 === 'batch'))]
}

/** State, or of an archived one the state it ended in. */
const STATE = `case when c.state = 'archived' then coalesce((select e.from_state from case_event e where e.case_id = c.id and e.to_state = 'archived' order by e.id desc limit 1), 'closed') else c.state end`
/** Requests anyone may hear of: of an offered category, and either public or sent by a client of this kind; of a batch service once accepted. Reporters are in no column. */
const VISIBLE = `c.case_type = 'citizenRequest' and c.phase <> 'draft' and c.number is not null and c.topic = any($1) and not (c.topic = any($3) and c.state in ('submitted', 'supplementing'))
 and (c.channel = 'open311' or (c.topic = any($2) and c.facts ->> 'kind' <> 'report' and c.facts ->> 'sealed' = 'false'))`
const COLUMNS = `c.id, c.number, c.topic category, ${STATE} state, c.result, c.facts ->> 'kind' kind, c.facts ->> 'sealed' = 'true' sealed, c.facts ->> 'extract' extract, c.facts -> 'reply' ->> 'done' done, c.facts -> 'place' place, u.name_zh "unitName",
 coalesce(c.received_at, c.opened_at) "requestedAt", c.changed_at "updatedAt", (select k.due_at from case_clock k where k.case_id = c.id and k.kind = 'resolve' and k.state = 'running' order by k.round desc limit 1) "expectedAt", c.flags`

function shownOf({ extract, done, place, flags, ...row }: Row, on: InForce): Shown[] {
  const category = categoryOf(row.category, on)
  if (!category) return []
  const point = place?.latE7 != null && place.lonE7 != null ? { lat: place.latE7 / E7, lon: place.lonE7 / E7 } : null
  const request: Open311Request = {
    number: row.number, state: row.state, kind: row.kind, sealed: row.sealed, withheldByStaff: flags.includes('withheld'), text: extract, reply: done, point, publicNote: done === null ? null : redact(done).text, unitName: row.unitName,
    requestedAt: row.requestedAt, updatedAt: row.updatedAt, expectedAt: row.expectedAt, address: place && place.address !== '' ? place.address : null, photoUrl: null,
  }
  return [{ request, category }]
}

/** `GET requests`: by number, or filtered, newest first. */
export async function listShown(db: Queryable, query: RequestQuery, on: InForce): Promise<Shown[]> {
  const values: unknown[] = [...codesOn(on)]
  const add = (value: unknown): string => `$${values.push(value)}`
  const at = 'coalesce(c.received_at, c.opened_at)'
  const isClosed = (): string => `${STATE} = any(${add([...closedStates])})`
  const where = query.numbers !== null ? [`c.number = any(${add(query.numbers)})`] : [
    `${at} >= ${add(query.requested.from)} and ${at} <= ${add(query.requested.to)}`, ...(query.serviceCodes ? [`c.topic = any(${add(query.serviceCodes)})`] : []),
    ...(query.statuses?.length === 1 ? [query.statuses[0] === 'closed' ? isClosed() : `not (${isClosed()})`] : []),
    ...(query.updatedAfter ? [`c.changed_at >= ${add(query.updatedAfter)}`] : []), ...(query.updatedBefore ? [`c.changed_at <= ${add(query.updatedBefore)}`] : []),
  ]
  const page = query.numbers !== null ? '' : ` limit ${add(query.limit)} offset ${add(query.offset)}`
  const { rows } = await db.query<Row>(`select ${COLUMNS} from case_file c left join unit u on u.id = c.unit_id where ${VISIBLE} and ${where.join(' and ')} order by ${at} desc, c.number desc${page}`, values)
  return rows.flatMap((row) => shownOf(row, on))
}

type UpdateRow = Row & { eventId: number; toState: string; happenedAt: string; event: string }

/** `GET servicerequestupdates`: every change of state in the span, oldest first, in public wording. */
export async function listUpdates(db: Queryable, { updated, limit }: UpdateQuery, language: Language, on: InForce): Promise<Open311Update[]> {
  const { rows } = await db.query<UpdateRow>(
    `select ${COLUMNS}, e.id "eventId", e.to_state "toState", e.at "happenedAt", e.event from case_event e join case_file c on c.id = e.case_id left join unit u on u.id = c.unit_id
     where ${VISIBLE} and e.at >= $4 and e.at <= $5 and e.to_state <> 'archived' and e.to_state <> 'draft' and e.from_state is distinct from e.to_state and not e.internal order by e.at, e.id limit $6`, [...codesOn(on), updated.from, updated.to, limit])
  const words = language === 'en' ? en : zh
  return rows.flatMap((row) => shownOf(row, on).map(({ request, category }): Open311Update => {
    const status = extendedStatus(row.toState, row.result)
    const isAnswer = row.event === 'reply' && request.publicNote !== null && isPublic(request, category)
    return { id: String(row.eventId), number: row.number, state: row.toState, result: row.toState === 'closed' ? row.result : null, text: isAnswer ? (request.publicNote as string) : words[status as keyof typeof words](), at: row.happenedAt, photoUrl: null }
  }))
}
