import { plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { causeCode } from './cause.ts'

/** 法定 · 集中行使 · 赋权下移 (in the own name) · 委托 (in the principal's name). Source: 行政处罚法 §18, §20, §24. */
export const powerBasis = z.enum(['byLaw', 'concentrated', 'delegated', 'entrusted'])
export type PowerBasis = z.infer<typeof powerBasis>

const organ = z.string().regex(/^(D:[A-Z]+:\d{6}|T:\d{9})$/)

/** 执法权限 that somebody handed on: an organ may act on these causes in a region from a day on. Both days are included; `to` null: until changed. What an organ has by law is not entered. */
export const powerGrant = z.strictObject({
  organ, causes: z.array(causeCode).min(1).max(200), region: z.string().regex(/^\d{6}(\d{3})?$/), basis: powerBasis.exclude(['byLaw']),
  /** 委托机关: whose name the papers bear; of entrusted powers alone. */
  principal: organ.nullable(), from: plainDate, to: plainDate.nullable(),
  /** The published decision the power rests on. */
  document: z.string().trim().min(1).max(200),
})
export type PowerGrant = z.infer<typeof powerGrant>

/** Every power handed on, as published. */
export const powerGrants = z.array(powerGrant).max(500)

/** 执法权限 over one cause. */
export type OrganPower = { organ: string; cause: string; region: string; basis: PowerBasis; principal: string | null; from: string; to: string | null; document: string }
