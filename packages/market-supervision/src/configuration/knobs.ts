import { z } from 'zod'
import { byRisk } from '../rules/draw/entries.ts'
import { penaltyKinds } from '../rules/credit-repair.ts'

const days = z.int().min(0).max(365)
const months = z.int().min(0).max(120)
const share = z.int().min(0).max(10_000)

/** Working days of an order to correct (责令改正). */
export const orderDays = z.int().min(1).max(250)

/** Where the default comes from: binding law, a local rule of another city, or this product. */
const source = z.enum(['law', 'model', 'own'])
const knob = <T extends z.ZodType>(value: T) => z.strictObject({ value, source, basis: z.string().min(2).max(300) })

/** Every figure of the domain that a bureau may set (market supervision §5), with its source. */
export const marketKnobs = z.strictObject({
  /** Share of each class that is drawn, in basis points. */
  ratiosBp: knob(byRisk(z.int().min(1).max(10_000))),
  reserveBp: knob(share),
  tasksPerInspector: knob(z.int().min(1).max(1000)),
  balanceSlack: knob(z.int().min(0).max(100)),
  avoidLast: knob(z.boolean()),
  recentMonths: knob(months),
  upperLevelMonths: knob(months),
  /** Visits a year by class. */
  caps: knob(byRisk(z.int().min(0).max(24))),
  mergeWithin: knob(z.int().min(0).max(250)),
  clueAlertFrom: knob(z.int().min(1).max(100)),
  letters: knob(z.strictObject({ minDays: days, maxDays: days })),
  threeYearsWarnDays: knob(days),
  autoRemoval: knob(z.boolean()),
  /** Month and day. */
  annualReportReminders: knob(z.array(z.string().regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/)).max(12)),
  equipment: knob(z.strictObject({ noticeDays: days, appliedYellowDays: days, appliedRedDays: days })),
  repair: knob(z.strictObject({ minimumMonths: z.strictObject({ light: months, normal: months, safety: months }), excludedKinds: z.array(z.enum(penaltyKinds)).max(20) })),
  rectification: knob(z.strictObject({ minDays: orderDays, defaultDays: orderDays, maxDays: orderDays })),
  taskExtensionDays: knob(z.int().min(0).max(60)),
  disclosureOrderDays: knob(orderDays),
  packMaxAgeHours: knob(z.int().min(1).max(720)),
  reopenYears: knob(z.int().min(0).max(10)),
})
export type MarketKnobs = z.infer<typeof marketKnobs>
