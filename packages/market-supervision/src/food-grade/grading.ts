import type { PlainDate } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Change } from '@onewindow/casework/case-type'
import { workedOut } from '@onewindow/casework/configuration/settings'
import type { CodeName } from '@onewindow/casework/definition/views'
import type { Guard } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import { foodModelOn, limitsOn } from '../in-force.ts'
import type { RiskClass } from '../rules/draw/entries.ts'
import { foodDues, foodGrade } from '../rules/food-grade.ts'
import type { FoodModel } from '../rules/food-model.ts'
import { refuseSubject } from '../subject/errors.ts'
import type { SubjectFacts } from '../subject/schemas.ts'
import { firstOf, recordIn, type FoodRecord } from './record.ts'
import type { KeptGrade, ScoreInput } from './schemas.ts'

// The grade of a food business (食品风险等级): scored by an inspector, worked out by the rule, carried into the next year by itself (食品安全法 §109; market supervision §5.4).

type Case = CaseState<SubjectFacts>
type Grades = SubjectFacts['foodGrades']
const YEARS_KEPT = 3
/** What somebody chooses and the record must bear out. */
const CLEAN = 'cleanThreeYears'

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
const latest = (...days: (PlainDate | null)[]): PlainDate | null => days.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null)

/** The grade in force on a day: that of its year, else of the last year that has one; null for a business that was not graded by then. */
export const gradeOn = (grades: Grades, day: PlainDate): KeptGrade | null => grades.filter(({ year }) => year <= yearOf(day)).reduce<KeptGrade | null>((best, one) => (best && best.year >= one.year ? best : one), null)

/** The letter alone, as caps on visits ask for it. */
export const gradeLetterOn = (grades: Grades | undefined, day: PlainDate): RiskClass | null => gradeOn(grades ?? [], day)?.grade ?? null

/** What moves a grade, by the names of the model of a day. */
export const foodEventNames = workedOut(({ up, down }: FoodModel): readonly CodeName[] => [...up, ...down].map(({ event, titleZh, titleEn }) => ({ code: event, zh: titleZh, en: titleEn })))

const put = (grades: Grades, one: KeptGrade): Grades => [...grades.filter(({ year }) => year !== one.year), one].sort((a, b) => b.year - a.year).slice(0, YEARS_KEPT)

type Scores = Pick<KeptGrade, 'year' | 'role' | 'special' | 'staticTenths' | 'dynamicTenths' | 'events' | 'chosen' | 'lastFullOn' | 'statedFullOn' | 'statedFor'>

/** The grade that follows from scores and events by the model of today; null for points no score sheet gives. */
function worked(c: Case, { year, role, special, staticTenths, dynamicTenths, events, chosen, lastFullOn, statedFullOn, statedFor }: Scores, ctx: Context): KeptGrade | null {
  const model = foodModelOn(ctx)
  const found = foodGrade(model, { role, special, staticTenths, dynamicTenths: dynamicTenths ?? undefined, adjust: events, lastFullOn: lastFullOn ?? undefined }, limitsOn(ctx), ctx.calendar)
  if ('error' in found) return null
  const { grade, totalTenths, key, nextDue = null, coverageDue = null } = found
  const version = (c.facts.foodGrades.find((one) => one.year === year)?.version ?? 0) + 1
  return { year, version, grade, totalTenths, staticTenths, dynamicTenths, role, special, key, events, chosen, lastFullOn, statedFullOn, statedFor, nextDue, coverageDue, gradedOn: ctx.today, modelVersion: model.version }
}

type Checked = Pick<KeptGrade, 'lastFullOn' | 'statedFullOn' | 'statedFor'>

/** The same grade with the days that follow from another last full check; the grade of a year is not worked out anew for it. */
function dated(c: Case, one: KeptGrade, { lastFullOn, statedFullOn, statedFor }: Checked, ctx: Context): KeptGrade {
  if (lastFullOn === one.lastFullOn && statedFullOn === one.statedFullOn) return one
  const isKept = c.facts.foodGrades.some(({ year, version }) => year === one.year && version === one.version)
  const dues = lastFullOn === null ? { nextDue: null, coverageDue: null } : foodDues(foodModelOn(ctx), one.grade, lastFullOn, limitsOn(ctx), ctx.calendar)
  return { ...one, version: isKept ? one.version + 1 : one.version, lastFullOn, statedFullOn, statedFor, ...dues }
}

const known = ({ up, down }: FoodModel): string[] => [...up, ...down].map(({ event }) => event)

/**
 * The last full check as the record has it, or a later one that somebody states. Where none is stated, what the scoring of another year stated goes on, as the latest grade has it; what a scoring of this very year stated is taken
 * back. So the points of each year can be entered without knowing of the check.
 */
function checkedOn({ facts: { foodGrades } }: Case, { year, lastFullOn }: ScoreInput, ctx: Context): Checked {
  const carried = foodGrades.find((one) => one.statedFullOn !== null && one.statedFor !== year)
  const [statedFullOn, statedFor] = lastFullOn === null ? [carried?.statedFullOn ?? null, carried?.statedFor ?? null] : [lastFullOn, year]
  return { lastFullOn: latest(recordIn(ctx).lastFullOn, statedFullOn), statedFullOn, statedFor }
}

/**
 * Grades as they stand after the scoring: the year scored, and the same last check in the other years still to come. What a scoring of such a year stated itself stays with it, and counts again once this statement is taken back.
 */
function scoredGrades(c: Case, input: ScoreInput, ctx: Context): { fresh: KeptGrade; all: Grades } | null {
  const { facts: { foodGrades } } = c
  const record = recordIn(ctx)
  const role = record.role ?? input.role
  if (role === null) return null
  const checked = checkedOn(c, input, ctx)
  const { year, special, staticTenths, dynamicTenths, events: chosen } = input
  const fresh = worked(c, { year, role, special, staticTenths, dynamicTenths, events: [...new Set([...record.events, ...chosen])], chosen, ...checked }, ctx)
  return fresh && { fresh, all: put(foodGrades, fresh).map((one) => (one === fresh || one.year < yearOf(ctx.today) ? one : dated(c, one, one.statedFor === one.year ? { ...one, lastFullOn: checked.lastFullOn } : checked, ctx))) }
}

/** Only food businesses are graded. */
export const isFoodBusiness: Guard<SubjectFacts> = (_c, ctx) => (recordIn(ctx).licensed ? null : refuseSubject.notFoodBusiness({}))

/** Why the scoring cannot be kept. What is chosen or stated besides the record, and whatever changes a grade of the year, is given a ground. */
export function scoreFault(c: Case, input: ScoreInput, ctx: Context): Refusal | null {
  const [model, record, year] = [foodModelOn(ctx), recordIn(ctx), yearOf(ctx.today)]
  if (input.year < year || input.year > year + 1) return refuseSubject.foodYear({ from: year, until: year + 1 })
  if (record.role && input.role && record.role !== input.role) return refuseSubject.foodRoleKnown({ role: record.role })
  if (!record.role && !input.role) return refuseSubject.foodRoleMissing({})
  if (input.lastFullOn && input.lastFullOn > ctx.today) return refuseSubject.foodCheckLater({})
  const unknown = input.events.find((event) => !known(model).includes(event))
  if (unknown) return refuseSubject.foodEventUnknown({ event: unknown })
  if (input.events.includes(CLEAN) && !record.clean) return refuseSubject.foodNotClean({})
  const isChange = c.facts.foodGrades.some((one) => one.year === input.year)
  const isStated = (input.lastFullOn ?? '') > (record.lastFullOn ?? '')
  if ((input.events.length > 0 || isChange || isStated) && input.ground.length < 2) return refuseSubject.foodGroundMissing({})
  return scoredGrades(c, input, ctx) ? null : refuseSubject.foodScoreRange({ staticMax: model.maxStaticTenths, dynamicMax: model.maxDynamicTenths })
}

const told = (before: KeptGrade | null, { year, grade, totalTenths, events, lastFullOn, nextDue, coverageDue, modelVersion }: KeptGrade): Record<string, unknown> => ({ year, before: before?.grade ?? null, grade, totalTenths, events, lastFullOn, nextDue, coverageDue, modelVersion })

export function scored(c: Case, input: ScoreInput, ctx: Context): Change<SubjectFacts> {
  const found = scoredGrades(c, input, ctx)
  if (!found) return {}
  return { facts: { ...c.facts, foodGrades: found.all }, body: { ...told(gradeOn(c.facts.foodGrades, `${input.year}-12-31`), found.fresh), ground: input.ground } }
}

/** What moves a grade that was scored before its year began: what was chosen then, as far as the model in force knows it and the record bears it out, and the record of the year that ended. */
const bothOf = ({ chosen }: KeptGrade, { events, clean }: FoodRecord, model: FoodModel): string[] => [...new Set([...events, ...chosen.filter((event) => known(model).includes(event) && (event !== CLEAN || clean))])]

/**
 * The grade of the year that began: carried on from the last one with what the record of that year says, or, where it was scored in advance, worked out anew once, because only now the year it looks back on is over. Events that
 * somebody chose belong to the year they were chosen for: a certificate or an honour is shown again. Null where nothing is to be worked out.
 */
function newYears(c: Case, ctx: Context): KeptGrade | null {
  const [record, year, inForce] = [recordIn(ctx), yearOf(ctx.today), gradeOn(c.facts.foodGrades, ctx.today)]
  if (!inForce) return null
  if (inForce.year < year) return worked(c, { ...inForce, year, events: record.events, chosen: [] }, ctx)
  return inForce.gradedOn < firstOf(year) ? worked(c, { ...inForce, events: bothOf(inForce, record, foodModelOn(ctx)) }, ctx) : null
}

/** Grades as they stand today; a full check made since moves the days of those still in force. */
function gradesNow(c: Case, ctx: Context): Grades {
  const [{ foodGrades }, { lastFullOn }, anew] = [c.facts, recordIn(ctx), newYears(c, ctx)]
  return (anew ? put(foodGrades, anew) : foodGrades).map((one) => (one.year < yearOf(ctx.today) ? one : dated(c, one, { ...one, lastFullOn: latest(one.lastFullOn, lastFullOn) }, ctx)))
}

const changedIn = (before: Grades, after: Grades): Grades => after.filter(({ year, version }) => !before.some((one) => one.year === year && one.version === version))

/** Versions that an event brought. */
export const newVersions = (before: Case | null, after: Case): Grades => changedIn(before?.facts.foodGrades ?? [], after.facts.foodGrades)

/** A year without a grade or with one scored in advance, or a full check no grade knows of. */
export const gradeIsNew: Guard<SubjectFacts> = (c, ctx) => (changedIn(c.facts.foodGrades, gradesNow(c, ctx)).length > 0 ? null : refuseSubject.nothingNew({}))

export function computedGrade(c: Case, ctx: Context): Change<SubjectFacts> {
  const now = gradesNow(c, ctx)
  const changed = changedIn(c.facts.foodGrades, now)
  const first = changed.find(({ year }) => year === yearOf(ctx.today)) ?? changed[0]
  return first ? { facts: { ...c.facts, foodGrades: now }, body: told(gradeOn(c.facts.foodGrades, ctx.today), first) } : {}
}
