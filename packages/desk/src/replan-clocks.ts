import { dayOf } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import { replan, type ReplanRule } from '@onewindow/calendar/replan'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import { systemPerformer, type CaseState, type ClockRecord, type Context } from '@onewindow/casework/case-state'
import type { CaseType } from '@onewindow/casework/case-type'
import { commit } from '@onewindow/casework/commit'
import type { Decision } from '@onewindow/casework/decide'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { CALENDAR, calendarsOf, newestCalendar } from './calendar-store.ts'
import { calendarReader } from './calendar-preview.ts'
import { nextOpenClocks } from './open-clocks.ts'

/** Cases per batch; a stopped job goes on with the next run and comes to the same end. */
const BATCH = 500

type Moved = { clock: ClockRecord; old: string | null; rule: ReplanRule; from: string }
export type Replanned = { version: number; cases: number; clocks: number }

/**
 * Plans every open clock anew after a calendar was published (clock §6), once per version; run by the background loop and cheap when there is nothing to do.
 * What moves is one event `clockReplanned` per case, with new timers, worklist rows and one notice to its parties.
 */
export async function replanOpenClocks(house: House): Promise<Replanned | null> {
  const { pool } = house.database
  const newest = await newestCalendar(pool)
  const key = `replan:${CALENDAR}:${newest.version}`
  if (newest.version <= 1 || (await pool.query('select 1 from effect where key = $1', [key])).rows.length > 0) return null
  const next = calendarsOf(newest.data)
  const calendarOf = calendarReader(pool)
  const done: Replanned = { version: newest.version, cases: 0, clocks: 0 }
  for (let after: string | null = null; ;) {
    const batch = await nextOpenClocks(pool, after, BATCH)
    const last = batch.at(-1)
    if (!last) break
    for (const caseId of new Set(batch.filter(({ calendarVersion }) => calendarVersion !== newest.data.version).map((clock) => clock.caseId))) {
      const clocks = await replanCase(house, caseId, next, calendarOf)
      done.cases += clocks > 0 ? 1 : 0
      done.clocks += clocks
    }
    after = last.caseId
  }
  await pool.query('insert into effect (key, at) values ($1, $2) on conflict (key) do nothing', [key, house.clock.now()])
  return done
}

const TRIES = 3

/** One case; when somebody changes it at the same moment it is read again. Answers how many of its clocks moved. */
async function replanCase(house: House, caseId: string, next: (regionCode: string) => WorkCalendar, calendarOf: ReturnType<typeof calendarReader>): Promise<number> {
  for (let i = 0; i < TRIES; i += 1) {
    const { type, state } = await loadCase(house, caseId)
    const at = house.clock.now()
    const moved: Moved[] = []
    const settled: Pick<Moved, 'clock' | 'from'>[] = []
    for (const clock of state.clocks.filter((one) => one.state === 'running' || one.state === 'paused')) {
      const from = await calendarOf(clock.calendarVersion, state.regionCode)
      const result = replan(clock, { from, to: next(state.regionCode), changedAt: at })
      const fresh = () => replanned(clock, result.dueDate, result.dueAt, next(state.regionCode), at)
      if (result.rule === 'recomputed' || result.rule === 'floorToday') moved.push({ clock: fresh(), old: clock.dueOn, rule: result.rule, from: clock.calendarVersion })
      if (result.rule === 'unchanged' && clock.provisional) settled.push({ clock: fresh(), from: clock.calendarVersion })
    }
    for (const one of settled) await settle(house, caseId, one)
    if (moved.length === 0) return 0
    const ctx: Context = { at, today: dayOf(at), settings: house.settings, calendar: next(state.regionCode), actor: systemPerformer, known: {} }
    if (await commit(house, type, decisionOf(type, state, moved, ctx), ctx, null, house.database.pool)) return moved.length
  }
  throw new Error(`Case ${caseId} changed ${TRIES} times while its clocks were planned anew`)
}

/** The same day, but certain now: no event, only the record says with which calendar it was counted and that nothing about it is provisional any more. */
async function settle({ database }: House, caseId: string, { clock, from }: Pick<Moved, 'clock' | 'from'>): Promise<void> {
  await database.pool.query(
    `update case_clock set calendar = $5, calendar_version = $6, runs = $7, provisional = $8, computed_at = $9 where case_id = $1 and kind = $2 and part = $3 and round = $4 and calendar_version = $10 and state = 'running'`,
    [caseId, clock.kind, clock.part, clock.round, clock.calendar, clock.calendarVersion, JSON.stringify(clock.runs), clock.provisional, clock.computedAt, from])
}

function replanned(clock: ClockRecord, dueOn: string | null, dueAt: string | null, calendar: WorkCalendar, at: string): ClockRecord {
  const answer = due(clock.spec, clock.startAt, clock.pauses, clock.extensions, calendar)
  if ('error' in answer) throw new Error(`clock ${clock.kind}: ${answer.error}`)
  return {
    ...clock, dueOn, dueAt, calendar: calendar.id, calendarVersion: calendar.version, computedAt: at, runs: answer.state === 'running' && answer.runs ? answer.runs : [],
    provisional: answer.state === 'running' ? answer.provisional : false,
  }
}

function decisionOf<F>(type: CaseType<F>, c: CaseState<F>, moved: Moved[], ctx: Context): Decision<F> {
  const byKey = new Map(moved.map(({ clock }) => [`${clock.kind}|${clock.part}|${clock.round}`, clock]))
  const after: CaseState<F> = {
    ...c, version: c.version + 1, clocks: c.clocks.map((clock) => byKey.get(`${clock.kind}|${clock.part}|${clock.round}`) ?? clock),
    acts: [...c.acts, { event: 'clockReplanned', actorId: null, actorName: 'system', role: null, at: ctx.at, round: c.round }],
  }
  const parts = [...new Set(c.parts.filter(({ partyId }) => partyId !== null).map(({ part }) => part))]
  const changes = moved.map(({ clock, old, rule, from }) => ({ clock: clock.kind, part: clock.part, old, new: clock.dueOn, fromVersion: from, toVersion: clock.calendarVersion, rule }))
  return {
    before: c, after, event: 'clockReplanned', to: c.state, erased: false, row: { from: c.state, on: 'clockReplanned', to: 'same', by: [{ kind: 'system' }], source: '全国年节及纪念日放假办法' }, reason: null,
    body: { reason: 'calendar', clocks: changes }, documents: [], notices: [{ event: 'clockReplanned', to: parts.map((part) => ({ kind: 'part', part })) }], emits: [], claims: [], releases: [], attach: [], detach: [], opens: [], tells: [], links: [],
    searchText: null, proposed: false,
  }
}
