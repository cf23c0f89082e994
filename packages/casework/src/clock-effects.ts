import { compareInstants } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import type { ClockSpec, Extension, Pause } from '@onewindow/calendar/spec'
import type { CaseState, ClockRecord, Context } from './case-state.ts'
import type { Change } from './case-type.ts'
import { refuse } from './errors.ts'
import type { Carried, ClockOf, Row } from './lifecycle.ts'
import { fail, type Refusal } from './refusal.ts'

type Clocks = ClockRecord[]
type AnyRow<F> = Row<F, string, string, string, string>
const isPast = (clock: ClockRecord, at: string): boolean => clock.dueAt !== null && compareInstants(at, clock.dueAt) >= 0
const isOpen = (clock: ClockRecord): boolean => clock.state === 'running' || clock.state === 'paused'

/** Computes a clock anew from its record. @throws CaseError the refusals of clock §4 (pauseAfterDue, extensionTooMany …) */
export function recompute(clock: ClockRecord, ctx: Context): ClockRecord {
  const result = due(clock.spec, clock.startAt, clock.pauses, clock.extensions, ctx.calendar)
  if ('error' in result) return fail(clockRefusal(result.error, clock))
  const { state, dueDate, dueAt } = result
  return {
    ...clock, state, dueOn: dueDate, dueAt, computedAt: ctx.at, calendar: ctx.calendar.id, calendarVersion: ctx.calendar.version,
    runs: 'runs' in result && result.runs ? result.runs : [], provisional: 'provisional' in result ? Boolean(result.provisional) : false,
  }
}

function clockRefusal(error: string, clock: ClockRecord): Refusal {
  const day = clock.dueOn ?? ''
  const known: Record<string, () => Refusal> = {
    pauseBeforeStart: () => refuse.pauseBeforeStart({}), pauseNegative: () => refuse.pauseNegative({}), pauseAfterDue: () => refuse.pauseAfterDue({}),
    extensionTooMany: () => refuse.extensionTooMany({}), extensionAfterDue: () => refuse.extensionAfterDue({ day }), extensionUnit: () => refuse.extensionUnit({}),
  }
  const make = known[error]
  if (!make) throw new Error(`clock ${clock.kind}: unknown refusal ${error}`)
  return make()
}

/** A fresh clock of that name; its round is one more than the last of the same name and part. */
export function startClock<F>(c: CaseState<F>, kind: string, part: string, of: ClockOf<F>, ctx: Context): ClockRecord | null {
  const spec: ClockSpec | null = of.spec(c, ctx)
  if (!spec) return null
  const round = c.clocks.filter((clock) => clock.kind === kind && clock.part === part).length
  const { length = spec.length, ...carried }: Partial<Carried> = of.carried?.(c, ctx) ?? {}
  return recompute({
    kind, part, round, spec: { ...spec, length }, startAt: of.startAt ? of.startAt(c, ctx) : ctx.at, pauses: [], extensions: [], ...carried, calendar: ctx.calendar.id, calendarVersion: ctx.calendar.version,
    state: 'running', dueOn: null, dueAt: null, runs: [], provisional: false, computedAt: ctx.at, endedAt: null, missedAt: null,
  }, ctx)
}

/** Ends a clock now: in time it is met, else missed (clock §4.6: hour clocks include the limit instant). */
export function endClock(clock: ClockRecord, at: string): ClockRecord {
  const short = ['hour', 'minute', 'workHour'].includes(clock.spec.unit)
  const past = clock.dueAt === null ? -1 : compareInstants(at, clock.dueAt)
  const late = short ? past > 0 : past >= 0 && clock.dueAt !== null
  return { ...clock, state: late ? 'missed' : 'met', endedAt: at }
}

const closePauses = (clock: ClockRecord, at: string): Pause[] => clock.pauses.map((pause) => (pause.to ? pause : { ...pause, to: at }))

/** Applies a row's clock effects in the order stop, cancel, resume, pause, extend, restart, start; what restarts is cancelled and begun anew. Only open clocks are touched. */
export function applyClocks<F>(c: CaseState<F>, row: AnyRow<F>, change: Change<F>, clocks: Record<string, ClockOf<F>>, ctx: Context): Clocks {
  const effect = row.clock
  if (!effect) return c.clocks
  const names = (which: readonly string[] | 'all' | undefined): readonly string[] => (which === 'all' ? Object.keys(clocks) : (which ?? []))
  const parts = change.clockParts
  const hits = (clock: ClockRecord, which: readonly string[] | 'all' | undefined): boolean =>
    isOpen(clock) && names(which).includes(clock.kind) && (!clocks[clock.kind]?.perPart || which === 'all' || !parts || parts.includes(clock.part))
  let list = c.clocks.map((clock) => {
    if (hits(clock, effect.stop)) return endClock({ ...clock, pauses: closePauses(clock, ctx.at) }, ctx.at)
    if (hits(clock, effect.cancel) || hits(clock, effect.restart)) return { ...clock, state: 'cancelled' as const, endedAt: ctx.at }
    if (hits(clock, effect.resume) && clock.pauses.some((pause) => !pause.to)) return recompute({ ...clock, pauses: closePauses(clock, ctx.at) }, ctx)
    if (hits(clock, effect.pause) && change.pause) return pauseClock(clock, change.pause, ctx)
    if (hits(clock, effect.extend) && change.extend) return extendClock(clock, change.extend, ctx)
    return clock
  })
  for (const kind of [...names(effect.restart), ...names(effect.start)]) {
    const of = clocks[kind]
    if (!of) throw new Error(`clock ${kind} is not in the table`)
    for (const part of of.perPart ? (parts ?? []) : ['']) {
      const started = startClock({ ...c, clocks: list }, kind, part, of, ctx)
      if (started) list = [...list, started]
    }
  }
  return list
}

/** A promise already missed stays missed and is not paused (AP-09); a clock that does not admit the ground goes on (only what law names stops time). */
function pauseClock(clock: ClockRecord, pause: NonNullable<Change<unknown>['pause']>, ctx: Context): ClockRecord {
  if (!clock.spec.pausableBy.includes(pause.reason) || (clock.spec.kind === 'promise' && isPast(clock, ctx.at))) return clock
  const open: Pause = { id: `${clock.pauses.length + 1}`, from: ctx.at, to: null, reason: pause.reason, basis: pause.basis, declaredLength: pause.declaredLength ?? null }
  return recompute({ ...clock, pauses: [...clock.pauses, open] }, ctx)
}

/** An extension moves both dates while they are alive; a promise already missed is not cured by it (R5). */
function extendClock(clock: ClockRecord, extend: NonNullable<Change<unknown>['extend']>, ctx: Context): ClockRecord {
  if (clock.spec.kind === 'promise' && isPast(clock, ctx.at)) return clock
  const extension = { at: ctx.at, length: extend.length, unit: extend.unit, reason: extend.reason, approver: ctx.actor.name } as Extension
  return recompute({ ...clock, extensions: [...clock.extensions, extension] }, ctx)
}
