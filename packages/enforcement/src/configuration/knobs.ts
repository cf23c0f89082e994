import { z } from 'zod'
import { fen } from './cause.ts'

// Settings of the domain (可调参数): thresholds and lengths the law leaves to the organ, or gives and may change. Browser safe.

const perParty = z.strictObject({ person: fen, organization: fen })
const perOrgan = <S extends z.ZodType>(value: S) => z.strictObject({ marketSupervision: value, urbanManagement: value })
const days = z.int().min(1).max(365)
const months = z.int().min(1).max(600)
const years = z.int().min(1).max(100)
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The values in force, one per knob. */
export const knobs = z.strictObject({
  individualBusinessAs: z.enum(['person', 'organization']),
  onTheSpotFine: perParty,
  collectUpTo: fen,
  hearingFine: perOrgan(perParty),
  lateDailyPercent: z.int().min(0).max(3),
  legalReviewFine: perParty,
  panelFine: perParty,
  municipalFoodFine: fen,
  deviationReasonLength: z.int().min(1).max(500),
  recordMonths: months,
  duplicateDays: days,
  duplicateMetres: z.int().min(1).max(10_000),
  screeningDays: days,
  screeningExtensionDays: days,
  tellReporterDays: days,
  decisionExtensionDays: days,
  reviewDays: days,
  defenceDays: days,
  holdDays: days,
  hearingReportDays: days,
  recusalDays: days,
  carryOutDays: days,
  correctionDays: days,
  correctionDaysMax: days,
  reportBackDays: days,
  closingDays: days,
  assistDays: days,
  publicationDays: z.strictObject({ marketSupervision: days, urbanManagement: days, transmit: days, publishReceived: days }),
  retractDays: days,
  lowFine: perParty,
  shortTermMonths: months,
  normalTermMonths: months,
  repairAfterMonths: months,
  repairAfterMonthsSafety: months,
  repairAnswerDays: days,
  socialImpactFine: fen,
  maxInstalmentMonths: months,
  night: z.strictObject({ from: timeOfDay, to: timeOfDay }),
  doubleSurnames: z.array(z.string().min(2).max(4)).max(500),
  /** Null: for ever (永久). */
  retentionYears: z.strictObject({ noPenalty: years.nullable(), penalty: years.nullable(), heavy: years.nullable() }),
})
export type Knobs = z.infer<typeof knobs>
export type KnobName = keyof Knobs

/** Where a value comes from: a statute gives it, a ministry's rule, or it is the platform's default. */
const source = z.enum(['law', 'model', 'own'])
const entry = <S extends z.ZodType>(value: S) => z.strictObject({ value, source, basis: z.string().trim().min(2).max(200) })

/** Every setting as an administrator sees it: the value with its source and the article. Named `enforcement.<key>`; the unit stands in its name. */
export type KnobEntries = { [N in KnobName]: { value: Knobs[N]; source: z.infer<typeof source>; basis: string } }
const entries = z.strictObject(Object.fromEntries(Object.entries(knobs.shape).map(([name, value]) => [name, entry(value)]))) as unknown as z.ZodType<KnobEntries>

/** A setting of older builds that nothing reads; versions published with it are read without. */
const withoutDropped = (content: unknown): unknown => {
  if (typeof content !== 'object' || content === null || !('leaseSize' in content)) return content
  const { leaseSize: _, ...rest } = content
  return rest
}
export const knobEntries: z.ZodType<KnobEntries> = z.preprocess(withoutDropped, entries)

/** The bare values, as the rules take them. */
export const valuesOf = (entries: KnobEntries): Knobs => Object.fromEntries(Object.entries(entries).map(([name, { value }]) => [name, value])) as Knobs
