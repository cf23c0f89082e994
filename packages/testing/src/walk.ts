import { epochMs, instantTextMs } from '@onewindow/calendar/day'
import type { CaseState, Performer } from '@onewindow/casework/case-state'
import { statesFrom, whensOf } from '@onewindow/casework/lifecycle'
import type { Attached } from '@onewindow/casework/case-type'
import { mayAct } from '@onewindow/casework/may-act'
import { CaseError } from '@onewindow/casework/refusal'
import { answer, elapse, live, type Life, type Stage } from '@onewindow/casework/simulate'

/** Chance that can be repeated: the same seed gives the same walk. Numbers in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** How a case type is walked at random. */
export type Walkers<F> = {
  stage: Stage<F>
  people: readonly Performer[]
  /** What the person types with the event. */
  typed: (event: string, c: CaseState<F>, by: Performer, random: () => number) => { input?: unknown; reason?: string; files?: readonly Attached[] }
  /** Looks at every step; throws when a promise is broken. */
  watch: (before: Life<F>, after: Life<F>) => void
}

export type Trace = { steps: number; refusals: number; rows: Set<unknown>; states: Set<string> }

const DAY_MS = 86_400_000

/**
 * Walks one case at random until it is archived, erased or `steps` are done: events people may do, answers to proposals, events nobody may do, and time.
 * Rows not yet in `trace` are preferred, so many walks together reach all of them.
 */
export function walk<F>(walkers: Walkers<F>, start: Life<F>, at: string, steps: number, random: () => number, trace: Trace): Life<F> {
  const { stage, watch } = walkers
  let life = start
  let now = epochMs(at)
  for (let i = 0; i < steps && !life.erased && stage.type.lifecycle.states[life.state.state]?.is !== 'archived'; i += 1) {
    now += Math.floor(random() * 3 * 3_600_000)
    const before = life
    life = random() < 0.08 ? pass(walkers, life, (now += Math.ceil(random() * random() * 120) * DAY_MS)) : act(walkers, life, instantTextMs(now), random, trace)
    for (const decision of life.decisions.slice(before.decisions.length)) {
      if (!decision.proposed) trace.rows.add(decision.row)
      trace.states.add(decision.after.state)
    }
    if (life.decisions.length > before.decisions.length) watch(before, life)
    trace.steps += life.decisions.length - before.decisions.length
  }
  return life
}

const pass = <F>({ stage }: Walkers<F>, life: Life<F>, until: number): Life<F> => elapse(stage, life, instantTextMs(until))

function act<F>(walkers: Walkers<F>, life: Life<F>, at: string, random: () => number, trace: Trace): Life<F> {
  const { stage, people } = walkers
  const here = elapse(stage, life, at)
  if (here.erased) return here
  const proposal = here.state.tasks.find(({ kind, state }) => kind === 'proposal' && state === 'open')
  if (proposal && random() < 0.5) {
    return tried(here, trace, () => answer(stage, here, { proposalId: proposal.id, yes: random() < 0.8, reason: '情况属实同意', by: pick(people, random), at }))
  }
  const { event, by } = random() < 0.1 ? { event: pick(stage.type.lifecycle.transitions, random).on, by: pick(people, random) } : choice(walkers, here, random, trace)
  return by ? tried(here, trace, () => live(stage, here, { event, ...walkers.typed(event, here.state, by, random), by, at })) : here
}

/** A row that starts here and somebody who may do it: rows never executed first, rows that end the case seldom. */
function choice<F>({ stage, people }: Walkers<F>, { state }: Life<F>, random: () => number, trace: Trace): { event: string; by: Performer | undefined } {
  const { transitions, states } = stage.type.lifecycle
  const here = transitions.filter((row) => row.from !== null && statesFrom(stage.type.lifecycle as never, row).includes(state.state) && (row.by.some(({ kind }) => kind !== 'system') || whensOf(row).some((when) => 'message' in when || 'sub' in when)))
  const fresh = here.filter((row) => !trace.rows.has(row))
  const quiet = here.filter((row) => row.to !== 'erased' && states[row.to]?.is !== 'ended')
  const row = pick(fresh.length > 0 && random() < 0.45 ? fresh : quiet.length > 0 && random() < 0.8 ? quiet : here, random)
  return row ? { event: row.on, by: pick(people.filter((one) => mayAct(row, state, one)), random) } : { event: '', by: undefined }
}

/** A refusal leaves the case as it is; anything else is a bug and comes through. */
function tried<F>(life: Life<F>, trace: Trace, deed: () => Life<F>): Life<F> {
  try {
    return deed()
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    trace.refusals += 1
    return life
  }
}
