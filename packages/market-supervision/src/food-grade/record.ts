import { dayOf, type PlainDate } from '@onewindow/calendar/day'
import type { Context } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { foodLicences, isFood } from '../configuration/checklists.ts'
import { checklistsOn, creditModelOn, foodModelOn } from '../in-force.ts'
import { VISIT_CLAIM } from '../inspection-task/load.ts'
import { STANDING } from '../subject/licence-status.ts'
import type { SubjectFacts } from '../subject/schemas.ts'
import type { FoodRole } from './schemas.ts'

/** The events of a file that grade it, and the message the second waits for. */
export const SCORED = 'foodScored'
export const COMPUTED = 'foodGradeComputed'

/**
 * What the platform itself knows of a food business: whether it holds a food licence and which trade that is for, when it was last checked in full, what of a year moves its grade, and whether anything
 * counted against it in the three years to the end of that year.
 */
export type FoodRecord = { licensed: boolean; role: FoodRole | null; lastFullOn: PlainDate | null; events: string[]; clean: boolean }
type Firm = Pick<SubjectFacts, 'uscc' | 'partyId' | 'licences'>

/** 主体业态 of the food licence: 食品销售经营者, 餐饮服务经营者, 集中用餐单位食堂. */
const TRADES: Readonly<Record<string, FoodRole>> = { 1: 'seller', 2: 'caterer', 3: 'caterer' }

const TRADES_OF = "select facts ->> 'food.operatorType' trade from licence where party_id = $1::uuid and licence_type = any($2) and status = any($3)"

/** What is read of a file whenever somebody looks at it. */
async function licensedAs(db: Db, { partyId, licences }: Firm, on: InForce): Promise<Pick<FoodRecord, 'licensed' | 'role'>> {
  const types = foodLicences(checklistsOn(on))
  const { rows } = partyId === null ? { rows: [] } : await db.query<{ trade: string | null }>(TRADES_OF, [partyId, types, STANDING])
  const roles = [...new Set(rows.flatMap(({ trade }) => TRADES[trade ?? ''] ?? []))]
  return { licensed: rows.length > 0 || licences.some(({ type, status }) => type !== undefined && types.includes(type) && STANDING.includes(status)), role: roles.length === 1 ? (roles[0] ?? null) : null }
}

/**
 * The last visit that covered all items of a food checklist (食品生产经营监督检查管理办法 §22, §27: an unannounced one does not, a re-check looks at what was ordered), counted once its result is set. What comes before ':' in the order of
 * characters ends before ';'. Index: claim (kind, key).
 */
const LAST_FULL = `select max(c.facts -> 'visit' ->> 'arrivedAt') at from claim k join case_file c on c.id = k.case_id
 where k.kind = '${VISIT_CLAIM}' and k.key >= $1 || ':' and k.key < $1 || ';' and c.state in ('concluded', 'objected', 'published', 'archived') and jsonb_typeof(c.facts -> 'result') = 'object' and c.facts ->> 'site' is null and c.facts ->> 'kind' not in ('flying', 'recheck') and c.facts -> 'areas' ?| $2`

const COUNTED = 'select indicator, on_day from credit_event where uscc = $1 and on_day >= $2 and on_day < $3 and undone_at is null'
/** A recall that was not begun or not finished in time (食品安全法 §63), in the year that was found out. */
const RECALL_LATE = `select exists (select 1 from case_file c join case_event e on e.case_id = c.id and e.event = 'expire' where c.case_type = 'recall' and c.facts -> 'firm' ->> 'uscc' = $1 and e.at >= ($2 || 'T00:00:00+08:00')::timestamptz and e.at < ($3 || 'T00:00:00+08:00')::timestamptz) late`

/** Indicators of the credit record that the food model names too; the level of a failed sample is not on record, so whether it was national or provincial is said by who scores. */
const ON_RECORD = ['refusedInspection', 'rectificationOverdue'] as const
const CLEAN_YEARS = 3

/** The day a year begins. */
export const firstOf = (year: number): PlainDate => `${year}-01-01`

/** The record as the grade of `year` looks back on it. */
async function yearBefore(db: Db, uscc: string, year: number, on: InForce): Promise<Pick<FoodRecord, 'events' | 'clean'>> {
  const { rows } = await db.query<{ indicator: string; on_day: string }>(COUNTED, [uscc, firstOf(year - CLEAN_YEARS), firstOf(year)])
  const { rows: [recall] } = await db.query<{ late: boolean }>(RECALL_LATE, [uscc, firstOf(year - 1), firstOf(year)])
  const known = new Set(foodModelOn(on).up.map(({ event }) => event))
  const favourable = new Set(creditModelOn(on).reduction.indicators.map(({ id }) => id))
  const happened = new Set([...rows.filter(({ on_day: day }) => day >= firstOf(year - 1)).map(({ indicator }) => indicator), ...(recall?.late ? ['recallNotDone'] : [])])
  return { events: [...ON_RECORD, 'recallNotDone'].filter((event) => happened.has(event) && known.has(event)), clean: rows.every(({ indicator }) => favourable.has(indicator)) }
}

/** What guards and changes of the grade need, read under the lock of the file; the whole of it only for the events that grade. */
export async function loadFood(db: Db, facts: Firm, moment: Moment, { event, input }: { event: string; input: unknown }): Promise<{ food: FoodRecord }> {
  const licensed = await licensedAs(db, facts, moment)
  if (event !== SCORED && event !== COMPUTED) return { food: { ...licensed, lastFullOn: null, events: [], clean: true } }
  const asked = Number((input as { year?: unknown } | null)?.year)
  const year = event === SCORED && Number.isInteger(asked) ? asked : Number(moment.today.slice(0, 4))
  const { rows: [last] } = await db.query<{ at: string | null }>(LAST_FULL, [facts.uscc, checklistsOn(moment).checklists.flatMap(({ id }) => (isFood(id) ? [id] : []))])
  return { food: { ...licensed, lastFullOn: last?.at ? dayOf(last.at) : null, ...(await yearBefore(db, facts.uscc, year, moment)) } }
}

export const recordIn = ({ known }: Context): FoodRecord => (known.food as FoodRecord | undefined) ?? { licensed: false, role: null, lastFullOn: null, events: [], clean: true }
