import { compareInstants, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { thresholds } from '@onewindow/calendar/thresholds'
import type { CaseState, ClockRecord, Context } from './case-state.ts'
import { figureOf, statesFrom, whensOf, type Lifecycle, type TimeToLive } from './lifecycle.ts'

/** A deadline that must fire once: a threshold of a clock, or a time to live of the state (`kind` = `ttl`). */
export type TimerRow = { kind: string; part: string; round: number; threshold: string; at: string }

export const TTL = 'ttl'

/** All deadlines still ahead of the case at this moment. Rewritten with every commit, so a moved clock moves its timers. */
export function thresholdTimers<F>(c: CaseState<F>, lifecycle: Lifecycle<F>, ctx: Context): TimerRow[] {
  const ofClocks = c.clocks.filter((clock) => clock.state === 'running').flatMap((clock) => clockTimers(clock, ctx))
  return [...ofClocks, ...ttlTimers(c, lifecycle, ctx)].filter((timer) => compareInstants(timer.at, ctx.at) > 0 || isUntoldMiss(c, timer))
}

/** A clock may be overdue the moment it starts (deemed acceptance counts from receipt): its miss is still to be recorded, once. */
const isUntoldMiss = <F>(c: CaseState<F>, timer: TimerRow): boolean =>
  timer.threshold === 'due' && c.clocks.some((k) => k.kind === timer.kind && k.part === timer.part && k.round === timer.round && k.state === 'running' && k.missedAt === null)

function clockTimers(clock: ClockRecord, ctx: Context): TimerRow[] {
  return thresholds(clock, ctx.calendar).map(({ id, at }) => ({ kind: clock.kind, part: clock.part, round: clock.round, threshold: id, at }))
}

const lengthMs = (ttl: TimeToLive): number => ('days' in ttl ? ttl.days * 86_400_000 : 'minutes' in ttl ? ttl.minutes * 60_000 : ttl.seconds * 1000)

/** Rows with `when: { after }` count from the last change (a draft) or from entering the state. */
function ttlTimers<F>(c: CaseState<F>, lifecycle: Lifecycle<F>, ctx: Context): TimerRow[] {
  return lifecycle.transitions.flatMap((row) => {
    const ttl = whensOf(row).find((when) => 'after' in when || 'instant' in when)
    if (!ttl || !statesFrom(lifecycle as never, row).includes(c.state)) return []
    if ('instant' in ttl) {
      const at = ttl.instant(c, ctx)
      return at ? [{ kind: TTL, part: row.on, round: 0, threshold: 'due', at }] : []
    }
    const from = lifecycle.states[c.state]?.is === 'draft' ? c.changedAt : c.enteredAt
    if (!('after' in ttl)) return []
    return [{ kind: TTL, part: row.on, round: 0, threshold: 'due', at: instantTextMs(epochMs(from) + lengthMs(figureOf(ttl.after, ctx))) }]
  })
}
