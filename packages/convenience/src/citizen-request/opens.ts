import { addDays } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { Opens, Seed } from '@onewindow/casework/opens'
import type { z } from 'zod'
import { assistWorkdays } from '../rules/request-clocks.ts'
import type { AssistFacts } from '../assist-task/schemas.ts'
import type { WhistleFacts } from '../whistle/schemas.ts'
import { factsOf } from './facts-of.ts'
import { CENTRE } from '../in-force.ts'
import type * as typed from './inputs.ts'
import type { RequestFacts } from './schemas.ts'
import { unitIn, unitPart } from './units.ts'
import { titleOf, withCategory } from './words-of.ts'

type Case = CaseState<RequestFacts>
type Input<K extends keyof typeof typed> = (typeof typed)[K] extends z.ZodType ? z.output<(typeof typed)[K]> : never

const DEFAULT_DAYS = 5

/** One assist for one unit: due one working day before the lead (北京市接诉即办工作条例 §14). */
function assistSeed(c: Case, ctx: Context, unitId: string, need: string): Seed[] {
  const unit = unitIn(ctx, unitId)
  if (!unit) return []
  const leadDueOn = latestClock(c, 'resolve')?.dueOn ?? addDays(ctx.today, DEFAULT_DAYS)
  const facts: AssistFacts = {
    requestNumber: c.number ?? '', matter: c.title, extract: c.facts.extract, need, urgent: c.facts.urgent, leadDueOn, workdays: assistWorkdays(ctx.today, leadDueOn, ctx.calendar), required: true, declined: '', insisted: '', opinion: null, sentBack: '',
  }
  return [{
    topic: unit.nameZh, title: `${c.title}（协办）`, facts, party: unit.nameZh, unit: { id: unit.id, path: unit.path, regionCode: unit.regionCode },
    parts: [unitPart('assist', unit), ...(c.facts.order ? [unitPart('lead', { id: c.facts.order.unitId, nameZh: c.facts.order.unitName })] : [])],
  }]
}

/** 协办: asked for by the lead, or named with the order. */
export const opensAssist: Opens<RequestFacts> = { type: 'assistTask', as: 'sub', on: 'issue', seeds: (c, ctx, input) => assistSeed(c, ctx, (input as Input<'assistInput'>).unitId, (input as Input<'assistInput'>).need) }
export const opensListedAssists: Opens<RequestFacts> = { type: 'assistTask', as: 'sub', on: 'issue', seeds: (c, ctx) => (c.facts.order?.assistIds ?? []).flatMap((id) => assistSeed(c, ctx, id, '按派单目录协助办理本件，并在期限内反馈意见')) }

/** 吹哨: the street summons departments; the request goes on. */
export const opensWhistle: Opens<RequestFacts> = {
  type: 'whistle', as: 'linked', on: 'blow', link: 'causedBy',
  seeds: (c, ctx, input) => {
    const { why, level, units } = input as Input<'whistleInput'>
    const summoned = units.flatMap(({ unitId, task }) => (unitIn(ctx, unitId) ? [{ unitId, unitName: unitIn(ctx, unitId)?.nameZh ?? '', task, arrivedAt: null, place: '', late: false, released: false }] : []))
    const facts: WhistleFacts = {
      matter: c.title, requestNumber: c.number, why, level, units: summoned, place: c.facts.place, sourceId: null, plan: null, result: '', objections: [], ratings: [], leadId: null, leadName: '', sentBack: '', extendedOn: null,
    }
    return [{ topic: level, title: c.title, facts, party: c.facts.order?.unitName ?? c.party, unit: { id: c.unitId, path: c.unitPath, regionCode: c.regionCode }, parts: summoned.map(({ unitId, unitName }) => unitPart('summoned', { id: unitId, nameZh: unitName })) }]
  },
}

/** 拆分: each further matter is a request of its own with clocks from now; the reporter stays the same, and unknown where the matter's category protects them. */
export const opensSplit: Opens<RequestFacts> = {
  type: 'citizenRequest', as: 'linked', on: 'receive', link: 'splitFrom',
  seeds: (c, ctx, input) => (input as Input<'splitInput'>).matters.map(({ text, category }) => {
    const facts = factsOf({ ...c.facts, text, category }, ctx)
    const centre = unitIn(ctx, CENTRE)
    const { party = c.party, parts = c.parts.filter(({ part }) => part === 'reporter') } = withCategory(c, facts, ctx)
    return { topic: category, title: titleOf(facts, ctx), facts, party, channel: c.channel, parts, ...(centre ? { unit: { id: centre.id, path: centre.path, regionCode: centre.regionCode } } : {}) }
  }),
}
