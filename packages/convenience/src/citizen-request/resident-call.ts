import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Opens } from '@onewindow/casework/opens'
import { unitId as idOf } from '@onewindow/identity/unit-id'
import { knobsOn } from '../in-force.ts'
import { isWhistleCandidate } from '../rules/request-groups.ts'
import type { WhistleFacts } from '../whistle/schemas.ts'
import type { RequestFacts } from './schemas.ts'
import { unitIn } from './units.ts'

type Case = CaseState<RequestFacts>
const TOWNSHIP_DIGITS = 9

/** The township a request lies in; null where its place is no nearer than the county. */
export const townshipOf = ({ place }: Pick<RequestFacts, 'place'>): string | null => (place && place.regionCode.length >= TOWNSHIP_DIGITS ? idOf('township', place.regionCode.slice(0, TOWNSHIP_DIGITS)) : null)

/** Whether so many repeats call the township; the first of a matter repeats nothing. */
const calls = (repeats: readonly string[], ctx: Context): boolean => isWhistleCandidate({ supporters: 0, repeats: repeats.slice(1), byCommittee: false, now: ctx.at }, knobsOn(ctx).groups.value)

/** 群众哨 (convenience §3.2): the request that makes one matter repeat too often stands as a candidate before its township, once. Which units come the township says. */
export const opensResidentCall: Opens<RequestFacts> = {
  type: 'whistle', as: 'linked', on: 'residentBlow', link: 'causedBy',
  seeds: (c: Case, ctx) => {
    const earlier = c.facts.repeats.map(({ at }) => at)
    const township = unitIn(ctx, townshipOf(c.facts))
    if (!township || calls(earlier, ctx) || !calls([...earlier, ctx.at], ctx)) return []
    const facts: WhistleFacts = {
      matter: c.title, requestNumber: c.number, why: `同一诉求人就同一事项第${earlier.length + 1}次反映，须多部门到场处置`, level: 'general', units: [], place: c.facts.place, sourceId: null, plan: null, result: '', objections: [], ratings: [], leadId: null, leadName: '', sentBack: '', extendedOn: null,
    }
    return [{ topic: 'general', title: c.title, facts, party: township.nameZh, unit: { id: township.id, path: township.path, regionCode: township.regionCode } }]
  },
}
