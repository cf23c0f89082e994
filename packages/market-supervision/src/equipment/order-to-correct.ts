import { seatOf, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import type { Guard } from '@onewindow/casework/lifecycle'
import type { Opens } from '@onewindow/casework/opens'
import type { z } from 'zod'
import { creditOf } from '../credit/standing.ts'
import { HANDLER, LEAD, TEAM } from '../inspection-matter/seats.ts'
import type { CreditScore } from '../rules/credit-score.ts'
import { rectificationFacts } from '../rectification/schemas.ts'
import type { EquipmentFacts, orderInput } from './schemas.ts'

type Case = CaseState<EquipmentFacts>
type Order = z.output<typeof orderInput>

/** The class of the firm on that day, as its re-check is to name it. A firm nobody knows by its code has none. */
export async function loadRisk(db: Db, { facts: { firm: { uscc, partyId } } }: Case, on: Moment): Promise<{ risk: CreditScore['class'] | null }> {
  return { risk: uscc === null ? null : (await creditOf(db, { uscc, partyId }, on)).class }
}

const ITEM_LENGTH = 120
const short = (text: string): string => (text.length > ITEM_LENGTH ? `${text.slice(0, ITEM_LENGTH - 1)}…` : text)

/**
 * 责令改正 of what the order names (market supervision §3.5): its limit is counted, and the two inspectors who gave it make the re-check. It belongs to no visit and goes by
 * the piece. A firm without a code cannot be re-checked under one: there the day on the paper is all.
 */
export const orderedToCorrect: Opens<EquipmentFacts> = {
  type: 'rectification', as: 'linked', on: 'order',
  seeds: (c, { actor, today, known }, input) => {
    const { officerIds, hazard, measure, days } = input as Order
    const { firm: { partyId, uscc, name, address }, place, useRegistration } = c.facts
    const { risk } = known as { risk?: CreditScore['class'] | null }
    if (uscc === null || !risk) return []
    const team = [...new Set([actor.accountId ?? '', ...officerIds])]
    return [{
      topic: 'correction', title: `${useRegistration} ${name}`, party: name, parts: [seatOf(LEAD, team[0] ?? ''), ...team.map((id) => seatOf(TEAM, id)), ...c.parts.filter(({ part }) => part === HANDLER)],
      facts: rectificationFacts.parse({
        taskId: null, visitId: c.id, subject: { partyId, uscc, name, address: address || place, risk }, what: 'correction', fact: hazard, days, orderedOn: today, items: [{ id: 'TZ-1', text: short(measure), basis: '特种设备安全法 §62', kind: 'key' }], measure: measure.length > ITEM_LENGTH ? measure : null,
      }),
    }]
  },
}

/** Events by which what was ordered is done with: put right on paper or on site, or the order was wrong. */
const MET: ReadonlySet<string> = new Set(['correctedOnSpot', 'passOnPaper', 'pass', 'withdrawOrder'])

/** Events after which it is not put right, or not any more. */
const NOT_MET = ['expire', 'fail', 'reopen']

/** What an order to correct tells the piece it was given for: its id, the event of its own, and what it names. */
export type Told = { from?: string; event?: string; fact?: string; measure?: string; correctBy?: string | null }
/** What another order of the piece names; `failed`: not put right in time or at the re-check, and not since. `open`: still to be followed. */
type Other = { hazard: string; measure: string; correctBy: string | null; failed: boolean; open: boolean }

export const isMet = ({ event = '' }: Told): boolean => MET.has(event)

/** Orders of a piece that are not put right, without the one that speaks and those of the same hazard, the latest first; none that was there when the head cleared the piece, unless it was opened again since. Index: case_link (to_id). */
const OTHERS = `select c.facts ->> 'fact' hazard, coalesce(c.facts ->> 'measure', (select string_agg(i ->> 'text', '；') from jsonb_array_elements(c.facts -> 'items') i)) measure,
 (select k.due_on from case_clock k where k.case_id = c.id and k.kind = 'rectification' order by k.round desc limit 1) "correctBy", coalesce(last.event = any($5), false) failed, c.phase = 'open' open
 from case_link l join case_file c on c.id = l.from_id left join lateral (select e.event from case_event e where e.case_id = c.id and e.event = any($4::text[] || $5::text[]) order by e.id desc limit 1) last on true
 where l.to_id = $1 and c.case_type = 'rectification' and c.id::text is distinct from $2 and c.facts ->> 'fact' is distinct from $3 and (last.event = any($5) or last.event is null and c.phase = 'open')
 and ($6::timestamptz is null or coalesce((select max(r.at) from case_event r where r.case_id = c.id and r.event = 'reopen'), c.opened_at) >= $6) order by c.opened_at desc limit 50`

/** Other orders of the piece as they stand when one of them is closed. */
export async function loadOthers(db: Db, { id, acts }: Pick<Case, 'id' | 'acts'>, { from, fact }: Told): Promise<{ others: Other[] }> {
  const clearedAt = acts.findLast(({ event }) => event === 'hazardCleared')?.at ?? null
  return { others: (await db.query<Other>(OTHERS, [id, from ?? null, fact ?? null, [...MET], NOT_MET, clearedAt])).rows }
}

const othersIn = ({ known }: Context): readonly Other[] => (known.others as readonly Other[] | undefined) ?? []

/** The mark of a piece goes with the last order that was not put right, be it filed away. */
export const allPutRight: Guard<EquipmentFacts> = (_c, ctx) => (othersIn(ctx).some(({ failed }) => failed) ? refuse.outOfOrder({}) : null)
export const anotherNotPutRight: Guard<EquipmentFacts> = (c, ctx) => (allPutRight(c, ctx) ? null : refuse.outOfOrder({}))

type Named = Partial<Pick<EquipmentFacts, 'hazard' | 'measure' | 'correctBy'>>

/** What a piece is ordered once an order is closed: nothing, or what the latest other one names that is open; unless another hazard has been named since, which is still there. */
export function namedAfterClosing({ facts }: Case, { fact }: Told, ctx: Context): Named {
  if (fact === undefined || fact !== facts.hazard) return {}
  const next = othersIn(ctx).find(({ open }) => open)
  return { hazard: next?.hazard ?? null, measure: next?.measure ?? null, correctBy: next?.correctBy ?? null }
}

/** An order that was closed and is opened again names its hazard as before, with its new day; where another is named meanwhile, that one stays. */
export const namedAgain = ({ facts: { hazard } }: Case, { event, fact, measure, correctBy }: Told): Named =>
  (event === 'reopen' && fact !== undefined && (hazard === null || hazard === fact) ? { hazard: fact, measure: measure ?? null, correctBy: correctBy ?? null } : {})
