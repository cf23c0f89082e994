import { z } from 'zod'

/** A question a service asks beside place and words; part of the configuration, `order` is its place in the list. */
export const serviceAttribute = z.strictObject({
  code: z.string().regex(/^\w{1,40}$/),
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  /** False: a note to read, no question. */
  variable: z.boolean().default(true),
  zh: z.string().min(1).max(200),
  en: z.string().min(1).max(200),
  hintZh: z.string().max(200).default(''),
  hintEn: z.string().max(200).default(''),
  values: z.array(z.strictObject({ key: z.string().regex(/^[\w-]{1,40}$/), zh: z.string().min(1).max(80), en: z.string().min(1).max(80) })).max(50).default([]),
}).refine(({ datatype, values }) => datatype.endsWith('valuelist') === values.length > 0, { error: 'valuesOfList' })
export type ServiceAttribute = z.infer<typeof serviceAttribute>

/** Attributes by service code; a service that is not here has none. */
export const serviceAttributes = z.record(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/), z.array(serviceAttribute).min(1).max(20))
export type ServiceAttributes = z.infer<typeof serviceAttributes>
