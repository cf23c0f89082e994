import { compareInstants, dayOf, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { limitsFrom } from '../in-force.ts'
import { lastDay } from '../rules/last-day.ts'
import { quickTestWindow, retestBody, retestWindow } from '../rules/sampling.ts'
import { refuseSampling } from './errors.ts'
import type { SamplingFacts } from './schemas.ts'

type Case = CaseState<SamplingFacts>

/** Limits of the day on which the result was told: the windows run from then. */
export const limitsToldOn = ({ facts }: Case, ctx: Context) => limitsFrom(facts.toldAt ?? ctx.at, ctx)

/** No level samples again what a level above has sampled in this period (产品质量法 §15). */
export const notSampledAbove = (_c: Case, ctx: Context) => (ctx.known.sampledAbove === true ? refuseSampling.sampledAbove({}) : null)
export const isPassed = (_c: Case, { passed }: { passed: boolean }) => (passed ? null : refuseSampling.failed({}))
export const isFailed = (_c: Case, { passed }: { passed: boolean }) => (passed ? refuseSampling.passed({}) : null)

/** Until when a retest may be asked for, by kind: 7 working days, 4 hours (the last instant included), 15 days, 7 days (食品安全法 §88, 产品质量法 §15, 药品管理法 §102). */
export function retestInTime(c: Case, ctx: Context) {
  const { toldAt, sampleKind } = c.facts
  if (toldAt === null) return refuseSampling.notTold({})
  if (sampleKind === 'quickTest') {
    const window = quickTestWindow(toldAt, ctx.at, limitsToldOn(c, ctx), ctx.calendar)
    return window.admissible ? null : refuse.tooLate({ day: dayOf(window.lastAt) })
  }
  const window = retestWindow(sampleKind, dayOf(toldAt), ctx.today, limitsToldOn(c, ctx), ctx.calendar)
  return window.admissible ? null : refuse.tooLate({ day: window.lastDay })
}

/** Whose name is on the product has five working days to say that it is not theirs. */
export function objectionInTime(c: Case, ctx: Context) {
  if (c.facts.toldAt === null) return refuseSampling.notTold({})
  const last = lastDay(limitsToldOn(c, ctx).producerObjectionWindow, dayOf(c.facts.toldAt), ctx.calendar)
  return ctx.today <= last ? null : refuse.tooLate({ day: last })
}

/** The time to object runs from being told: before that no result stands, whatever fires (食品安全法 §88). */
export const wasTold = (c: Case) => (c.facts.toldAt === null ? refuseSampling.notTold({}) : null)

/** A case that comes back from a retest or an objection after the window: the result stands at once. Else the window's own end decides. */
export function standsLater(c: Case): string | null {
  const end = latestClock(c, 'retestWindow')?.dueAt
  return c.facts.toldAt !== null && end && compareInstants(end, c.enteredAt) <= 0 ? instantTextMs(epochMs(c.enteredAt) + 60_000) : null
}

/** Only what was found and handled is published, not a sample that was never taken. */
export const handled = (c: Case) => (c.facts.handled === null ? refuseSampling.notHandled({}) : null)

/** The body drawn by lot from the list, without the first one. */
export const drawnBody = (c: Case, { seed, bodies }: { seed: string; bodies: readonly string[] }) => retestBody(seed, c.number ?? c.id, bodies, [c.facts.laboratory])
export const bodyLeft = (c: Case, input: { seed: string; bodies: readonly string[] }) => ('error' in drawnBody(c, input) ? refuseSampling.noEligibleBody({}) : null)
export const toldInPast = (_c: Case, { toldAt }: { toldAt: string }, ctx: Context) => (compareInstants(toldAt, ctx.at) > 0 ? refuseSampling.inFuture({}) : null)
