import { addMinutes, isAfter } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse as shared } from '@onewindow/casework/errors'
import { unitId as idOf } from '@onewindow/identity/unit-id'
import { knobsOn, limitsOn } from '../in-force.ts'
import { isTownship, unitIn } from '../citizen-request/units.ts'
import { hasArrivedAt, metresBetween } from '../rules/distance.ts'
import { limitSpec } from '../rules/request-clocks.ts'
import { refuseWhistle as refuse } from './errors.ts'
import type { Whistle } from './schemas.ts'

type Case = CaseState<Whistle>
type Unit = Whistle['units'][number]

const CHALLENGE_MINUTES = 120
const MINUTES = { hour: 60, minute: 1 } as const

export const standing = (c: Case): Unit[] => c.facts.units.filter(({ released }) => !released)
const missing = (c: Case): Unit[] => standing(c).filter(({ arrivedAt }) => arrivedAt === null)
export const ownUnit = (c: Case, ctx: Context): Unit | null => standing(c).find(({ unitId }) => ctx.actor.grants.some((grant) => grant.unitId === unitId)) ?? null
export const countyOf = (c: Case): string => idOf('centre', c.regionCode.slice(0, 6))
export const nameOf = (c: Case, id: string): string => c.facts.units.find(({ unitId }) => unitId === id)?.unitName ?? c.party
export const raterOf = (c: Case, ctx: Context): string => ownUnit(c, ctx)?.unitName ?? c.party

/** urgent two hours, general twenty-four (§4); the limit that was pinned when the whistle blew, whatever is in force since. */
export function limitMinutes(c: Case, ctx: Context): number {
  const { unit, length } = c.clocks.findLast(({ kind }) => kind === 'arrive')?.spec ?? limitSpec(limitsOn(ctx), 'whistle.arrive', { urgent: c.facts.level === 'urgent' })
  return length * (unit === 'minute' ? MINUTES.minute : MINUTES.hour)
}

export const isStreet = (c: Case) => (isTownship(c.unitId) ? null : refuse.notTownship({}))
export const known = (units: readonly { unitId: string }[], ctx: Context) => (units.every(({ unitId }) => unitIn(ctx, unitId)) ? null : refuse.unitUnknown({}))
/** "Not ours" within two hours; the duty to arrive stays meanwhile. */
export const mayChallenge = (c: Case, ctx: Context) => {
  const until = addMinutes(c.facts.blownAt ?? c.openedAt, CHALLENGE_MINUTES)
  return isAfter(ctx.at, until) ? shared.tooLate({ day: until.slice(0, 10) }) : null
}
export const releasable = (c: Case, { unitId }: { unitId: string }) => (!standing(c).some((one) => one.unitId === unitId) ? refuse.notSummoned({}) : standing(c).length > 1 ? null : refuse.lastUnit({}))

type Arrival = { unitId: string; latE7: number | null; lonE7: number | null }
const degrees = (latE7: number, lonE7: number) => ({ lat: latE7 / 1e7, lon: lonE7 / 1e7 })
/** By the place of the officer's device, or because the township says so (北京市接诉即办工作条例 §16). */
export function arrives(c: Case, { unitId, latE7, lonE7 }: Arrival, ctx: Context) {
  const unit = standing(c).find((one) => one.unitId === unitId)
  if (!unit) return refuse.notSummoned({})
  if (unit.arrivedAt) return refuse.alreadyThere({})
  if (ctx.actor.grants.some((grant) => grant.unitId === c.unitId)) return null
  if (!ctx.actor.grants.some((grant) => grant.unitId === unitId)) return refuse.notSummoned({})
  const { place } = c.facts
  if (place?.latE7 == null || place.lonE7 == null || latE7 === null || lonE7 === null) return refuse.tooFar({ metres: 0 })
  const [there, here] = [degrees(place.latE7, place.lonE7), degrees(latE7, lonE7)]
  return hasArrivedAt(there, here, knobsOn(ctx).arrivalRadius.value) ? null : refuse.tooFar({ metres: metresBetween(there, here) })
}
const isLast = (c: Case, unitId: string): boolean => missing(c).every((one) => one.unitId === unitId)
export const arrivesFirst = (c: Case, { unitId }: Arrival) => (isLast(c, unitId) ? refuse.allArrived({}) : null)
export const arrivesLast = (c: Case, { unitId }: Arrival) => (isLast(c, unitId) ? null : refuse.someMissing({}))

export const someArrived = (c: Case) => (standing(c).some(({ arrivedAt }) => arrivedAt !== null) ? null : refuse.noneArrived({}))
export const noneArrived = (c: Case) => (standing(c).some(({ arrivedAt }) => arrivedAt !== null) ? refuse.someArrived({}) : null)

/** Who has not come after twice the limit: one after the other, a red card each. */
export const nextAbsent = (c: Case): Unit | null => missing(c).find(({ absent }) => !absent) ?? null
export const absentAt = (c: Case, ctx: Context): string | null => (c.facts.blownAt && nextAbsent(c) ? addMinutes(c.facts.blownAt, 2 * limitMinutes(c, ctx) + c.facts.units.filter(({ absent }) => absent).length) : null)
export const isAbsent = (c: Case) => (nextAbsent(c) ? null : refuse.nobodyAbsent({}))

export const plannable = (c: Case, { leadId, tasks }: { leadId: string; tasks: readonly { unitId: string }[] }) => {
  const may = new Set([c.unitId, ...standing(c).map(({ unitId }) => unitId)])
  return may.has(leadId) && tasks.every(({ unitId }) => may.has(unitId)) ? null : refuse.notSummoned({})
}
export const hasPlan = (c: Case) => (c.facts.plan ? null : refuse.noPlan({}))
/** Every task is done, or it is said why not. */
export const finishes = (c: Case, { tasks }: { tasks: readonly { unitId: string; done: boolean; note: string }[] }) => {
  const open = (c.facts.plan?.tasks ?? []).filter(({ unitId }) => !tasks.some((one) => one.unitId === unitId && (one.done || one.note.length >= 5)))
  return open.length > 0 ? refuse.tasksOpen({ list: open.map(({ unitId }) => nameOf(c, unitId)) }) : null
}
/** The township rates units, a unit rates the township (北京市接诉即办工作条例 §33). */
export const rates = (c: Case, { scores }: { scores: readonly { unitId: string }[] }, ctx: Context) => {
  const unit = ownUnit(c, ctx)
  return scores.every(({ unitId }) => (unit ? unitId !== unit.unitId && !standing(c).some((one) => one.unitId === unitId) : standing(c).some((one) => one.unitId === unitId))) ? null : refuse.notRated({})
}
