import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { businessNow } from '../business-now.ts'
import type { Chance } from '../chance.ts'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import type { Sheet } from '../report.ts'

const WORK_MS = 1500
const DAY_MS = 86_400_000
const YEAR_DAYS = 400
const LIMIT_MS = 60_000
const LOOK_MS = 200
/** `fires`: its own instant, or that of the case's last act where a limit had run out before that act began it (an application taken in after its promise). */
interface Timer { caseId: string, name: string, at: string, fires: string }
interface Act { caseId: string, event: string, at: string }

const timersUntil = async (db: pg.Client, until: string): Promise<Timer[]> => (await db.query<Timer>(
  `select case_id as "caseId", kind || ' ' || part || ' ' || round || ' ' || threshold as name, iso(at) as at,
    iso(greatest(at, (select max(e.at) from case_event e where e.case_id = timer.case_id))) as fires from timer where at <= $1::timestamptz order by at`, [until])).rows
/** What the clock did to cases that were there; one that an effect of such an act opened has limits of its own, which may have run out on the day it was opened. News of another case that was still on its way is no deadline either: it leaves its mark in the same transaction. */
const actsAfter = async (db: pg.Client, id: string): Promise<Act[]> => (await db.query<Act>(
  `select case_id as "caseId", concat_ws(' ', event, body->>'clock', body->>'part', body->>'round') as event, iso(at) as at from case_event e where id > $1 and actor_kind = 'system' and from_state is not null
  and exists (select 1 from case_event b where b.case_id = e.case_id and b.id <= $1)
  and not exists (select 1 from effect f where f.xmin = e.xmin) order by id`, [id])).rows
const lastAct = async (db: pg.Client): Promise<string> => (await db.query<{ id: string }>('select coalesce(max(id), 0)::text as id from case_event')).rows[0]?.id ?? '0'

/** Moves business time while nobody runs. Answers the moment it is now. */
async function move(db: pg.Client, days: number): Promise<string> {
  await db.query('insert into platform_clock (one, shift_ms) values (true, $1) on conflict (one) do update set shift_ms = platform_clock.shift_ms + $1', [days * DAY_MS])
  return businessNow(db)
}

/** What the killed server had under way is committed or gone: its sessions end when they notice that nobody listens. */
async function alone(db: pg.Client): Promise<void> {
  const started = performance.now()
  while ((await db.query(`select 1 from pg_stat_activity where application_name like 'onewindow%'`)).rows.length > 0) {
    if (performance.now() - started > LIMIT_MS) throw new Error('Sessions of the killed server do not end.')
    await pause(LOOK_MS / 10)
  }
}

/** No deadline up to `until` is left. Answers those that are when patience ends. */
async function fired(city: City, until: string): Promise<Timer[]> {
  const started = performance.now()
  for (;;) {
    const left = await city.look((db) => timersUntil(db, until))
    if (left.length === 0 || performance.now() - started > LIMIT_MS) return left
    await pause(LOOK_MS)
  }
}

/** Everything a clock brought about bears the instant of a deadline, in order per case, once; never that of the restart. */
function actFaults(acts: readonly Act[], due: readonly Timer[], until: string): string[] {
  const once = new Set<string>()
  const last = new Map<string, string>()
  return acts.flatMap((act) => {
    const name = `${act.event} of ${act.caseId} at ${act.at}`
    // What a deadline brought may have started the next one, which was due before the restart as well.
    const known = last.has(act.caseId) || due.some(({ caseId, fires }) => caseId === act.caseId && fires === act.at)
    const faults = [
      ...(Date.parse(act.at) > Date.parse(until) ? [`${name} lies after ${until}`] : []),
      ...(known ? [] : [`${name} is no deadline's instant`]),
      ...(Date.parse(act.at) < Date.parse(last.get(act.caseId) ?? act.at) ? [`${name} came after a later one`] : []),
      ...(once.has(name) ? [`${name} twice`] : []),
    ]
    once.add(name)
    last.set(act.caseId, act.at)
    return faults
  })
}

/**
 * R13: the server is down while days and weeks pass, again and again over four hundred days. When it is up again every deadline that fell due meanwhile fires once, in
 * order per case, with its own instant and not that of the restart. Afterwards drafts and keys have come of age, so the clients begin anew.
 */
export async function deadlinesFire(city: City, restarts: number, chance: Chance, sheet: Sheet): Promise<void> {
  let count = 0
  let acted = 0
  const days = Math.ceil(YEAR_DAYS / restarts)
  for (let round = 0; round < restarts; round++) {
    const ending = new AbortController()
    const working = work(city.server.base, city.crowd, ending.signal)
    await pause(round === 0 ? WORK_MS : WORK_MS / 3)
    ending.abort()
    await working
    await city.server.kill()
    const { last, until, due } = await city.look(async (db) => {
      await alone(db)
      const moved = await move(db, chance.whole(1, 2 * days - 1))
      return { last: await lastAct(db), until: moved, due: await timersUntil(db, moved) }
    })
    await city.restart()
    const left = await fired(city, until)
    const acts = await city.look((db) => actsAfter(db, last))
    count += due.length
    acted += acts.length
    sheet.check([...left.map(({ caseId, name, at }) => `${name} of ${caseId}, due ${at}, did not fire`), ...actFaults(acts, due, until)].map((fault) => `round ${round + 1}: ${fault}`))
  }
  sheet.figure('deadlines due while down', count)
  sheet.figure('events they brought', acted)
  sheet.check(count > 0 ? [] : ['no deadline fell due: nothing was shown'])
  sheet.check(await city.checkTables())
  await city.forget()
}
