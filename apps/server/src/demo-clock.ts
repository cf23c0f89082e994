import { epochMs } from '@onewindow/calendar/day'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import type { House } from '@onewindow/casework/house'
import type { DemoClock, DemoFired } from '@onewindow/desk/demo-services'
import type { PlatformClock } from './platform-clock.ts'

/** How long an answer may wait for deadlines, well below the deadline of a procedure; the scheduler of every process goes on with the rest. */
const PATIENCE_MS = 3000
/** Cases fired between two looks at how long it took: a year of a busy city is no answer of eight seconds. */
const A_FEW = 10
const MOST_CASES = 50

const FIRED = `select c.case_type "caseType", e.event, count(*)::int n from case_event e join case_file c on c.id = e.case_id
  where e.actor_kind = 'system' and e.at > $1 and e.at <= $2 group by 1, 2 order by 3 desc, 1, 2`
const CASES = `select c.id "caseId", c.number, c.case_type "caseType", e.event, e.at from case_event e join case_file c on c.id = e.case_id
  where e.actor_kind = 'system' and e.at > $1 and e.at <= $2 order by e.at, e.id limit ${MOST_CASES}`
const WAITING = 'select count(*)::int n from (select 1 from timer where at <= $1 limit 10001) t'

/**
 * The clock a demonstration moves. It runs on from where it was put, or stands there when it stood before.
 * @param house on connections without a statement limit
 */
export function demoClock(clock: PlatformClock, house: House, machineMs: () => number = Date.now): DemoClock {
  const { pool } = house.database
  return {
    state: () => clock.state(),
    move: async (to): Promise<DemoFired> => {
      const from = clock.now()
      const { frozen } = await clock.state()
      await clock.move({ frozenAt: frozen ? to : null, shiftMs: epochMs(to) - machineMs() })
      const until = machineMs() + PATIENCE_MS
      while (machineMs() < until && await fireDueTimers(house, to, undefined, A_FEW));
      const { rows: fired } = await pool.query<DemoFired['fired'][number]>(FIRED, [from, to])
      const { rows: cases } = await pool.query<DemoFired['cases'][number]>(CASES, [from, to])
      const { rows: [left] } = await pool.query<{ n: number }>(WAITING, [to])
      return { fired, cases, waiting: left?.n ?? 0 }
    },
  }
}
