import { compareInstants } from '@onewindow/calendar/day'
import { attempt } from './attempt.ts'
import { systemPerformer, type CaseState, type ClockRecord, type Context } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { rowsFor, type Decision } from './decide.ts'
import { whensOf } from './lifecycle.ts'
import { TTL, type TimerRow } from './timers.ts'

type Fired<F> = { decision: Decision<F>; ctx: Context }

/**
 * What a deadline brings about, as decisions in order: the miss of a clock with a card, then the system row that waits for it (deemed acceptance, lapse).
 * Pure. Nothing when the clock moved or ended since the timer was set.
 */
export function timerEffects<F>(type: CaseType<F>, c: CaseState<F>, timer: TimerRow, ctx: Context, ids: () => string): Fired<F>[] {
  const at: Context = { ...ctx, actor: systemPerformer }
  if (timer.kind === TTL) return rowsFor(type, c, timer.part).length > 0 ? tryRow(type, c, timer.part, at, ids) : []
  const clock = c.clocks.find((k) => k.kind === timer.kind && k.part === timer.part && k.round === timer.round)
  if (!clock || clock.state !== 'running') return []
  if (timer.threshold === 'due' && (!clock.dueAt || compareInstants(clock.dueAt, timer.at) !== 0)) return []
  const missed = timer.threshold === 'due' && clock.missedAt === null ? [miss(type, c, clock, at)] : []
  const here = missed[0]?.decision.after ?? c
  const waiting = type.lifecycle.transitions.filter((row) => whensOf(row).some((when) => 'reached' in when && when.reached === timer.kind && isAt(when.threshold ?? 'due', timer.threshold))
    && rowsFor(type, here, row.on).includes(row)).map((row) => row.on)
  return [...missed, ...firstToFire(type, here, [...new Set(waiting)], withPart(at, timer), ids)]
}

/** `reminder` in a row stands for every reminder of its clock. */
const isAt = (named: string, threshold: string): boolean => named === threshold || (named === 'reminder' && threshold.startsWith('reminder:'))

const withPart = (ctx: Context, { kind, part }: TimerRow): Context => ({ ...ctx, known: { ...ctx.known, timerClock: kind, timerPart: part } })

/** Of several events that wait for the same deadline, the first whose guard holds: accepted by silence, or only overdue. */
function firstToFire<F>(type: CaseType<F>, c: CaseState<F>, events: readonly string[], ctx: Context, ids: () => string): Fired<F>[] {
  for (const event of events) {
    const fired = tryRow(type, c, event, ctx, ids)
    if (fired.length > 0) return fired
  }
  return []
}

function tryRow<F>(type: CaseType<F>, c: CaseState<F>, event: string, ctx: Context, ids: () => string): Fired<F>[] {
  const decision = attempt(type, c, event, {}, ctx, ids)
  return decision ? [{ decision, ctx }] : []
}

/** The clock ran out: recorded once; where the table names a card, its colour goes to the supervision (clock §7). */
function miss<F>(type: CaseType<F>, c: CaseState<F>, clock: ClockRecord, ctx: Context): Fired<F> {
  const colour = type.lifecycle.clocks[clock.kind]?.card ?? null
  const after: CaseState<F> = {
    ...c, version: c.version + 1, clocks: c.clocks.map((k) => (k === clock ? { ...k, missedAt: ctx.at } : k)),
    acts: [...c.acts, { event: 'clockMissed', actorId: null, actorName: 'system', role: null, at: ctx.at, round: c.round }],
  }
  const decision: Decision<F> = {
    before: c, after, event: 'clockMissed', to: c.state, erased: false, row: { from: c.state, on: 'clockMissed', to: 'same', by: [{ kind: 'system' }], marks: ['internal'], source: 'own' }, reason: null,
    body: { clock: clock.kind, part: clock.part, round: clock.round, colour, unitId: clock.part || c.unitId }, documents: [], notices: [], emits: colour ? ['clockMissed'] : [], claims: [], releases: [], attach: [], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: false,
  }
  return { decision, ctx }
}
