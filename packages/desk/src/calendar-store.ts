import type { Queryable } from '@onewindow/audit/queryable'
import { nationalData } from '@onewindow/calendar/shipped'
import { calendarFrom, type CalendarData, type WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { Calendars } from '@onewindow/casework/house'
import type { Database } from '@onewindow/database/client'

/** The one calendar of the platform: the national layer with regional layers over it. */
export const CALENDAR = 'CN'

/** Calendars of the newest published version; `refresh` reads at once what another process published. */
export type LiveCalendars = Calendars & { refresh: () => Promise<void> }

/** How long a publication by another process may go unnoticed. Machine time: nothing is dated by it. */
const REVALIDATE_MS = 2000

/** Data of the newest published version; what ships with the product while nothing was published. */
export async function newestCalendar(db: Queryable): Promise<{ version: number; data: CalendarData }> {
  const { rows } = await db.query<{ version: number; content: CalendarData }>(`select version, content from calendar_version where name = $1 and status = 'published' order by version desc limit 1`, [CALENDAR])
  return rows[0] ? { version: rows[0].version, data: rows[0].content } : { version: 0, data: nationalData }
}

/** Data of a version by its own name, as clocks record it; null when it was never published here. */
export async function calendarOfVersion(db: Queryable, version: string): Promise<CalendarData | null> {
  if (version === nationalData.version) return nationalData
  const { rows } = await db.query<{ content: CalendarData }>(`select content from calendar_version where name = $1 and content->>'version' = $2 and status = 'published'`, [CALENDAR, version])
  return rows[0]?.content ?? null
}

/** Enters the shipped calendar as version 1, once; answers whether it was entered now. */
export async function seedCalendar(db: Queryable, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into calendar_version (name, version, status, content, confirmed_through, reason, author_id, confirmer_id, created_at, published_at) values ($1, 1, 'published', $2, $3, 'shipped', 'system', 'system', $4, $4) on conflict do nothing`,
    [CALENDAR, JSON.stringify(nationalData), nationalData.confirmedThrough, at])
  return rowCount === 1
}

/** One calendar per region, built when first asked for; regions without a layer of their own share the national one. */
export function calendarsOf(data: CalendarData): (regionCode: string) => WorkCalendar {
  const built = new Map<string, WorkCalendar>()
  const layered = data.days.some(({ regionCode }) => regionCode !== null)
  return (regionCode) => {
    const key = layered ? regionCode : ''
    const calendar = built.get(key) ?? calendarFrom(data, layered ? regionCode : null)
    built.set(key, calendar)
    return calendar
  }
}

/** Opens the calendars of a process. A version published elsewhere is noticed with the first question two seconds later. */
export async function openCalendars({ pool }: Pick<Database, 'pool'>, machineMs: () => number = () => performance.now()): Promise<LiveCalendars> {
  let newest = await newestCalendar(pool)
  let forRegion = calendarsOf(newest.data)
  let checkedAt = machineMs()
  const refresh = async (): Promise<void> => {
    checkedAt = machineMs()
    const { rows } = await pool.query<{ version: number | null }>(`select max(version) as version from calendar_version where name = $1 and status = 'published'`, [CALENDAR])
    if ((rows[0]?.version ?? 0) === newest.version) return
    newest = await newestCalendar(pool)
    forRegion = calendarsOf(newest.data)
  }
  return {
    refresh,
    forRegion: (regionCode) => {
      // A database that is away keeps the calendar in hand; the question itself must not fail for that.
      if (machineMs() - checkedAt > REVALIDATE_MS) refresh().catch(() => undefined)
      return forRegion(regionCode)
    },
  }
}

/** Makes this process count with what was just published; calendars of a test that cannot refresh stay as they are. */
export async function refreshCalendars(calendars: Calendars): Promise<void> {
  if ('refresh' in calendars) await (calendars as LiveCalendars).refresh()
}
