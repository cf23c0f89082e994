import type { CaseState } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import type { Master } from './checks.ts'
import { offeredItem } from './application-offer.ts'
import { namedAlone } from './dispatch-alone.ts'
import { CENTRE } from '../in-force.ts'
import type { RequestFacts } from './schemas.ts'
import { nearTo } from './near.ts'
import { townshipOf } from './resident-call.ts'
import { listedFor, type KnownUnit } from './units.ts'

type Case = CaseState<RequestFacts>
type Typed = { unitId?: unknown; assistIds?: unknown; unitIds?: unknown; units?: unknown; masterId?: unknown; category?: unknown }

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : typeof value === 'string' ? [value] : [])

/** Every unit the decision may name: what was typed, who leads, and what the responsibility list answers. */
function unitIds(c: Case, input: Typed, moment: Moment): string[] {
  const { facts } = c
  const listed = listedFor(namedAlone(c, moment) ?? c, moment)
  const summoned = Array.isArray(input.units) ? input.units.flatMap((one) => texts((one as { unitId?: unknown }).unitId)) : []
  const { order, parentId, againstId } = facts
  return [...new Set([
    CENTRE, ...texts(townshipOf(facts)), ...texts(input.unitId), ...texts(input.assistIds), ...texts(input.unitIds), ...summoned, ...texts(order?.unitId), ...(order?.assistIds ?? []), ...texts(parentId), ...texts(againstId), ...('unit' in listed ? [listed.unit, ...listed.assist, ...listed.copyTo] : []),
  ])]
}

type MasterRow = { id: string; number: string | null; state: string; phase: string; round: number; facts: Master['facts']; openedAt: string; promisedAt: string | null }
const MASTER = `select c.id, c.number, c.state, c.phase, c.round, c.facts, iso(c.opened_at) "openedAt",
 (select iso(k.due_at) from case_clock k where k.case_id = c.id and k.kind = 'total' order by k.round desc limit 1) "promisedAt" from case_file c where c.id = $1 and c.case_type = 'citizenRequest'`

/** The request merged into. What is compared lies in clear there; a sealed one is never compared. */
async function masterOf(db: Db, id: unknown): Promise<Record<string, unknown>> {
  if (typeof id !== 'string') return {}
  const { rows: [row] } = await db.query<MasterRow>(MASTER, [id])
  if (!row) return {}
  const open = row.phase === 'open' && row.state !== 'merged'
  const master: Master = { id: row.id, number: row.number ?? '', open, round: row.round, state: row.state, openedAt: row.openedAt, promisedAt: row.promisedAt, facts: row.facts }
  return { master, masterEnded: row.phase !== 'open' }
}

/** What guards, changes and papers of a request need besides the case. */
export async function loadRequest(db: Db, c: Case, moment: Moment, { event, input }: { event: string; input: unknown }): Promise<Record<string, unknown>> {
  const typed = (input ?? {}) as Typed
  const { rows } = await db.query<KnownUnit>('select id, path, region_code "regionCode", name_zh "nameZh" from unit where id = any($1)', [unitIds(c, typed, moment)])
  return { near: await nearTo(db, c, moment, event), units: Object.fromEntries(rows.map((unit) => [unit.id, unit])), ...(await masterOf(db, typed.masterId ?? c.facts.merged?.masterId)), ...(await offeredItem(db, event, input)) }
}
