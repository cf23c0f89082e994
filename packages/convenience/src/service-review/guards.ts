import { addDays, addHours, compareInstants, dayOf, isAfter } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { reviewKnobs, visitKnobs } from '../in-force.ts'
import { redact } from '../rules/redaction.ts'
import { isGood } from '../rules/review-figures.ts'
import { isUnreachable } from '../rules/visit-tries.ts'
import { refuseReview } from './errors.ts'
import type { ContactInput, RateInput, ReviewFacts } from './schemas.ts'

type Case = CaseState<ReviewFacts>
const CONTEST_DAYS = 15
/** Found in a text so often that what is left would be marks: the level is published without it. */
const TOO_PERSONAL = 3

/** Two rows of one event: what was typed says which. */
export const good = (_c: Case, { level }: RateInput) => (isGood(level) ? null : refuseReview.levelBad({}))
export const bad = (_c: Case, { level }: RateInput) => (isGood(level) ? refuseReview.levelGood({}) : null)

/** The reviewer may think again for a day; what was said first is kept (国办发〔2019〕51号 has no rule: own). */
export function stillFresh({ facts }: Case, ctx: Context) {
  const { at } = ctx
  const first = facts.earlier[0] ?? facts.given
  const until = first ? addHours(first.at, reviewKnobs(ctx).changeHours) : at
  return isAfter(at, until) ? refuse.tooLate({ day: dayOf(until) }) : null
}

export const valid = (_c: Case, { outcome }: ContactInput) => (outcome === 'valid' ? null : refuseReview.doubtful({}))
export const doubtful = (_c: Case, { outcome }: ContactInput) => (outcome === 'doubt' ? null : refuseReview.notDoubtful({}))

export const fitForAll = ({ facts }: Case) => (redact(facts.given?.text ?? '').hits < TOO_PERSONAL ? null : refuseReview.tooPersonal({}))
export const tooPersonal = ({ facts }: Case) => (redact(facts.given?.text ?? '').hits >= TOO_PERSONAL ? null : refuseReview.fitForAll({}))

/** Three tries, hours apart, on two days, none in the future. */
export const notReached = (_c: Case, { tries }: { tries: string[] }, ctx: Context) =>
  (tries.every((one) => compareInstants(one, ctx.at) <= 0) && isUnreachable(tries, visitKnobs(ctx)) ? null : refuseReview.moreTries({ n: visitKnobs(ctx).tries, days: visitKnobs(ctx).days }))

/** Whoever is reviewed may object for five working days. */
export function inObjectionWindow(c: Case, { at }: Context) {
  const window = latestClock(c, 'objectionWindow')
  return window?.dueAt && compareInstants(at, window.dueAt) < 0 ? null : refuse.tooLate({ day: window?.dueOn ?? '' })
}

/** Who judges does not belong to the unit that was reviewed (S9). */
export const fromOutside = (c: Case, { actor }: Context) => (actor.grants.some(({ unitId }) => unitId === c.unitId) ? refuse.recused({}) : null)

/** The reviewer may contest an exclusion for fifteen days after it. */
export function inContestWindow({ enteredAt }: Case, { today }: Context) {
  const until = addDays(dayOf(enteredAt), CONTEST_DAYS)
  return today <= until ? null : refuse.tooLate({ day: until })
}
