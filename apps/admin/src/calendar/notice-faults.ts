import { readCalendarImport } from '@onewindow/calendar/calendar-import'
import type { CalendarData } from '@onewindow/calendar/work-calendar'
import type { RefusalView } from '@onewindow/casework/definition/views'

/** What is wrong with one line, counted from 1. */
export interface Fault { line: number; code: string; params: Record<string, unknown> }

/** The imported years replace what the layer knew of them, so a calendar that knows nothing judges the lines alike. */
const NOTHING: CalendarData = { id: 'draft', version: 'draft', confirmedFrom: '2000-01-01', confirmedThrough: '2000-12-31', days: [] }
const TARGET = { layer: 'national', regionCode: null, source: 'draft', version: 'draft' } as const

/** Reads the lines as the server will, while they are typed. The server's own judgement decides. */
export function faultsOf(text: string): { faults: readonly Fault[]; days: number; years: readonly number[] } {
  const answer = readCalendarImport(text, TARGET, NOTHING)
  if ('days' in answer) return { faults: [], days: answer.days.length, years: answer.years }
  return { faults: answer.problems.map((problem) => ({ line: problem.line, code: problem.code, params: 'params' in problem ? { ...problem.params } : {} })), days: 0, years: [] }
}

/** The faults inside the refusal `calendar.importRefused`; empty for any other failure. */
export function faultsOfRefusal(refusal: RefusalView | null): readonly Fault[] {
  return refusal?.code === 'calendar.importRefused' && Array.isArray(refusal.params['problems']) ? refusal.params['problems'] as Fault[] : []
}
