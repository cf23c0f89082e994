import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { fail } from '@onewindow/casework/refusal'
import { asking } from './about-case.ts'
import * as checks from './checks.ts'
import { namedAlone } from './dispatch-alone.ts'
import { handBackReads } from './guards.ts'
import * as typed from './inputs.ts'
import type { DispatchInput } from './inputs.ts'
import type { RequestFacts } from './schemas.ts'
import { listedFor, toCentre, toLead, toUnit, unitIn, unitPart, unitsLeaving } from './units.ts'

type Case = CaseState<RequestFacts>
const event = eventOf<RequestFacts>()

/** The order (派单): who leads, who helps, and why here, kept with the rules that lost. */
function order(c: Case, ctx: Context, id: string, { extract = '', assistIds = [] }: Partial<DispatchInput>, why?: string): Change<RequestFacts> {
  const unit = unitIn(ctx, id)
  if (!unit) throw new Error(`Unit ${id} was not loaded`)
  const listed = listedFor(c, ctx)
  const byRule = 'unit' in listed && listed.unit === id ? listed : null
  const assists = [...new Set([...assistIds, ...(byRule?.assist ?? [])])].filter((one) => one !== id && unitIn(ctx, one) !== null && one !== c.facts.againstId).slice(0, 10)
  const copies = (byRule?.copyTo ?? []).flatMap((one) => unitIn(ctx, one) ?? [])
  const because = why ?? (byRule ? `${byRule.rule}${byRule.losing.length > 0 ? `（${byRule.losing.map(({ rule, reason }) => `${rule}:${reason}`).join('、')}）`.slice(0, 250) : ''}` : '派单员指定')
  return {
    ...toUnit(ctx, id), leave: unitsLeaving(c), parts: [unitPart('lead', unit), ...copies.map((one) => unitPart('copy', one))],
    facts: { ...c.facts, extract: extract || c.facts.extract, parentId: null, handBack: null, order: { unitId: id, unitName: unit.nameZh, assistIds: assists, rule: byRule?.rule ?? null, why: because, at: ctx.at } },
    body: { unitId: id, unitName: unit.nameZh, rule: byRule?.rule ?? null },
  }
}

/** Sent by the system, the category its words name stands from now on; a person has confirmed one before. */
const withItsCategory = (c: Case, ctx: Context): Case => (ctx.actor.kind === 'system' ? (namedAlone(c, ctx) ?? c) : c)

function byList(before: Case, input: DispatchInput, ctx: Context): Change<RequestFacts> {
  const c = withItsCategory(before, ctx)
  const target = checks.targetOf(c, input.unitId, ctx)
  return typeof target === 'string' ? { ...order(c, ctx, target, input), topic: c.facts.category ?? c.topic } : fail(target)
}

/** Back at the centre, the unit out of the case. */
const backToCentre = (c: Case, ctx: Context, facts: RequestFacts = c.facts): Change<RequestFacts> => ({ ...toCentre(ctx), leave: unitsLeaving(c), facts: { ...facts, order: null, handBack: null, parentId: null } })
/** The unit keeps it after all, also where it never signed. */
const keptHere = (c: Case, _input: never, ctx: Context): Change<RequestFacts> => asking(c, ctx, { ...toLead(c, ctx), facts: { ...c.facts, handBack: null } })
const disputes = (basis: string) => ({ pause: { reason: 'arbitration', basis } })

export const dispatchEvents: Readonly<Record<string, EventSpec<RequestFacts>>> = {
  dispatch: event({ input: typed.dispatchInput, check: (c, input, ctx) => checks.dispatched(withItsCategory(c, ctx), input, ctx), change: byList }),
  coordinate: event({ input: typed.dispatchInput, check: (c, input, ctx) => checks.coordinated(withItsCategory(c, ctx), input, ctx), change: byList }),
  thank: event({ input: typed.thankInput, check: checks.thanked, change: (c, { unitId }, ctx) => order(c, ctx, unitId, {}) }),
  dispatchDown: event({ input: typed.dispatchInput, check: checks.dispatchedDown, change: (c, input, ctx) => order(c, ctx, input.unitId ?? '', input, '区级协调后派单') }),
  sign: { change: (c, _input: never, ctx) => asking(c, ctx) },
  signExpire: { change: (c, _input: never, ctx) => asking(c, ctx) },
  returnUp: { change: (c, _input: never, ctx) => backToCentre(c, ctx) },
  handBack: event({
    input: typed.handBackInput, check: handBackReads,
    change: (c, { reason, belongsTo }, ctx) => ({ ...toCentre(ctx), facts: { ...c.facts, handBack: { reason, belongsTo } }, ...disputes('潍坊市12345政务服务便民热线条例 §22'), body: { belongsTo } }),
  }),
  approveHandBack: { change: (c, _input: never, ctx) => backToCentre(c, ctx, { ...c.facts, returnedByIds: [...c.facts.returnedByIds, ...(c.facts.order ? [c.facts.order.unitId] : [])] }) },
  refuseHandBack: { change: keptHere },
  reviewExpire: { change: keptHere },
  escalateDuty: event({ input: typed.escalateInput, check: checks.disputed, change: (_c, { unitIds }, ctx) => ({ ...toCentre(ctx), ...disputes('潍坊市12345政务服务便民热线条例 §22'), body: { unitIds } }) }),
  designate: event({
    input: typed.designateInput, check: checks.named,
    change: (c, { unitId, assistIds, duty }, ctx) => {
      const change = order(c, ctx, unitId, { assistIds }, duty)
      return { ...change, facts: { ...(change.facts ?? c.facts), designated: true } }
    },
  }),
  transfer: event({
    input: typed.transferInput, check: checks.transferred,
    change: (c, { unitId }, ctx) => {
      const unit = unitIn(ctx, unitId)
      return { ...toUnit(ctx, unitId), facts: { ...c.facts, parentId: c.facts.parentId ?? c.unitId }, ...(unit ? { parts: [unitPart('sub', unit)] } : {}), body: { unitId } }
    },
  }),
  returnToParent: { change: (c, _input: never, ctx) => ({ ...toUnit(ctx, c.facts.parentId ?? c.unitId), leave: c.parts.filter(({ part }) => part === 'sub'), facts: { ...c.facts, parentId: null } }) },
}
