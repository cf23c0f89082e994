import { z } from 'zod'
import { requestKinds } from '../rules/dispatch-list.ts'

export const requestKind = z.enum(requestKinds)

/** 2+2+2 digits; a leaf has six. */
export const categoryCode = z.string().regex(/^\d{2}(\d{2}){0,2}$/)

/**
 * A category of requests (诉求分类). Flags stand on leaves; a parent only names. `open311` null: not offered outside; `report` kinds go out
 * as `batch`.
 */
export const category = z.strictObject({
  code: categoryCode,
  nameZh: z.string().min(1).max(40),
  nameEn: z.string().min(1).max(80),
  /** Kind a request of this category has unless told otherwise. */
  kind: requestKind.default('help'),
  urgent: z.boolean().default(false),
  /** Metres within which two requests may be the same. */
  radius: z.int().min(11).max(5000).optional(),
  publicByDefault: z.boolean().default(false),
  /** A thing in the street, whose point is shown exactly. */
  facility: z.boolean().default(false),
  sealed: z.boolean().default(false),
  open311: z.enum(['realtime', 'batch']).nullable().default(null),
  keywords: z.array(z.string().min(1).max(30)).max(20).default([]),
  /** Working days to reply where a special rule sets another limit than the kind. */
  resolveWorkdays: z.int().min(1).max(60).optional(),
  /** The case this category is about is linked. */
  aboutCase: z.boolean().default(false),
})
export type Category = z.infer<typeof category>

export const categories = z.array(category).max(2000)
