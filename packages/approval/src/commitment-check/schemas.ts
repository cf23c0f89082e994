import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const line = z.string().trim().min(1).max(300)
const passage = z.string().trim().min(2).max(2000)
const bilingual = z.strictObject({ zh: z.string().max(500), en: z.string().max(500) })
const index = z.int().min(0).max(100)
const instant = z.string().max(40).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?\+08:00$/)

/** What was found of each promised condition. */
const finding = z.strictObject({ index, kept: z.boolean(), found: passage })
const officer = z.strictObject({ name: line, certificate: line })
const visit = z.strictObject({ on: z.iso.date(), at: instant, until: instant, place: line, findings: z.array(finding).max(60), conclusion: passage, officers: z.array(officer).length(2) })

/** Facts of a check (承诺核查): who promised what, until when it is looked at, and what was found. */
export const checkFacts = z.strictObject({
  applicationId: z.uuid(), applicationNumber: line.nullable(), itemName: bilingual, partyId: z.uuid(), holder: personal('name', line), implementationId: z.uuid(), conditions: z.array(bilingual).min(1).max(60),
  limit: z.strictObject({ value: z.int().min(1).max(1000), unit: z.enum(['workday', 'calendarDay', 'month', 'year']) }).nullable(), basis: line,
  visits: z.array(visit).max(20).default([]), ordered: z.array(z.strictObject({ index, cure: passage })).max(60).default([]), correctionDays: z.int().min(1).max(30).nullable().default(null), falseFromStart: z.boolean().default(false),
})
export type CheckFacts = z.output<typeof checkFacts>

export const visitInput = z.strictObject({ certificates: z.tuple([line.max(60), line.max(60)]), place: line, startedAt: instant, findings: z.array(finding).min(1).max(60), conclusion: passage })
export type VisitInput = z.output<typeof visitInput>
export const orderInput = z.strictObject({ shortcomings: z.array(z.strictObject({ index, cure: passage })).min(1).max(60), days: z.int().min(1).max(30) })
export type OrderInput = z.output<typeof orderInput>
export const failInput = z.strictObject({ falseFromStart: z.boolean() })
export type FailInput = z.output<typeof failInput>
