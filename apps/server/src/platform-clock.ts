import { epochMs, instantTextMs } from '@onewindow/calendar/day'
import type { ClockService } from '@onewindow/casework/house'
import type { Database } from '@onewindow/database/client'

/** Business time of this process: the machine's, or in demo mode what the table `platform_clock` says. */
export type PlatformClock = ClockService & {
  /** Reads the table again; every process does so once a second in demo mode. */
  refresh: () => Promise<void>
  /** Whether it stands, and how far ahead of the machine it is. */
  state: () => Promise<{ frozen: boolean; aheadMs: number }>
  /** Demo only: stands still at an instant (null: runs again), or runs shifted by so many milliseconds. */
  move: (to: { frozenAt: string | null; shiftMs: number }) => Promise<void>
}

/** The only place of the product that reads the machine's clock for business. */
export function openPlatformClock(database: Database, demo: boolean, machineMs: () => number = Date.now): PlatformClock {
  let frozen: number | null = null
  let shift = 0
  const refresh = async (): Promise<void> => {
    if (!demo) return
    const { rows } = await database.pool.query<{ frozen_at: string | null; shift_ms: number }>('select frozen_at, shift_ms from platform_clock')
    frozen = rows[0]?.frozen_at ? epochMs(rows[0].frozen_at) : null
    shift = rows[0]?.shift_ms ?? 0
  }
  return {
    now: () => instantTextMs(frozen ?? machineMs() + shift), refresh,
    state: async () => {
      await refresh()
      return { frozen: frozen !== null, aheadMs: frozen === null ? shift : frozen - machineMs() }
    },
    move: async ({ frozenAt, shiftMs }) => {
      if (!demo) throw new Error('The clock moves in demo mode only')
      await database.pool.query('insert into platform_clock (one, frozen_at, shift_ms) values (true, $1, $2) on conflict (one) do update set frozen_at = excluded.frozen_at, shift_ms = excluded.shift_ms', [frozenAt, shiftMs])
      await refresh()
    },
  }
}
