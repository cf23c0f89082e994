import { effectDone, effectFailed, laneOf, nextEffects, type Effect } from '@onewindow/casework/outbox'
import { isAway } from '@onewindow/database/away'
import type pg from 'pg'

/** How many effects are looked at in one go. */
const WINDOW = 200

/** What carrying effects out leans on; the machine's clock comes in so that pauses need no waiting in tests. */
export type LaneHouse = {
  pool: pg.Pool
  carryOut: (effect: Effect) => Promise<void>
  report: (error: unknown) => void
  /** Business time. */
  now: () => string
  machineNow: () => Date
  signal: AbortSignal
}

/** Some lanes side by side. `refill` looks for work, `rest` waits for what is under way. */
export type Lanes = { refill: (on: pg.ClientBase) => Promise<void>; rest: () => Promise<void> }

/**
 * Carries out effects of these kinds: those of one case one after the other in the order of its commits, at most `width` cases at once. An effect that fails or hangs
 * holds back its own case, never the others.
 */
export function openLanes(house: LaneHouse, kinds: readonly string[], width: number): Lanes {
  const waiting: Effect[][] = []
  const busy = new Set<string>()
  const workers = new Set<Promise<void>>()

  const worker = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane && !house.signal.aborted; lane = waiting.shift()) {
      await carryOutLane(house, lane).catch(house.report)
      busy.delete(laneOf(lane[0] as Effect))
    }
  }
  return {
    refill: async (on) => {
      if (waiting.length > 0 || workers.size >= width) return
      const lanes = Map.groupBy(await nextEffects(on, kinds, [...busy], house.machineNow(), WINDOW), laneOf)
      for (const [lane, effects] of lanes) {
        busy.add(lane)
        waiting.push(effects)
      }
      while (workers.size < width && waiting.length > 0) {
        const one = worker().finally(() => workers.delete(one))
        workers.add(one)
      }
    },
    rest: async () => { await Promise.all(workers) },
  }
}

/** Until one fails: what comes after it in the lane waits with it, unless it was parked. */
async function carryOutLane({ pool, carryOut, report, now, machineNow, signal }: LaneHouse, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (signal.aborted) return
    try {
      await carryOut(effect)
    } catch (error) {
      report(error)
      if (isAway(error)) return // the database went, not the effect: it is here again when the database is
      if (await effectFailed(pool, effect, error, machineNow(), now()) === 'again') return
      continue
    }
    await effectDone(pool, effect)
  }
}
