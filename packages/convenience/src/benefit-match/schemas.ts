import { instant, plainDate } from '@onewindow/calendar/definition'
import { sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const value = z.union([z.string().max(200), z.number(), z.boolean(), z.null()])
/** One fact by its semantic key, with where it comes from and as of when (个人信息保护法 §24: the person sees what was used). */
export const fact = z.strictObject({ key: z.string().max(80), value, source: z.string().trim().min(1).max(80), asOf: plainDate })
export type Fact = z.output<typeof fact>
const facts = z.array(fact).max(60)

/** Facts of a match (免申即享): one person, one policy, one period. */
export const benefitFacts = z.strictObject({
  partyId: z.uuid(), policy: z.string().max(40), policyTitle: z.strictObject({ zh: z.string().max(60), en: z.string().max(120) }), policyBasis: z.string().max(300), period: z.string().max(10), policyEnd: plainDate,
  factsUsed: sensitive(facts), missing: z.array(z.string().max(80)).max(60), amountFen: z.int().min(0).nullable(), bankAccount: sensitive(z.string().max(40)).nullable().default(null), renews: z.boolean().default(false),
  confirmedAt: instant.nullable().default(null), payment: z.strictObject({ serial: z.string().max(60), paidOn: plainDate }).nullable().default(null),
  recovery: z.strictObject({ amountFen: z.int().min(1), falseFact: z.string().max(80), heard: z.string().max(2000), on: plainDate }).nullable().default(null),
})
export type BenefitFacts = z.output<typeof benefitFacts>

/** `renews`: the person allows the same payment in later periods of a policy that renews by itself. */
export const confirmInput = z.strictObject({ bankAccount: z.string().trim().regex(/^\d{12,19}$/), renews: z.boolean().default(false) })
/** The facts as they are now, read again. */
export const checkInput = z.strictObject({ facts })
export const payInput = z.strictObject({ serial: z.string().trim().min(4).max(60) })
/** Which fact was false, how much goes back, and what the person said when heard. */
export const recoverInput = z.strictObject({ falseFact: z.string().trim().min(3).max(80), amountFen: z.int().min(1).max(100_000_000_00), heard: z.string().trim().min(2).max(2000) })
export const settleInput = z.strictObject({ serial: z.string().trim().min(4).max(60) })
