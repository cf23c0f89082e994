import { z } from 'zod'
import { clockUnit, reminder } from '@onewindow/calendar/spec'

/** One length with its unit; its own reminders where those of the limit do not fit the unit. */
export const limitLength = z.strictObject({
  unit: clockUnit, length: z.int().min(0).max(1000), reminders: z.array(reminder).max(10).optional(),
})
export type LimitLength = z.infer<typeof limitLength>

/** A limit of the clock table: the usual length, and others by kind of request or when it is urgent. */
export const limit = z.strictObject({
  titleZh: z.string().min(2).max(40),
  titleEn: z.string().min(2).max(80),
  usual: limitLength,
  urgent: limitLength.optional(),
  byKind: z.record(z.string().max(20), limitLength).optional(),
  kind: z.enum(['limit', 'promise', 'partyRight', 'measure']),
  for: z.enum(['authority', 'party']),
  maxExtensions: z.int().min(0).max(10).default(0),
  pausableBy: z.array(z.string().max(40)).max(10).default([]),
  reminders: z.array(reminder).max(10).default([]),
  hours: z.string().max(40).optional(),
  source: z.enum(['law', 'model', 'own']),
  basis: z.string().min(2).max(200),
})
export type Limit = z.infer<typeof limit>

/** Every clock of the package by `<case type>.<clock>`. */
export const limits = z.record(z.string().regex(/^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$/), limit)
export type Limits = z.infer<typeof limits>
