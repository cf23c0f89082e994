import { plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { causeCode } from './cause.ts'

/** 法定 · 集中行使 · 赋权下移 (in the own name) · 委托 (in the principal's name). Source: 行政处罚法 §18, §20, §24. */
export const powerBasis = z.enum(['byLaw', 'concentrated', 'delegated', 'entrusted'])
export type PowerBasis = z.infer<typeof powerBasis>

/** 执法权限: an organ may act on a cause in a region from a day on. Both days are included; `to` null: until changed. */
export const organPower = z.strictObject({
  organ: z.string().min(1).max(80), cause: causeCode, region: z.string().regex(/^\d{6}(\d{3})?$/), basis: powerBasis,
  principal: z.string().min(1).max(80).nullable(), from: plainDate, to: plainDate.nullable(),
  /** The published decision the power rests on. */
  document: z.string().min(1).max(200),
})
export type OrganPower = z.infer<typeof organPower>
