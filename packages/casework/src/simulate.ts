import { compareInstants, dayOf } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import { attempt, waitingEvents } from './attempt.ts'
import { systemPerformer, type CaseState, type Context, type Performer } from './case-state.ts'
import type { Attached, CaseType, Moment } from './case-type.ts'
import { shippedSettings, type Settings } from './configuration/settings.ts'
import { confirm, decline, proposedEvent, type Answer } from './confirm.ts'
import { decide, type Decision } from './decide.ts'
import type { When } from './lifecycle.ts'
import { timerEffects } from './timer-effects.ts'
import { thresholdTimers, type TimerRow } from './timers.ts'

/** What a simulated case needs from outside; `known` answers what the type's `load` would fetch. */
export type Stage<F> = {
  type: CaseType<F>
  calendar: WorkCalendar
  ids: () => string
  /** What ships with the product unless said. */
  settings?: Settings
  known: (c: CaseState<F>, moment: Moment, asked: { event: string; input: unknown }) => Record<string, unknown>
}

/** A case lived through so far. `decisions` holds every step with what left at it, timers' included. */
export type Life<F> = { state: CaseState<F>; erased: boolean; timers: readonly TimerRow[]; decisions: readonly Decision<F>[] }

/** Something a person does at an instant. */
export type Deed = { event: string; input?: unknown; reason?: string; files?: readonly Attached[]; by: Performer; at: string }

/** A person's answer to a proposal. */
export type Word = Omit<Answer, 'ids'> & { yes: boolean; by: Performer; at: string }

/**
 * Begins a case by an event of a row that starts from nothing; nothing is stored anywhere.
 * @throws CaseError as the row's guards say
 */
export function begin<F>(stage: Stage<F>, opening: CaseState<F>, { event, input, reason, files, by, at }: Deed): Life<F> {
  const ctx = contextAt(stage, opening, by, at, { event, input })
  return after(stage, { state: opening, erased: false, timers: [], decisions: [] }, decide(stage.type, null, { event, input, reason, files, ids: stage.ids }, ctx, opening), ctx)
}

/**
 * What the server does with a command: deadlines that fell due first, then the event.
 * @throws CaseError with the first refusal; the life given stays as it was
 */
export function live<F>(stage: Stage<F>, life: Life<F>, { event, input, reason, files, by, at }: Deed): Life<F> {
  const here = elapse(stage, life, at)
  const ctx = contextAt(stage, here.state, by, at, { event, input })
  return after(stage, here, decide(stage.type, here.state, { event, input, reason, files, ids: stage.ids }, ctx), ctx)
}

/** The second person's yes or no. @throws CaseError as `confirm` says */
export function answer<F>(stage: Stage<F>, life: Life<F>, { proposalId, yes, reason, by, at }: Word): Life<F> {
  const here = elapse(stage, life, at)
  const ctx = contextAt(stage, here.state, by, at, proposedEvent(here.state, proposalId) ?? { event: 'confirm', input: {} })
  return after(stage, here, (yes ? confirm : decline)(stage.type, here.state, { proposalId, reason, ids: stage.ids }, ctx), ctx)
}

/** A message or a sub-case's new state reaches the case: the first row that waits for it and whose guard holds fires, else nothing happens. */
export function told<F>(stage: Stage<F>, life: Life<F>, { waits, input = {}, at }: { waits: (when: When<string>) => boolean; input?: unknown; at: string }): Life<F> {
  const here = elapse(stage, life, at)
  for (const event of waitingEvents(stage.type, here.state, waits)) {
    const ctx = contextAt(stage, here.state, systemPerformer, at, { event, input })
    const decision = attempt(stage.type, here.state, event, input, ctx, stage.ids)
    if (decision) return after(stage, here, decision, ctx)
  }
  return here
}

/** Lets time pass: every deadline up to `until` fires once, in order, each at its own instant. */
export function elapse<F>(stage: Stage<F>, life: Life<F>, until: string): Life<F> {
  let here = life
  for (let due = next(here, until); due.length > 0; due = next(here, until)) for (const timer of due) if (!here.erased) here = fire(stage, here, timer)
  return here
}

const order = (a: TimerRow, b: TimerRow): number =>
  compareInstants(a.at, b.at) || a.kind.localeCompare(b.kind) || a.part.localeCompare(b.part) || a.round - b.round || a.threshold.localeCompare(b.threshold)

/** All deadlines of the earliest instant that is due: what the first brings about does not take the others' turn away. */
function next<F>({ timers, erased }: Life<F>, until: string): TimerRow[] {
  const due = erased ? [] : timers.filter((timer) => compareInstants(timer.at, until) <= 0).sort(order)
  return due.filter((timer) => compareInstants(timer.at, (due[0] as TimerRow).at) === 0)
}

function fire<F>(stage: Stage<F>, life: Life<F>, timer: TimerRow): Life<F> {
  const last = life.state.acts.at(-1)?.at ?? timer.at
  const at = compareInstants(last, timer.at) > 0 ? last : timer.at
  const ctx = contextAt(stage, life.state, systemPerformer, at, { event: timer.kind, input: {} })
  const fired = timerEffects(stage.type, life.state, timer, ctx, stage.ids).reduce((here, { decision, ctx: then }) => after(stage, here, decision, then), life)
  return { ...fired, timers: fired.timers.filter((one) => !(sameTimer(one, timer) && compareInstants(one.at, timer.at) <= 0)) }
}

const sameTimer = (a: TimerRow, b: TimerRow): boolean => a.kind === b.kind && a.part === b.part && a.round === b.round && a.threshold === b.threshold

/** The context of a decision at an instant, as the server would make it. */
export function contextAt<F>(stage: Stage<F>, c: CaseState<F>, actor: Performer, at: string, asked: { event: string; input?: unknown }): Context {
  const moment = { at, today: dayOf(at), settings: stage.settings ?? shippedSettings }
  return { ...moment, calendar: stage.calendar, actor, known: stage.known(c, moment, { event: asked.event, input: asked.input ?? {} }) }
}

function after<F>({ type }: Stage<F>, life: Life<F>, decision: Decision<F>, ctx: Context): Life<F> {
  const timers = decision.erased ? [] : thresholdTimers(decision.after, type.lifecycle, ctx)
  return { state: decision.after, erased: decision.erased, timers, decisions: [...life.decisions, decision] }
}
