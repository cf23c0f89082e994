import { compareInstants, dayOf, isBefore } from '@onewindow/calendar/day'
import { dueDate } from '@onewindow/calendar/due'
import type { ClockSpec, ExtensionStep, PauseSpan } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ItemContent } from '../catalogue/definition.ts'
import { deemsAcceptance, mayRequestCorrection } from './acceptance.ts'
import { mayExtend } from './extensions.ts'
import { itemClocks, type ItemClocks } from './item-clocks.ts'
import { mayPause } from './special-procedures.ts'

// R3–R5 on a line of events: which dates and cards follow. The guards are those the lifecycle of an application calls; used for previews
// and vectors.

export type TimelineEvent =
  | { type: 'submitted'; at: string; commitment?: boolean }
  | { type: 'accepted' | 'refused' | 'resubmitted' | 'decided' | 'withdrawn'; at: string }
  | { type: 'correctionNotice'; at: string; items: readonly string[] }
  | { type: 'extended'; at: string; length: number }
  | { type: 'pauseStart' | 'pauseEnd'; at: string; procedure: string }

export type TimelineState =
  | 'draft' | 'submitted' | 'correctionRequested' | 'accepted' | 'deemedAccepted' | 'refused' | 'withdrawn' | 'decided'

export type Timeline = {
  state: TimelineState
  acceptanceDue: string | null
  acceptedOn: string | null
  statutoryDue: string | null
  promisedDue: string | null
  cards: string[]
}
export type TimelineRefusal = { error: string; eventIndex: number; state: TimelineState }

type SpecialProcedureSpan = { from: string; to: string | null; procedure: string }

type Course = {
  state: TimelineState
  clocks: ItemClocks
  /** Instant of the latest complete receipt, from which the acceptance clock runs. */
  receivedAt: string | null
  acceptedOn: string | null
  /** From when decision and promise count. */
  countedFrom: string | null
  firstNotice: readonly string[] | null
  pauses: readonly SpecialProcedureSpan[]
  extensions: readonly ExtensionStep[]
  acceptanceMissed: boolean
  endedAt: string | null
}

/**
 * Where an application stands at `asOf`. Evaluation stops at the first event that is refused. What time alone brings about comes before
 * an event of the same instant.
 */
export function timeline(
  item: ItemContent, events: readonly TimelineEvent[], asOf: string, calendar: WorkCalendar,
): Timeline | TimelineRefusal {
  let course: Course = {
    state: 'draft', clocks: itemClocks(item), receivedAt: null, acceptedOn: null, countedFrom: null,
    firstNotice: null, pauses: [], extensions: [], acceptanceMissed: false, endedAt: null,
  }
  for (const [eventIndex, event] of events.entries()) {
    if (isBefore(asOf, event.at)) break
    course = passTime(course, item, event.at, calendar)
    const next = step(course, item, event, calendar)
    if (typeof next === 'string') return { error: next, eventIndex, state: course.state }
    course = next
  }
  return shown(passTime(course, item, asOf, calendar), asOf, calendar)
}

/** What the end of the acceptance clock brings about by itself: deemed acceptance where the law says so, else a red card (R3). */
function passTime(course: Course, item: ItemContent, now: string, calendar: WorkCalendar): Course {
  if (course.state !== 'submitted' || course.receivedAt === null) return course
  const acceptance = end(course.clocks.acceptance, course.receivedAt, [], [], calendar)
  if (acceptance === null || isBefore(now, acceptance.dueAt)) return course
  if (!deemsAcceptance(item)) return { ...course, acceptanceMissed: true }
  const { receivedAt } = course
  return { ...course, acceptanceMissed: true, state: 'deemedAccepted', acceptedOn: dayOf(receivedAt), countedFrom: receivedAt }
}

/** The course after the event, or the code of the reason why it is refused. */
function step(course: Course, item: ItemContent, event: TimelineEvent, calendar: WorkCalendar): Course | string {
  const awaitsAcceptance = course.state === 'submitted'
  const running = course.state === 'accepted' || course.state === 'deemedAccepted'
  const undecided = running || awaitsAcceptance || course.state === 'correctionRequested'
  const fromReceipt = course.clocks.startsFrom === 'received'
  switch (event.type) {
    case 'submitted':
      if (course.state !== 'draft') return 'illegalEvent'
      return { ...course, state: 'submitted', receivedAt: event.at, clocks: itemClocks(item, { commitment: event.commitment ?? false }) }
    case 'accepted':
      if (!awaitsAcceptance) return tooLate(course)
      return { ...course, state: 'accepted', acceptedOn: dayOf(event.at), countedFrom: fromReceipt ? course.receivedAt : event.at }
    case 'refused':
      return awaitsAcceptance ? { ...course, state: 'refused' } : tooLate(course)
    case 'correctionNotice':
      if (!awaitsAcceptance) return tooLate(course)
      return mayRequestCorrection(course.firstNotice, event.items)
        ?? { ...course, state: 'correctionRequested', firstNotice: course.firstNotice ?? event.items }
    case 'resubmitted':
      return course.state === 'correctionRequested' ? { ...course, state: 'submitted', receivedAt: event.at } : 'illegalEvent'
    case 'pauseStart':
      return running ? pause(course, item, event, calendar) : 'illegalEvent'
    case 'pauseEnd':
      return running ? resume(course, event) : 'illegalEvent'
    case 'extended':
      return running ? extend(course, item, event, calendar) : 'illegalEvent'
    case 'decided':
      if (!running) return 'illegalEvent'
      return course.pauses.some(({ to }) => to === null) ? 'specialProcedureOpen' : { ...course, state: 'decided', endedAt: event.at }
    case 'withdrawn':
      return undecided ? { ...course, state: 'withdrawn', endedAt: event.at } : 'illegalEvent'
  }
}

const tooLate = (course: Course): string => (course.state === 'deemedAccepted' ? 'alreadyDeemedAccepted' : 'illegalEvent')

function pause(
  course: Course, item: ItemContent, { at, procedure }: { at: string; procedure: string }, calendar: WorkCalendar,
): Course | string {
  const refused = mayPause(item, procedure)
  if (refused) return refused
  const governing = course.clocks.decision ? statutory(course, calendar) : promised(course, calendar)
  if (governing && !isBefore(at, governing.dueAt)) return 'pauseAfterDue'
  return { ...course, pauses: [...course.pauses, { from: at, to: null, procedure }] }
}

function resume(course: Course, { at, procedure }: { at: string; procedure: string }): Course | string {
  const open = course.pauses.findLastIndex((span) => span.to === null && span.procedure === procedure)
  if (open < 0) return 'illegalEvent'
  return { ...course, pauses: course.pauses.map((span, index) => (index === open ? { ...span, to: at } : span)) }
}

function extend(
  course: Course, item: ItemContent, { at, length }: { at: string; length: number }, calendar: WorkCalendar,
): Course | string {
  const dueAt = statutory(course, calendar)?.dueAt ?? null
  return mayExtend(item, { length, earlier: course.extensions.length, at, dueAt })
    ?? { ...course, extensions: [...course.extensions, { at, length }] }
}

type End = { dueDate: string; dueAt: string }

const statutory = (course: Course, calendar: WorkCalendar): End | null =>
  course.countedFrom === null ? null : end(course.clocks.decision, course.countedFrom, course.pauses, course.extensions, calendar)

/** The promise moves with the statutory clock while it is alive; once missed, neither a pause nor an extension cures it (R4, R5). */
function promised(course: Course, calendar: WorkCalendar): End | null {
  if (course.countedFrom === null) return null
  let pauses: PauseSpan[] = []
  let extensions: ExtensionStep[] = []
  const paused = course.pauses.map((span) => ({ at: span.from, span }))
  const changes = [...paused, ...course.extensions.map((extension) => ({ at: extension.at, extension }))]
  for (const change of changes.sort((a, b) => compareInstants(a.at, b.at))) {
    const soFar = end(course.clocks.promise, course.countedFrom, pauses.map((span) => known(span, change.at)), extensions, calendar)
    if (soFar && !isBefore(change.at, soFar.dueAt)) break
    if ('span' in change) pauses = [...pauses, change.span]
    else extensions = [...extensions, change.extension]
  }
  return end(course.clocks.promise, course.countedFrom, pauses, extensions, calendar)
}

/** A pause as it was known at the moment: one that ends later was still open. */
const known = (span: PauseSpan, at: string): PauseSpan => (span.to && isBefore(at, span.to) ? { from: span.from, to: null } : span)

/** Due day and instant; null without a clock or while an open pause keeps it from ending. */
function end(
  spec: ClockSpec | null, startAt: string, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[], calendar: WorkCalendar,
): End | null {
  if (!spec) return null
  const result = dueDate(spec, startAt, pauses, extensions, calendar)
  if ('error' in result) throw new Error(`The timeline let an impossible event of the clock through: ${result.error}`)
  return result.state === 'paused' ? null : { dueDate: result.dueDate, dueAt: result.dueAt }
}

function shown(course: Course, asOf: string, calendar: WorkCalendar): Timeline {
  const decision = statutory(course, calendar)
  const promise = promised(course, calendar)
  const missed = (one: End | null) => one !== null && !isBefore(course.endedAt ?? asOf, one.dueAt)
  const day = (spec: ClockSpec | null, one: End | null) => (spec && course.countedFrom !== null ? (one?.dueDate ?? 'paused') : null)
  return {
    state: course.state,
    acceptanceDue: course.receivedAt === null
      ? null : (end(course.clocks.acceptance, course.receivedAt, [], [], calendar)?.dueDate ?? null),
    acceptedOn: course.acceptedOn,
    statutoryDue: day(course.clocks.decision, decision),
    promisedDue: day(course.clocks.promise, promise),
    cards: [
      ...(course.acceptanceMissed ? ['acceptance:red'] : []),
      ...(missed(decision) ? ['decision:red'] : []),
      ...(missed(promise) ? ['promise:yellow'] : []),
    ],
  }
}
