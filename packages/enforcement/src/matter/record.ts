import type { PlainDate } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import { causeOf, discretionOn, keptBy, knobsOn, type Dated, type Known } from '../in-force.ts'
import { earlierInGroup, measuredPoints } from '../rules/factor-points.ts'
import type { ActFacts, PartyFacts } from './schemas.ts'

/** A decision against the party, or a waiver, as its case says. */
export type Earlier = { causeCode: string; decidedOn: PlainDate }

/** What a record is asked for: whose, for which cause, before which day, by the policy of which case. */
type About = Dated & { facts: { causeCode: string; party: PartyFacts; act: ActFacts } }

/**
 * Penalties that stand, and violations that were spared; where the law punishes nobody (行政处罚法 §30, §31, §33(2)) nothing counts. Indexes: party by id and by uscc, then
 * case_part (party_id, case_id).
 */
const EARLIER = `select c.facts->>'causeCode' "causeCode", to_char(coalesce((c.facts->'decision'->>'decidedOn')::date,
  (coalesce((c.facts->'decision'->>'decidedAt')::timestamptz, c.ended_at) at time zone 'Asia/Shanghai')::date), 'YYYY-MM-DD') "decidedOn" from case_file c
 where c.id in (select p.case_id from case_part p where p.part = 'party' and p.party_id = any(array(select id from party where id = $2 or uscc = $3))) and c.id <> $1
  and c.case_type in ('ordinaryCase', 'simpleCase') and (c.facts->>'decision' is not null or c.facts->>'spared' is not null) and coalesce(c.result, '') not in ('annulled', 'declaredInvalid')
  and coalesce(c.facts->'decision'->>'code', c.facts->>'spared', '') not in ('APL30', 'APL31', 'APL33(2)')`

/** What was decided earlier about the party anywhere in the city. */
export async function earlierCases(db: Db, { id, facts: { party } }: { id: string; facts: { party: PartyFacts } }): Promise<Earlier[]> {
  const { rows } = await db.query<Earlier>(EARLIER, [id, party.partyId, party.uscc])
  return rows
}

/** How often the party was decided against, or spared, for causes of the same group in the months a record counts (`known.earlier` is loaded). */
export function recordOf(c: About, ctx: Known): number {
  const on = keptBy(c, ctx)
  const { causeCode, act } = c.facts
  const group = causeOf(causeCode, on)?.group ?? causeCode
  const earlier = ((ctx.known.earlier ?? []) as Earlier[]).map(({ causeCode: code, decidedOn }) => ({ partyId: '', causeGroup: causeOf(code, on)?.group ?? code, decidedOn }))
  return earlierInGroup(earlier, { partyId: '', causeGroup: group, on: act.discoveredOn, recordMonths: knobsOn(on).recordMonths })
}

/** The least points the sheet gives for that record (R4); what is known from elsewhere may add to them. */
export const recordPoints = (c: About, ctx: Known): number => {
  const entries = recordOf(c, ctx)
  return entries === 0 ? 0 : measuredPoints(discretionOn(keptBy(c, ctx)), 'record', entries)
}
