import { compareInstants, dayOf } from '@onewindow/calendar/day'
import { isAway } from '@onewindow/database/away'
import { assignNext } from './assign.ts'
import { systemPerformer } from './case-state.ts'
import type { Db } from './case-type.ts'
import { commit } from './commit.ts'
import type { House } from './house.ts'
import { knownTo } from './known-to.ts'
import { loadCase } from './load.ts'
import { timerEffects } from './timer-effects.ts'
import type { TimerRow } from './timers.ts'

/** Cases handled per round of the scheduler. */
const BATCH = 200

/** Cases whose deadlines could not fire, left aside so that no other waits for them; whoever keeps this tells of each and begins anew after a while. */
export type Faulty = { cases: Set<string>; report: (error: unknown) => void }

/**
 * Fires every deadline that fell due up to `until`, in order per case, each at its own statutory instant even after downtime. Answers how many cases were looked at.
 * Several processes may run it: a case is locked while its deadlines fire.
 * @param faulty without it the first failure ends the round
 * @param most cases of one round; few where somebody waits for the answer
 */
export async function fireDueTimers(house: House, until: string, faulty?: Faulty, most = BATCH): Promise<number> {
  const { rows } = await house.database.pool.query<{ case_id: string }>(
    'select case_id, min(at) at from timer where at <= $1 and not (case_id = any($3)) group by case_id order by 2 limit $2', [until, most, [...faulty?.cases ?? []]])
  for (const { case_id } of rows) {
    try {
      await fireTimersOf(house, case_id, until)
    } catch (error) {
      if (!faulty || isAway(error)) throw error
      faulty.cases.add(case_id)
      faulty.report(error)
    }
  }
  return rows.length
}

/** All due deadlines of one case, one instant after the other, each instant in a transaction of its own. */
export async function fireTimersOf(house: House, caseId: string, until: string): Promise<void> {
  while (await fireNext(house, caseId, until));
}

/** Index: timer's primary key. */
const OVERDUE = 'select 1 from timer where case_id = $1 and at <= $2 limit 1'

/**
 * What time alone brought about comes before what others tell, also after a stop: a deadline keeps its own instant only before the next act (R3, R13). To be called
 * before the transaction of that act, for each deadline has one of its own.
 */
export async function fireOverdue(house: House, caseId: string): Promise<void> {
  const now = house.clock.now()
  if ((await house.database.pool.query(OVERDUE, [caseId, now])).rows.length > 0) await fireTimersOf(house, caseId, now)
}

async function fireNext(house: House, caseId: string, until: string): Promise<boolean> {
  const client = await house.database.pool.connect()
  try {
    await client.query('begin')
    await client.query('select 1 from case_file where id = $1 for update', [caseId])
    const { rows } = await client.query<TimerRow>(
      `select kind, part, round, threshold, at from timer where case_id = $1 and at = (select min(at) from timer where case_id = $1 and at <= $2) order by kind, part, round, threshold`, [caseId, until])
    for (const timer of rows) await fireOne(house, client, caseId, timer)
    await client.query('commit')
    return rows.length > 0
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function fireOne(house: House, db: Db, caseId: string, timer: TimerRow): Promise<void> {
  const { type, state } = await loadCase(house, caseId, db)
  // The statutory instant, but never before what the case already went through.
  const last = state.acts.at(-1)?.at ?? timer.at
  const at = compareInstants(last, timer.at) > 0 ? last : timer.at
  const moment = { at, today: dayOf(at), settings: house.settings }
  const ctx = { ...moment, calendar: house.calendars.forRegion(state.regionCode), actor: systemPerformer, known: await knownTo(db, type, state, moment, { event: timer.kind, input: {} }) }
  for (const { decision, ctx: then } of timerEffects(type, state, timer, ctx, house.ids)) {
    await type.persist?.[decision.event]?.(db, { before: decision.before, after: decision.after, event: decision.event, input: {}, ctx: then })
    const handlerId = await assignNext(house, type, decision, then.today)
    await commit(house, type, { ...decision, after: { ...decision.after, handlerId } }, then, null, db)
  }
  await db.query('delete from timer where case_id = $1 and kind = $2 and part = $3 and round = $4 and threshold = $5 and at <= $6', [caseId, timer.kind, timer.part, timer.round, timer.threshold, timer.at])
}
