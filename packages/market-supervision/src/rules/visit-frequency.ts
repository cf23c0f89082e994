import type { PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { RiskClass } from './draw/entries.ts'
import { sha256, toHex, utf8 } from './sha-256.ts'

// 涉企行政检查 (国办发〔2024〕54号): a yearly cap over all departments, one visit instead of many, clues outside the cap but watched.

/** `plan` and `special` (专项) count; all others are clues. */
export const planSources = ['plan', 'special'] as const
export const clueSources = ['complaint', 'report', 'transfer', 'dataAlert', 'subjectRequest', 'accident', 'courtOrUpperCase'] as const
export type VisitSource = (typeof planSources)[number] | (typeof clueSources)[number]

/** A visit, also one of another department; a combined visit has one `visitId` in all of them. */
export type Visit = {
  visitId: string
  year: number
  status: string
  onSite: boolean
  source: VisitSource
  reinspection?: boolean | undefined
}
export type OpenVisit = { taskNo: string; plannedOn: PlainDate }
export type VisitRequest = {
  year: number
  source: VisitSource
  planId: string | null
  plannedOn: PlainDate
  class: RiskClass
  foodGrade?: RiskClass | undefined
  onSite?: boolean | undefined
  reinspection?: boolean | undefined
  history?: readonly Visit[] | undefined
  /** Open visits of other departments to the same subject. */
  openElsewhere?: readonly OpenVisit[] | undefined
}
/** `caps`: visits a year by class; `foodMinimum`: what full coverage of food needs; `mergeWithin` working days, the last included. */
export type FrequencyRules = {
  caps: Record<RiskClass, number>
  foodMinimum: Record<RiskClass, number>
  mergeWithin: number
  clueAlertFrom: number
}
type Counted = { cap: number; counted: number }
export type FrequencyDecision = Counted & (
  | { decision: 'allow'; why: 'offSite' | 'reinspection' | 'planned' }
  | { decision: 'allow'; why: 'clue'; supervisorAlert: boolean }
  | { decision: 'refuse'; why: 'NO_PLAN' | 'CAP_REACHED' }
  | { decision: 'merge'; why: 'MERGE_OR_REASON'; with: string[] }
)

const NOT_MADE = new Set(['cancelled', 'void'])

/**
 * Whether a visit may be made. Re-checks, off-site checks and clues never use up the cap; the third clue visit of a year is shown to the
 * supervisor.
 */
export function decideFrequency(request: VisitRequest, rules: FrequencyRules, calendar: WorkCalendar): FrequencyDecision {
  const { year, source, planId, plannedOn, onSite = true, reinspection = false, history = [], openElsewhere = [] } = request
  const cap = capOf(request, rules)
  const counted = countedVisits(history, year)
  const answer = { cap, counted }
  if (!onSite) return { ...answer, decision: 'allow', why: 'offSite' }
  if (reinspection) return { ...answer, decision: 'allow', why: 'reinspection' }
  if (isClue(source)) {
    return { ...answer, decision: 'allow', why: 'clue', supervisorAlert: clueVisits(history, year) + 1 >= rules.clueAlertFrom }
  }
  if (planId === null) return { ...answer, decision: 'refuse', why: 'NO_PLAN' }
  if (counted >= cap) return { ...answer, decision: 'refuse', why: 'CAP_REACHED' }
  const near = openElsewhere.filter((open) => Math.abs(calendar.workdaysBetween(plannedOn, open.plannedOn)) <= rules.mergeWithin)
  if (near.length > 0) return { ...answer, decision: 'merge', why: 'MERGE_OR_REASON', with: near.map(({ taskNo }) => taskNo) }
  return { ...answer, decision: 'allow', why: 'planned' }
}

/**
 * The visit that what was to be made together becomes for those who come on another day: one for all of them, and another than that of the first day. A name for the
 * visit, in the form of the ids of visits; it follows from both, so everybody who comes on that day finds the same.
 */
export function visitOfDay(visitId: string, day: PlainDate): string {
  const hex = toHex(sha256(utf8(`${visitId} ${day}`)))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Visits a year for this class, at least what its food grade demands. */
export const capOf = (
  { class: risk, foodGrade }: Pick<VisitRequest, 'class' | 'foodGrade'>, { caps, foodMinimum }: FrequencyRules,
): number => Math.max(caps[risk], foodGrade ? foodMinimum[foodGrade] : 0)

/** Visits of the year that used up the cap, a combined one once. */
export const countedVisits = (history: readonly Visit[], year: number): number =>
  distinct(made(history, year).filter(({ source }) => !isClue(source)))

const clueVisits = (history: readonly Visit[], year: number): number => distinct(made(history, year).filter(({ source }) => isClue(source)))

const isClue = (source: VisitSource): boolean => !(planSources as readonly string[]).includes(source)

const made = (history: readonly Visit[], year: number): Visit[] =>
  history.filter((visit) => visit.year === year && visit.onSite && !visit.reinspection && !NOT_MADE.has(visit.status))

const distinct = (visits: readonly Visit[]): number => new Set(visits.map(({ visitId }) => visitId)).size
