import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import type { RiskClass } from './draw/entries.ts'
import type { FoodModel } from './food-model.ts'
import { lastDay } from './last-day.ts'

export type FoodFacts = {
  staticTenths: number
  /** Absent for a business that has not been inspected yet. */
  dynamicTenths?: number | undefined
  role: 'producer' | 'seller' | 'caterer'
  /** Special food (特殊食品), central kitchen, collective catering. */
  special?: boolean | undefined
  /** Events of the year that move the grade of the next. */
  adjust?: readonly string[] | undefined
  lastFullOn?: PlainDate | undefined
}
export type FoodGrade = {
  totalTenths: number
  baseGrade: RiskClass
  /** Grades moved: up to +2 towards D, −1 towards A. */
  shift: number
  grade: RiskClass
  checksPerYear: [min: number, max: number]
  key: boolean
  /** When the next visit should be, softly, and when full coverage ends, hard (24 months). Only with a last full check. */
  nextDue?: PlainDate
  coverageDue?: PlainDate
}

const GRADES: readonly RiskClass[] = ['A', 'B', 'C', 'D']

/**
 * Risk grade of a food business and how often it is visited. 食品生产经营风险分级管理办法(试行) 2016: static and dynamic factors make 100 points;
 * 食品生产经营监督检查管理办法 §22: everyone is fully checked once in two years.
 * @throws Error on an event the model does not know
 */
export function foodGrade(
  model: FoodModel, facts: FoodFacts, clocks: ClockTable, calendar: WorkCalendar,
): FoodGrade | { error: 'OUT_OF_RANGE' } {
  const { staticTenths, dynamicTenths, role, special, adjust = [], lastFullOn } = facts
  const inRange = (tenths: number, max: number) => Number.isInteger(tenths) && tenths >= 0 && tenths <= max
  if (!inRange(staticTenths, model.maxStaticTenths)) return { error: 'OUT_OF_RANGE' }
  if (!inRange(dynamicTenths ?? 0, model.maxDynamicTenths)) return { error: 'OUT_OF_RANGE' }
  const extrapolated = Math.floor((staticTenths * model.staticOnlyPercent) / 100)
  const totalTenths = dynamicTenths === undefined ? extrapolated : staticTenths + dynamicTenths
  const base = baseOf(model, totalTenths)
  const shift = shiftOf(model, adjust)
  const grade = GRADES[Math.max(0, Math.min(3, base + shift))]!
  const key = special === true || model.key.some((one) => one.grade === grade && one.roles.includes(role))
  const { min, max } = model.visits[grade]
  return {
    totalTenths, baseGrade: GRADES[base]!, shift, grade, checksPerYear: [min, max], key,
    ...(lastFullOn && foodDues(model, grade, lastFullOn, clocks, calendar)),
  }
}

/** When a business of a grade is visited next after a full check, and by when it is fully checked again at the latest. Calendar days, the end of a month kept. */
export const foodDues = (
  { visits }: FoodModel, grade: RiskClass, lastFullOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar,
): { nextDue: PlainDate; coverageDue: PlainDate } =>
  ({ nextDue: addMonths(lastFullOn, Math.floor(12 / visits[grade].min)), coverageDue: lastDay(clocks.foodCoverage, lastFullOn, calendar) })

const baseOf = ({ bounds }: FoodModel, tenths: number): number =>
  (tenths <= bounds.A ? 0 : tenths <= bounds.B ? 1 : tenths <= bounds.C ? 2 : 3)

/** Anything bad forbids a better grade; several bad events together move it two grades at most. */
function shiftOf({ up, down, maxUp }: FoodModel, events: readonly string[]): number {
  const unknown = events.find((event) => ![...up, ...down].some((one) => one.event === event))
  if (unknown) throw new Error(`The food model knows no event ${unknown}`)
  const worse = up.filter(({ event }) => events.includes(event)).reduce((sum, { grades }) => sum + grades, 0)
  if (worse > 0) return Math.min(worse, maxUp)
  return events.length > 0 ? -1 : 0
}
