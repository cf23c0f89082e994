import { z } from 'zod'
import { day, firm, firmCode, line, passage } from '../firm/schemas.ts'

/** 列入情形 of 企业信息公示暂行条例 §17: no annual report, ordered disclosure not made, false information, unreachable at the registered address. */
export const CAUSES = ['annualReport', 'disclosure', 'falseInformation', 'unreachable'] as const
export const letter = z.strictObject({ on: day, trackingNumber: line, received: z.boolean() })

/** What proves the cause: which of these must be there is asked by the rule of the cause. */
const proof = {
  cause: z.enum(CAUSES), reportYear: z.int().min(2010).max(2100).nullable().default(null), orderedOn: day.nullable().default(null), orderedDays: z.int().min(1).max(60).nullable().default(null), verifiedOn: day.nullable().default(null),
  letters: z.array(letter).max(10).default([]),
}

/** Facts of a listing (经营异常名录). An individual business (`individual`) is marked instead of listed, by the same rules. */
export const listingFacts = z.strictObject({
  firm, individual: z.boolean().default(false), ...proof, listedOn: day.nullable().default(null), objection: passage.nullable().default(null), objectedOn: day.nullable().default(null), removalGround: line.nullable().default(null), wrongness: passage.nullable().default(null),
  formerUnit: line.nullable().default(null),
})
export type ListingFacts = z.output<typeof listingFacts>

export const proposeInput = z.strictObject({ firmCode, individual: z.boolean().default(false), ...proof })
export const letterInput = letter
export const curedInput = z.strictObject({ ground: line })
export const listInput = z.strictObject({ findings: passage })
export const objectInput = z.strictObject({ objection: passage })
export const applyRemovalInput = z.strictObject({ ground: z.enum(['reportFiled', 'informationShown', 'falsehoodCorrected', 'contactRestored']), statement: passage })
export const correctInput = z.strictObject({ wrongness: passage })
export const transferInput = z.strictObject({ unitId: z.string().max(80), unitPath: z.string().max(400), regionCode: z.string().max(20), unitName: line })
