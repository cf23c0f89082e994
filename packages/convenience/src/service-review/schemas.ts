import { instant, plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'

/** 5 非常满意 · 4 满意 · 3 基本满意 · 2 不满意 · 1 非常不满意: chosen by its word, never typed. */
export const level = z.literal([5, 4, 3, 2, 1])
const words = z.string().trim().max(1000)
const told = z.string().trim().min(2).max(2000)
const tags = z.array(z.enum(['fast', 'clear', 'friendly', 'slow', 'unclear', 'rude', 'repeatTrips', 'extraPapers', 'equipment'])).max(9)

/** Why a review is not counted; never because it is unfavourable. */
export const exclusion = z.enum(['notServed', 'wrongUnit', 'paidOrThreat', 'machine', 'abuseOnly'])
export type Exclusion = z.output<typeof exclusion>
const complexity = z.enum(['simple', 'complex'])

const given = z.strictObject({ level, tags, text: words, at: instant })

/** Facts of a review (好差评): which service, what was said, and what the unit did about it. Who reviews stands in the parts only, so that the unit sees a level and no name. */
export const reviewFacts = z.strictObject({
  serviceCaseId: z.uuid(), serviceType: z.string().max(40), serviceRound: z.int().min(0).max(1000), raterId: z.uuid(), matter: z.string().max(200),
  given: given.nullable().default(null), earlier: z.array(given).max(20).default([]), publicText: words.nullable().default(null),
  contact: z.strictObject({ way: z.enum(['phone', 'visit', 'message']), outcome: z.enum(['valid', 'doubt']), finding: told, at: instant }).nullable().default(null), complexity: complexity.default('simple'),
  rectification: z.strictObject({ measure: told, evidence: told, inCharge: z.string().trim().min(2).max(60), doneOn: plainDate }).nullable().default(null),
  second: z.strictObject({ level, text: words, at: instant }).nullable().default(null), objection: told.nullable().default(null), excluded: exclusion.nullable().default(null), contested: words.nullable().default(null),
})
export type ReviewFacts = z.output<typeof reviewFacts>

export const rateInput = z.strictObject({ level, tags: tags.default([]), text: words.default('') })
export type RateInput = z.output<typeof rateInput>
export const contactInput = z.strictObject({ way: z.enum(['phone', 'visit', 'message']), outcome: z.enum(['valid', 'doubt']), finding: told, complexity })
export type ContactInput = z.output<typeof contactInput>
export const rectifiedInput = z.strictObject({ measure: told, evidence: told, inCharge: z.string().trim().min(2).max(60) })
/** Working days on top, at most fifteen. */
export const extendInput = z.strictObject({ days: z.int().min(1).max(15) })
export const secondInput = z.strictObject({ level, text: words.default('') })
/** When the visitor tried to reach the person. */
export const triesInput = z.strictObject({ tries: z.array(instant).min(1).max(10) })
export const objectionInput = z.strictObject({ statement: told })
export const excludeInput = z.strictObject({ code: exclusion })
export const contestInput = z.strictObject({ statement: words.min(5) })
