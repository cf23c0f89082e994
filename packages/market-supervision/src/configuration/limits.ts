import { clockUnit, reminder } from '@onewindow/calendar/spec'
import { z } from 'zod'

/** `read`: article read in the text of the law; `toConfirm`: known from a text that was not at hand, confirmed by the bureau before production; `own`: set by the platform. */
export const certainty = z.enum(['read', 'toConfirm', 'own'])

/** What may stop a clock of this domain: a test, or a decision on recusal. */
const pauseReason = z.enum(['test', 'recusal'])

/** A limit of the clock table (market supervision §4); it stands under the name of its clock. */
export const limit = z.strictObject({
  titleZh: z.string().min(2).max(40),
  titleEn: z.string().min(2).max(80),
  unit: clockUnit,
  length: z.int().min(0).max(1000),
  kind: z.enum(['limit', 'promise', 'partyRight', 'measure']).default('limit'),
  for: z.enum(['authority', 'party']).default('authority'),
  /** `none`: a date of effect, which stays on its day. */
  roll: z.enum(['forward', 'none']).optional(),
  maxExtensions: z.int().min(0).max(10).default(1),
  pausableBy: z.array(pauseReason).max(2).default([]),
  reminders: z.array(reminder).max(10).default([]),
  hours: z.string().max(40).optional(),
  unitExplicitInLaw: z.boolean().default(true),
  certainty,
  basis: z.string().min(2).max(200),
})
export type Limit = z.infer<typeof limit>

/** Every clock of the domain by its name. */
export const limits = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/), limit)
export type Limits = z.infer<typeof limits>
