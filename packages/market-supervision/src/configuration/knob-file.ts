import { z } from 'zod'
import { riskClass, type RiskClass } from '../rules/draw/entries.ts'
import type { FoodModel } from '../rules/food-model.ts'
import type { FrequencyRules } from '../rules/visit-frequency.ts'
import { configurationFault, readTable, type Checked, type ConfigurationFault } from './fault.ts'

const days = z.int().min(0).max(1000)
const months = z.int().min(0).max(120)
const byClass = (value: z.ZodInt) => z.record(riskClass, value)

/** Every figure of this domain that a bureau may set; the sources stand in the specification of each rule. */
export const knobFile = z.strictObject({
  version: z.string().min(1).max(40),
  ratiosBp: byClass(z.int().min(1).max(10_000)),
  /** Key units (重点单位) of special equipment are drawn so many times the ratio. */
  keyUnitFactor: z.int().min(1).max(10),
  reserveBp: z.int().min(0).max(10_000),
  tasksPerInspector: z.int().min(1).max(1000),
  balanceSlack: z.int().min(0).max(100),
  avoidLast: z.boolean(),
  secretTries: z.int().min(1).max(20),
  recentMonths: months,
  upperLevelMonths: months,
  caps: byClass(z.int().min(0).max(24)),
  mergeWithin: days,
  clueAlertFrom: z.int().min(1).max(100),
  letters: z.strictObject({ minDays: days, maxDays: days }),
  threeYearsWarnDays: days,
  autoRemoval: z.boolean(),
  /** Month and day. */
  annualReportReminders: z.array(z.string().regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/)).max(12),
  equipment: z.strictObject({ applyMonthsBefore: months, noticeDays: days, appliedYellowDays: days, appliedRedDays: days }),
  repair: z.strictObject({
    minimumMonths: z.strictObject({ light: months, normal: months, safety: months }),
    /** Kinds of penalty by enforcement's names. */
    excludedKinds: z.array(z.string().max(40)).max(20),
  }),
  rectification: z.strictObject({ minDays: days, defaultDays: days, maxDays: days }),
  taskExtensionDays: days,
  disclosureOrderDays: days,
  packMaxAgeHours: z.int().min(1).max(720),
  reopenYears: z.int().min(0).max(10),
  bulkListings: z.int().min(1).max(1000),
})
export type KnobFile = z.infer<typeof knobFile>

/** Reads the knobs; refuses figures that contradict each other. */
export const readKnobs = (raw: unknown): Checked<KnobFile> => readTable(knobFile, raw, knobFaults)

/** The rules of frequency: the caps, and what the grading of food demands at least. */
export const frequencyRules = ({ caps, mergeWithin, clueAlertFrom }: KnobFile, { visits }: FoodModel): FrequencyRules => ({
  caps, mergeWithin, clueAlertFrom, foodMinimum: { A: visits.A[0], B: visits.B[0], C: visits.C[0], D: visits.D[0] },
})

function knobFaults({ ratiosBp, caps, letters, rectification }: KnobFile): ConfigurationFault[] {
  const falls = (values: Record<RiskClass, number>, at: string) => riskClass.options
    .filter((one, i) => i > 0 && values[one] < values[riskClass.options[i - 1]!])
    .map((one) => configurationFault(`${at}.${one}`, 'capsOrder'))
  const { minDays, defaultDays, maxDays } = rectification
  return [
    ...falls(ratiosBp, 'ratiosBp'), ...falls(caps, 'caps'),
    ...(letters.minDays <= letters.maxDays ? [] : [configurationFault('letters', 'lettersOrder')]),
    ...(minDays <= defaultDays && defaultDays <= maxDays ? [] : [configurationFault('rectification', 'boundsOrder')]),
  ]
}
