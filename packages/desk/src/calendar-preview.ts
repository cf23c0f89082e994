import type { Queryable } from '@onewindow/audit/queryable'
import { daysBetween } from '@onewindow/calendar/day'
import { replan, type ReplanRule } from '@onewindow/calendar/replan'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import { calendarOfVersion, calendarsOf } from './calendar-store.ts'
import { changesOf, loadVersion } from './calendar-versions.ts'
import { openClocks, type OpenClock } from './open-clocks.ts'

/** One date that would move. Days are local; `by` is negative when it comes earlier. */
export type MovedClock = { caseId: string; number: string | null; caseType: string; title: string; clock: string; titleZh: string; titleEn: string; extended: boolean; from: string; to: string; by: number; rule: ReplanRule }
export type CalendarEffect = {
  /** Open clocks looked at. */
  open: number
  /** Whether there are more: a page does not wait for those of a whole city. */
  cut: boolean
  moved: number
  /** Of those, due on or before today afterwards. */
  overdue: number
  /** Dates that are provisional now and would be certain. */
  confirmed: number
  byRule: Partial<Record<ReplanRule, number>>
  sample: MovedClock[]
}

const SAMPLE = 20
/** Clocks that are worked out for a look at a draft: two or three seconds. Publishing re-plans all of them, in the background. */
const MOST = 10_000

/** Calendars by recorded version and region, read once per walk. */
export function calendarReader(db: Queryable): (version: string, regionCode: string) => Promise<WorkCalendar> {
  const known = new Map<string, Promise<(regionCode: string) => WorkCalendar>>()
  return async (version, regionCode) => {
    const calendars = known.get(version) ?? calendarOfVersion(db, version).then((data) => {
      if (!data) throw new Error(`A clock was counted with calendar ${version}, which is not here`)
      return calendarsOf(data)
    })
    known.set(version, calendars)
    return (await calendars)(regionCode)
  }
}

/** What publishing a version would do to the clocks that run now: nothing is written. `at` is the moment it would be published. */
export async function previewVersion(db: Queryable, version: number, at: string, today: string, most = MOST) {
  const draft = await loadVersion(db, version)
  const base = await loadVersion(db, draft.content.basedOn ?? Math.max(1, version - 1))
  const next = calendarsOf(draft.content)
  const calendarOf = calendarReader(db)
  const effect: CalendarEffect = { open: 0, cut: false, moved: 0, overdue: 0, confirmed: 0, byRule: {}, sample: [] }
  const changes = changesOf(base.content, draft.content)
  // What is due before the first day that changes stays as it is.
  for await (const batch of openClocks(db, changes.map(({ date }) => date).sort()[0])) {
    if (effect.open >= most) {
      effect.cut = true
      break
    }
    for (const clock of batch) note(effect, clock, await calendarOf(clock.calendarVersion, clock.regionCode), next(clock.regionCode), at, today)
  }
  effect.sample = effect.sample.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.caseId < b.caseId ? -1 : 1)).slice(0, SAMPLE)
  return { version: draft.version, status: draft.status, basedOn: base.version, changes, effect }
}

function note(effect: CalendarEffect, clock: OpenClock, from: WorkCalendar, to: WorkCalendar, at: string, today: string): void {
  const result = replan(clock, { from, to, changedAt: at })
  effect.open += 1
  effect.byRule[result.rule] = (effect.byRule[result.rule] ?? 0) + 1
  const due = result.dueDate ?? clock.dueOn
  if (clock.provisional && due !== null && to.isConfirmed(clock.startAt.slice(0, 10), due)) effect.confirmed += 1
  if (result.dueDate === null || clock.dueOn === null || result.dueDate === clock.dueOn) return
  effect.moved += 1
  if (result.dueDate < today) effect.overdue += 1
  const { caseId, number, caseType, title, kind, spec } = clock
  effect.sample.push({ caseId, number, caseType, title, clock: kind, titleZh: spec.titleZh, titleEn: spec.titleEn, extended: clock.extensions.length > 0, from: clock.dueOn, to: result.dueDate, by: daysBetween(clock.dueOn, result.dueDate), rule: result.rule })
  if (effect.sample.length > 2000) effect.sample = effect.sample.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, SAMPLE)
}
