import { z } from 'zod'
import { isInstant, isPlainDate } from './day.ts'

/** A calendar day of Asia/Shanghai as text. */
export const plainDate = z.string().max(10).refine(isPlainDate, { error: 'notADay' })

/** An ISO instant, at most to the millisecond. */
export const instant = z.string().max(40).refine(isInstant, { error: 'notAnInstant' })

export const clockUnit = z.enum(['workday', 'calendarDay', 'month', 'year', 'hour', 'minute', 'workHour'])
export type ClockUnit = z.infer<typeof clockUnit>

/** Time of day `08:30`; `24:00` ends a day. */
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** Intervals of one working day in order, `[['08:30', '12:00'], ['14:00', '18:00']]`. */
export const hoursSet = z.array(z.tuple([timeOfDay, timeOfDay])).min(1).max(8)
export const hoursSets = z.record(z.string().max(40), hoursSet)
export type HoursSets = Readonly<Record<string, readonly (readonly [string, string])[]>>

/** A notice before the due date: at a share of the length used up, or so many days (working days for `workday` clocks) before. */
export const reminder = z.union([
  z.strictObject({ percent: z.int().min(1).max(99) }),
  z.strictObject({ daysBefore: z.int().min(0).max(365) }),
])
export type Reminder = z.infer<typeof reminder>

const timing = {
  unit: clockUnit,
  length: z.int().min(0).max(100_000),
  kind: z.enum(['limit', 'promise', 'partyRight', 'measure']).default('limit'),
  for: z.enum(['authority', 'party']).default('authority'),
  direction: z.enum(['after', 'before']).default('after'),
  /** Left out: `none` for measures and clocks counted back, else `forward`. */
  roll: z.enum(['forward', 'none', 'backward']).optional(),
  clearDays: z.boolean().default(false),
  nonWorkingReceipt: z.enum(['asReceived', 'nextWorkday']).default('asReceived'),
  endOfDay: z.enum(['midnight', 'close']).default('midnight'),
  hours: z.string().max(40).default('default'),
  maxExtensions: z.int().min(0).max(20).default(1),
  pausableBy: z.array(z.string().max(60)).max(40).default([]),
  reminders: z.array(reminder).max(20).default([]),
}

/** The part of a spec that decides dates; enough for `due`, `status`, `thresholds` and `replan`. */
export const clockTiming = z.strictObject(timing)

/** A statutory clock (期限) as it stands in a lifecycle table or an item. */
export const clockSpec = z.strictObject({
  id: z.string().min(1).max(80),
  titleZh: z.string().min(1).max(80),
  titleEn: z.string().min(1).max(160),
  ...timing,
  basis: z.string().max(400),
  unitExplicitInLaw: z.boolean().default(true),
})
export type ClockSpec = z.infer<typeof clockSpec>

/** What `due` needs: unit and length, everything else with the defaults of the schema. A `ClockSpec` fits. */
export type ClockTiming = { readonly [K in keyof z.input<typeof clockTiming>]: z.input<typeof clockTiming>[K] }

/**
 * A suspension (中止): the day it begins is not counted, the day it ends is. `declaredLength` is what the party was told in writing,
 * in the unit of the clock (calendar days for month and year clocks).
 */
export const pause = z.strictObject({
  id: z.string().max(80),
  from: instant,
  to: instant.nullable(),
  reason: z.string().max(60),
  basis: z.string().max(400),
  declaredLength: z.int().min(0).max(100_000).nullable(),
})
export type Pause = z.infer<typeof pause>

/** An extension (延期); its unit is the unit of the clock, calendar days for month and year clocks. */
export const extension = z.strictObject({
  at: instant,
  length: z.int().min(0).max(100_000),
  unit: clockUnit.optional(),
  approver: z.string().max(80),
  reason: z.string().max(1000),
})
export type Extension = z.infer<typeof extension>

/** The parts of a pause and an extension that decide dates. */
export type PauseSpan = { readonly from: string; readonly to?: string | null | undefined }
export type ExtensionStep = { readonly at: string; readonly length: number; readonly unit?: ClockUnit | undefined }

export const runWhy = z.enum([
  'start', 'event', 'counted', 'makeup', 'weekend', 'holiday', 'paused', 'receivedNextWorkday', 'period', 'shifted', 'rolled',
])
export type RunWhy = z.infer<typeof runWhy>

/** Consecutive days with one explanation; `n` is what is counted so far at its end. */
export const run = z.strictObject({ from: plainDate, to: plainDate, why: runWhy, label: z.string().max(80).nullable(), n: z.int().min(0) })
export type Run = z.infer<typeof run>

/** Why events of a clock are refused; nothing changes then. */
export const clockError = z.enum([
  'pauseBeforeStart', 'pauseNegative', 'pauseAfterDue', 'extensionAfterDue', 'extensionTooMany', 'extensionUnit',
])
export type ClockError = z.infer<typeof clockError>

/** Answer of `due`. Hour clocks have no runs. `dueAt` is exclusive for day clocks, inclusive for hour clocks. */
export const clockResult = z.union([
  z.strictObject({
    state: z.literal('running'), dueDate: plainDate, dueAt: instant, runs: z.array(run).max(10_000).optional(), provisional: z.boolean(),
  }),
  z.strictObject({ state: z.literal('paused'), dueDate: z.null(), dueAt: z.null() }),
  z.strictObject({ error: clockError }),
])
export type ClockResult = z.infer<typeof clockResult>
