import { addHours, compareInstants, isAfter } from '@onewindow/calendar/day'
import { openClock, latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse as shared } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { handBackOf } from '../rules/hand-back.ts'
import { isUnreachable } from '../rules/visit-tries.ts'
import { refuseRequest as refuse } from './errors.ts'
import { categoryOf, knobsOn } from '../in-force.ts'
import { PLACELESS, type RequestFacts } from './schemas.ts'
import { isTownship } from './units.ts'

type Case = CaseState<RequestFacts>

/** Who reports lies open to the centre anyway, or asked not to be known to the office. */
export const isKeptSecret = (c: Case) => (c.facts.sealed ? null : refuse.notSealed({}))
export const isConsult = (c: Case) => (c.facts.kind === 'consult' ? null : refuse.kindDiffers({ kind: 'consult' }))
export const isPraise = (c: Case) => (c.facts.kind === 'praise' ? null : refuse.kindDiffers({ kind: 'praise' }))
export const isEmergency = (c: Case) => (c.facts.category?.startsWith('00') ? null : refuse.notEmergency({}))
/** Category, and a place unless it is a question or praise. */
export const isComplete = (c: Case, ctx: Context) => (categoryOf(c.facts.category, whenOpened(c, ctx)) === null ? refuse.categoryUnknown({}) : needsPlace(c.facts))
export const needsPlace = (facts: Pick<RequestFacts, 'kind' | 'place'>) => (facts.place === null && !PLACELESS.includes(facts.kind) ? refuse.placeNeeded({}) : null)

const over = (c: Case, clock: string, ctx: Context): Refusal | null => {
  const { dueAt = null, dueOn = null } = latestClock(c, clock) ?? {}
  return dueAt !== null && compareInstants(ctx.at, dueAt) >= 0 ? shared.tooLate({ day: dueOn ?? '' }) : null
}
export const contestOpen = (c: Case, ctx: Context) => over(c, 'contestWindow', ctx)
export const reopenOpen = (c: Case, ctx: Context) => over(c, 'reopenWindow', ctx)

/** The county may give a request back within 24 hours (安阳市政务服务条例 §50). */
export const returnUpInTime = (c: Case, ctx: Context) => (c.facts.order && isAfter(ctx.at, addHours(c.facts.order.at, knobsOn(ctx).handBack.value.windowHours)) ? shared.tooLate({ day: c.facts.order.at.slice(0, 10) }) : null)

const isThird = (c: Case, ctx: Context): boolean => c.facts.returnedByIds.length >= knobsOn(ctx).handBack.value.max
const mayHandBack = (c: Case, ctx: Context): Refusal | null => {
  if (c.facts.designated) return refuse.designated({})
  const at = c.facts.order?.at ?? ctx.at
  return isAfter(ctx.at, addHours(at, knobsOn(ctx).handBack.value.windowHours)) ? shared.tooLate({ day: addHours(at, knobsOn(ctx).handBack.value.windowHours).slice(0, 10) }) : null
}
export const handsBack = (c: Case, ctx: Context) => mayHandBack(c, ctx) ?? (isThird(c, ctx) ? refuse.thirdHandBack({}) : null)
export const handsBackThird = (c: Case, ctx: Context) => mayHandBack(c, ctx) ?? (isThird(c, ctx) ? null : refuse.notThirdHandBack({}))
/** The rule itself on what was typed (convenience §5.4). */
export function handBackReads(c: Case, { reason }: { reason: string }, ctx: Context): Refusal | null {
  const { why } = handBackOf({ dispatchedAt: c.facts.order?.at ?? ctx.at, now: ctx.at, designated: c.facts.designated, reason, accepted: c.facts.returnedByIds.length }, knobsOn(ctx).handBack.value)
  return why === null ? null : why === 'reasonTooShort' ? shared.reasonNeeded({ n: knobsOn(ctx).handBack.value.reasonMinLength }) : mayHandBack(c, ctx)
}

/** The arbitrator belongs to none of the units in dispute. */
export const notParty = (c: Case, ctx: Context) => {
  const parties = [c.facts.order?.unitId, c.facts.handBack?.belongsTo, ...c.facts.returnedByIds]
  return ctx.actor.grants.some(({ unitId }) => parties.includes(unitId)) ? shared.recused({}) : null
}
/** Who visits does not belong to the unit that handled (S7). */
export const fromOutside = (c: Case, ctx: Context) => (ctx.actor.grants.some(({ unitId }) => unitId === c.facts.order?.unitId || unitId === c.facts.parentId) ? shared.recused({}) : null)

export const isTransferred = (c: Case) => (c.facts.parentId === null ? refuse.notTransferred({}) : null)
export const isStreet = (c: Case) => (isTownship(c.unitId) ? null : refuse.notTownship({}))

/** Before the end, once, and only the first limit (安阳市政务服务条例 §50). */
export const mayAskExtension = (c: Case, ctx: Context) => {
  if (c.flags.includes('extensionPending')) return refuse.extensionPending({})
  const clock = openClock(c, 'resolve')
  if (!clock || clock.spec.maxExtensions <= clock.extensions.length) return shared.extensionNotAllowed({})
  return clock.dueAt !== null && compareInstants(ctx.at, clock.dueAt) >= 0 ? shared.extensionAfterDue({ day: clock.dueOn ?? '' }) : null
}
export const extensionAsked = (c: Case) => (c.flags.includes('extensionPending') ? null : refuse.noExtensionAsked({}))

const missedReports = (c: Case): number => c.facts.suspension?.missedReports ?? 0
/** One report may be missed; with the next the request goes on by itself. */
export const mayMissReport = (c: Case, ctx: Context) => (ctx.known.timerClock === 'suspendReport' && missedReports(c) + 1 < knobsOn(ctx).suspension.value.missedReportsMax ? null : refuse.tooManyMissed({}))
export const suspensionOver = (c: Case, ctx: Context) => {
  if (ctx.actor.kind !== 'system') return null
  const day = c.facts.suspension?.until ?? ctx.today
  return ctx.today >= day || (ctx.known.timerClock === 'suspendReport' && missedReports(c) + 1 >= knobsOn(ctx).suspension.value.missedReportsMax) ? null : shared.tooEarly({ day })
}

const countersigned = (c: Case): boolean => c.facts.kind === 'complaint' || c.facts.kind === 'report'
export const needsHead = (c: Case) => (countersigned(c) ? null : refuse.needsNoHead({}))
export const needsNoHead = (c: Case) => (countersigned(c) ? refuse.needsHead({}) : null)

/** What was answered on the spot went to no unit: asking again is a new request. */
export const wasHandled = (c: Case) => (c.facts.order === null ? refuse.notYet({}) : null)
export const isSupervised = (c: Case) => (c.flags.includes('supervised') ? null : refuse.notYet({}))
export const hasNoContactWay = (c: Case) => (c.facts.anonymous || c.facts.contactWay === 'none' || c.flags.includes('reporterLeft') ? null : refuse.reachable({}))
export const wasUnreachable = (c: Case, ctx: Context) => (isUnreachable(c.facts.visits.filter((one) => one.round === c.round && !one.reached).map(({ at }) => at), knobsOn(ctx).visit.value) ? fromVisits(c) : refuse.notUnreachable({}))
const fromVisits = (c: Case) => (c.facts.visits.some((one) => one.round === c.round && one.reached) ? refuse.reachable({}) : null)

/** The latest visit that reached the reporter in this round says unsolved or not satisfied. */
export const isUnsolved = (c: Case) => {
  const last = c.facts.visits.findLast((one) => one.round === c.round && one.reached)
  return last && (last.solved === false || (last.level !== null && last.level < 3)) ? null : refuse.unsolved({})
}
export const isFirstRound = (c: Case) => isUnsolved(c) ?? (c.round === 0 ? null : shared.limitReached({ times: 1 }))

const isDangerous = (c: Case): boolean => c.facts.kind === 'report' || c.facts.urgent
export const isSafe = (c: Case) => (isDangerous(c) ? refuse.safetyDanger({}) : null)
export const isDanger = (c: Case) => (!isDangerous(c) ? refuse.noDanger({}) : c.flags.includes('reporterLeft') ? shared.limitReached({ times: 1 }) : null)

/** Seven days after the merge, or whenever the master ended without treating it. */
export const mayUnmerge = (c: Case, ctx: Context) => {
  const until = c.facts.merged ? addHours(c.facts.merged.at, 24 * knobsOn(ctx).unmergeDays.value) : ctx.at
  return !isAfter(ctx.at, until) || ctx.known.masterEnded === true ? null : shared.tooLate({ day: until.slice(0, 10) })
}
