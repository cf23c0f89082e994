import { z } from 'zod'
import type { DispatchTarget } from '../rules/dispatch-list.ts'
import { categoryCode, requestKind } from './category.ts'

const region = z.string().regex(/^(\d{6}(\d{3}){0,2})?$/)
const department = z.string().regex(/^[A-Z]{2,5}$/)

export const dispatchTarget = z.string().max(60).regex(/^(township|county|(countyDept|cityDept):[A-Z]{2,5}|unit:[A-Z]:[A-Za-z0-9:-]{1,40})$/)
  .transform((text) => text as DispatchTarget)

export const dispatchRule = z.strictObject({
  id: z.string().regex(/^[A-Z0-9-]{2,20}$/),
  category: categoryCode,
  region: region.default(''),
  target: dispatchTarget,
  kinds: z.array(requestKind).min(1).max(6).optional(),
  urgentOnly: z.boolean().optional(),
  priority: z.int().min(-1000).max(1000).optional(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  assist: z.array(dispatchTarget).max(10).optional(),
  auto: z.boolean().default(false),
})

const byCategory = z.record(categoryCode, z.string().min(2).max(40))

/** The responsibility list (派单目录) as it is kept in a file. */
export const dispatchDefinition = z.strictObject({
  city: z.string().regex(/^\d{6}$/),
  emergency: byCategory,
  legalChannel: byCategory,
  organs: z.record(department, z.array(z.string().regex(/^\d{6}$/)).min(1).max(50)),
  utilities: z.record(z.string().regex(/^[a-z][a-z0-9-]{1,29}$/), department),
  rules: z.array(dispatchRule).max(5000),
})
export type DispatchDefinition = z.infer<typeof dispatchDefinition>
