import { contentHash } from '@onewindow/audit/content-hash'
import { stageLeaf } from '@onewindow/audit/stage'
import type { Queryable } from '@onewindow/audit/queryable'
import { calendarDifference, type ChangedDay } from '@onewindow/calendar/calendar-difference'
import { readCalendarImport, withImport } from '@onewindow/calendar/calendar-import'
import { calendarFrom, type CalendarData } from '@onewindow/calendar/work-calendar'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { WriteContext } from '@onewindow/identity/write-context'
import { z } from 'zod'
import { CALENDAR } from './calendar-store.ts'
import { refuseCalendar } from './errors.ts'

/** A version that is being prepared remembers what it was made from, so that a publication in between is noticed. */
export type VersionContent = CalendarData & { basedOn?: number }

export type CalendarVersion = {
  version: number; status: 'draft' | 'published'; name: string; confirmedThrough: string; reason: string; authorId: string; authorName: string; confirmerId: string | null; confirmerName: string | null
  createdAt: string; publishedAt: string | null; days: number
}

const LIST = `select v.version, v.status, v.content->>'version' as name, v.confirmed_through "confirmedThrough", v.reason, v.author_id "authorId", coalesce(a.display_name, v.author_id) "authorName", v.confirmer_id "confirmerId",
  coalesce(c.display_name, v.confirmer_id) "confirmerName", v.created_at "createdAt", v.published_at "publishedAt", jsonb_array_length(v.content->'days') days
  from calendar_version v left join account a on a.id::text = v.author_id left join account c on c.id::text = v.confirmer_id where v.name = $1 and v.status <> 'discarded'`

/** All versions but those thrown away, newest first; a published one never changes. */
export async function listVersions(db: Queryable): Promise<CalendarVersion[]> {
  return (await db.query<CalendarVersion>(`${LIST} order by v.version desc limit 200`, [CALENDAR])).rows
}

/** One version with its entered days. @throws CaseError `case.notFound` */
export async function loadVersion(db: Queryable, version: number): Promise<CalendarVersion & { content: VersionContent }> {
  const { rows } = await db.query<CalendarVersion & { content: VersionContent }>(`select l.*, v.content from (${LIST}) l join calendar_version v on v.name = $1 and v.version = l.version where l.version = $2`, [CALENDAR, version])
  return rows[0] ?? fail(refuse.notFound({}))
}

/** The newest published version, held against another publication until the transaction ends. @throws CaseError `case.notFound` before the seed */
async function lockNewest(on: Queryable): Promise<{ version: number; content: VersionContent }> {
  const { rows } = await on.query<{ version: number; content: VersionContent }>(`select version, content from calendar_version where name = $1 and status = 'published' order by version desc limit 1 for update`, [CALENDAR])
  return rows[0] ?? fail(refuse.notFound({}))
}

export const draftInput = z.strictObject({
  text: z.string().min(1).max(100_000), regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/).nullable().default(null), source: z.string().trim().min(2).max(200), reason: z.string().trim().min(5).max(500),
})
export type DraftInput = z.output<typeof draftInput>

/**
 * Puts an imported notice over the calendar in force, as a draft nobody counts with. All of it or nothing.
 * @throws CaseError `calendar.importRefused` with line numbers, `calendar.nothingChanged`
 */
export async function draftVersion({ on, moment, actor, purpose }: WriteContext, accountId: string, { text, regionCode, source, reason }: DraftInput): Promise<{ version: number; years: readonly number[] }> {
  const base = await lockNewest(on)
  const { rows } = await on.query<{ next: number }>('select max(version) + 1 as next from calendar_version where name = $1', [CALENDAR])
  const version = rows[0]?.next ?? 1
  const target = { layer: regionCode === null ? ('national' as const) : ('regional' as const), regionCode, source, version: String(version) }
  const { basedOn: _basedOn, ...data } = base.content
  const read = readCalendarImport(text, target, data)
  if ('problems' in read) {
    const problems = read.problems.slice(0, 100).map((problem) => ({ line: problem.line, code: problem.code, params: 'params' in problem ? { ...problem.params } : {} }))
    return fail(refuseCalendar.importRefused({ n: read.problems.length, problems }))
  }
  const content: VersionContent = { ...withImport(data, read.days, target), basedOn: base.version }
  if (changesOf(data, content).length === 0 && content.confirmedThrough === data.confirmedThrough) fail(refuseCalendar.nothingChanged({}))
  await on.query(`insert into calendar_version (name, version, status, content, confirmed_through, reason, author_id, created_at) values ($1, $2, 'draft', $3, $4, $5, $6, $7)`,
    [CALENDAR, version, JSON.stringify(content), content.confirmedThrough, reason, accountId, moment.at])
  await stageLeaf(on, { at: moment.at, actor, action: 'calendar.draft', subject: `calendar:${CALENDAR}:${version}`, purpose, event: { version, basedOn: base.version, reason, source, days: read.days.length } })
  return { version, years: read.years }
}

/** Throws a draft away. Its row stays, so that its number is not used again: who was shown one draft under it cannot publish another. @throws CaseError `calendar.notADraft` */
export async function discardDraft({ on, moment, actor, purpose }: WriteContext, version: number): Promise<void> {
  const { rowCount } = await on.query(`update calendar_version set status = 'discarded' where name = $1 and version = $2 and status = 'draft'`, [CALENDAR, version])
  if (rowCount === 0) fail(refuseCalendar.notADraft({ version }))
  await stageLeaf(on, { at: moment.at, actor, action: 'calendar.discard', subject: `calendar:${CALENDAR}:${version}`, purpose, event: { version } })
}

/**
 * The second person's yes (双人确认): from now on everybody counts with this version.
 * @throws CaseError `calendar.notADraft`, `case.secondPersonNeeded`, `calendar.publishedMeanwhile` with the other's difference
 */
export async function publishVersion({ on, moment, actor, purpose }: WriteContext, accountId: string, version: number): Promise<void> {
  const newest = await lockNewest(on)
  const draft = await loadVersion(on, version)
  if (draft.status !== 'draft') fail(refuseCalendar.notADraft({ version }))
  if (draft.authorId === accountId) fail(refuse.secondPersonNeeded({}))
  if (draft.content.basedOn !== newest.version) fail(await publishedMeanwhile(on, draft.content.basedOn ?? 0, newest.version))
  await on.query(`update calendar_version set status = 'published', confirmer_id = $3, published_at = $4 where name = $1 and version = $2`, [CALENDAR, version, accountId, moment.at])
  await stageLeaf(on, { at: moment.at, actor, action: 'calendar.publish', subject: `calendar:${CALENDAR}:${version}`, purpose, event: { version, name: draft.name, authorId: draft.authorId, confirmerId: accountId, reason: draft.reason, contentHash: contentHash(draft.content) } })
}

async function publishedMeanwhile(on: Queryable, from: number, to: number) {
  const [before, after] = [await loadVersion(on, from), await loadVersion(on, to)]
  const days = changesOf(before.content, after.content)
  return refuseCalendar.publishedMeanwhile({ who: after.confirmerName ?? '', at: after.publishedAt ?? after.createdAt, version: to, n: days.length, days: days.slice(0, 60).map(({ date, before: old, after: next }) => ({ date, before: old.kind, after: next.kind })) })
}

/** Day by day what is different, over every year either of them says something about; regional layers are compared in their own region. */
export function changesOf(before: CalendarData, after: CalendarData): (ChangedDay & { regionCode: string | null })[] {
  const dates = [...before.days, ...after.days].map(({ date }) => date).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  if (from === undefined || to === undefined) return []
  const regions = [null, ...new Set([...before.days, ...after.days].flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode])))]
  const national = calendarDifference(calendarFrom(before), calendarFrom(after), from, to)
  const known = new Set(national.map(({ date }) => date))
  return regions.flatMap((regionCode) => {
    const changed = regionCode === null ? national : calendarDifference(calendarFrom(before, regionCode), calendarFrom(after, regionCode), from, to).filter(({ date }) => !known.has(date))
    return changed.map((day) => ({ ...day, regionCode }))
  })
}
