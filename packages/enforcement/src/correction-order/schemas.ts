import { plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { certificatesShown, line, passage } from '../matter/schemas.ts'

/** Facts of an order to correct (责令改正): what, under which law, in how many days, and how it stands. */
export const orderFacts = z.strictObject({
  act: passage, what: passage, law: line, days: z.int().min(1).max(30), addressee: personal('name', line), checked: z.strictObject({ on: plainDate, findings: passage, /** Checks of older builds do not say it. */ shown: z.boolean().optional() }).nullable().default(null),
})
export type OrderFacts = z.output<typeof orderFacts>

export const prolongInput = z.strictObject({ days: z.int().min(1).max(30), why: passage })
export const checkInput = z.strictObject({ shown: certificatesShown, corrected: z.boolean(), findings: passage, signed: z.boolean(), refusal: z.string().trim().max(300).default('') })
export type CheckInput = z.output<typeof checkInput>
