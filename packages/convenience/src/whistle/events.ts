import { addMinutes, compareInstants } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { toUnit, unitIn, unitPart } from '../citizen-request/units.ts'
import * as is from './guards.ts'
import * as typed from './schemas.ts'
import type { Whistle } from './schemas.ts'

type Case = CaseState<Whistle>
const event = eventOf<Whistle>()
const EXTENDED_WORKDAYS = 3

const summoned = (units: readonly { unitId: string; task: string }[], ctx: Context): Whistle['units'] =>
  units.map(({ unitId, task }) => ({ unitId, unitName: unitIn(ctx, unitId)?.nameZh ?? unitId, task, arrivedAt: null, place: '', late: false, absent: false, released: false }))
const partsOf = (units: Whistle['units']) => units.map(({ unitId, unitName }) => unitPart('summoned', { id: unitId, nameZh: unitName }))
/** From now on every unit has its own limit to arrive. */
const blown = (facts: Whistle, ctx: Context): Change<Whistle> => ({ facts: { ...facts, blownAt: ctx.at }, clockParts: facts.units.map(({ unitId }) => unitId), parts: partsOf(facts.units), topic: facts.level, body: { level: facts.level, units: facts.units.map(({ unitId }) => unitId) } })
const changed = (c: Case, id: string, change: Partial<Whistle['units'][number]>): Whistle => ({ ...c.facts, units: c.facts.units.map((one) => (one.unitId === id ? { ...one, ...change } : one)) })
/** What the township saw, in a picture or on the spot, whether it is done or not. */
const verifying = event({ input: typed.verifyInput, change: (_c, { way }) => ({ body: { way } }) })
const led = (c: Case, { id, nameZh }: { id: string; nameZh: string }): Change<Whistle> => ({ leave: c.parts.filter(({ part }) => part === 'lead'), parts: [unitPart('lead', { id, nameZh })] })

export const whistleEvents: Readonly<Record<string, EventSpec<Whistle>>> = {
  blow: { change: (c, _input: never, ctx) => blown(c.facts, ctx) },
  residentBlow: {},
  confirm: event({ input: typed.confirmInput, check: (_c, { units }, ctx) => is.known(units, ctx), change: (c, { level, units }, ctx) => blown({ ...c.facts, level, units: summoned(units, ctx) }, ctx) }),
  challenge: event({
    input: typed.challengeInput,
    change: (c, { text }, ctx) => {
      const mine = is.ownUnit(c, ctx)
      return { facts: { ...c.facts, objections: [...c.facts.objections, { unitId: mine?.unitId ?? c.unitId, unitName: mine?.unitName ?? '', text, at: ctx.at }].slice(-20) } }
    },
  }),
  releaseUnit: event({ input: typed.releaseInput, check: is.releasable, change: (c, { unitId }) => ({ facts: changed(c, unitId, { released: true }), clockParts: [unitId], leave: c.parts.filter((one) => one.part === 'summoned' && one.unitId === unitId), body: { unitId } }) }),
  arrive: event({
    input: typed.arriveInput, check: is.arrives,
    change: (c, { unitId, place }, ctx) => {
      const late = compareInstants(ctx.at, addMinutes(c.facts.blownAt ?? c.openedAt, is.limitMinutes(c, ctx))) > 0
      return { facts: changed(c, unitId, { arrivedAt: ctx.at, place, late }), clockParts: [unitId], body: { unitId, arrivedAt: ctx.at, late, sourceId: c.facts.sourceId } }
    },
  }),
  arriveExpire: { change: (c, _input: never, ctx) => ({ facts: changed(c, String(ctx.known.timerPart ?? ''), { late: true }), body: { unitId: ctx.known.timerPart ?? '' } }) },
  markAbsent: {
    change: (c) => {
      const unitId = is.nextAbsent(c)?.unitId ?? ''
      return { facts: changed(c, unitId, { absent: true }), body: { clock: 'arrive', part: unitId, round: 0, colour: 'red', unitId } }
    },
  },
  agreePlan: event({
    input: typed.planInput, check: is.plannable,
    change: (c, { leadId, tasks }, ctx) => {
      const name = unitIn(ctx, leadId)?.nameZh ?? leadId
      return { ...led(c, { id: leadId, nameZh: name }), facts: { ...c.facts, leadId, leadName: name, plan: { agreedAt: ctx.at, tasks: tasks.map((one) => ({ ...one, done: false, note: '' })) } }, body: { leadId } }
    },
  }),
  finish: event({
    input: typed.finishInput, check: is.finishes,
    change: (c, { result, tasks }) => ({ facts: { ...c.facts, result, plan: c.facts.plan && { ...c.facts.plan, tasks: c.facts.plan.tasks.map((one) => ({ ...one, ...tasks.find(({ unitId }) => unitId === one.unitId) })) } } }),
  }),
  confirmDone: verifying,
  sendBack: verifying,
  escalateUp: {
    change: (c, _input: never, ctx) => {
      const county = unitIn(ctx, is.countyOf(c))
      if (!county) throw new Error('A township lies in a county with a centre')
      return { ...toUnit(ctx, county.id), ...led(c, county), facts: { ...c.facts, leadId: county.id, leadName: county.nameZh, extendedOn: ctx.calendar.addWorkingDays(ctx.today, EXTENDED_WORKDAYS) } }
    },
  },
  rateBothSides: event({
    input: typed.rateInput, check: is.rates,
    change: (c, { scores }, ctx) => ({ facts: { ...c.facts, ratings: [...c.facts.ratings, ...scores.map(({ unitId, score }) => ({ by: is.raterOf(c, ctx), of: is.nameOf(c, unitId), score, at: ctx.at }))].slice(-80) } }),
  }),
}
