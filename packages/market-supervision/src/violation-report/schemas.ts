import { personal, sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { fen, firm, instant, line, passage } from '../firm/schemas.ts'

/** Facts of a report (举报). Who reported lies sealed; nothing that leaves the case may help to find out. */
export const reportFacts = z.strictObject({
  requestId: z.uuid().nullable().default(null), firm, act: passage, publishedInformation: z.boolean().default(false), realName: z.boolean().default(false), receivedAt: instant,
  reporter: sensitive(z.strictObject({ name: personal('name', line), phone: z.string().max(30) }).nullable().default(null)), competentOrgan: line.nullable().default(null), verification: passage.nullable().default(null), testOpen: z.boolean().default(false),
  provision: line.nullable().default(null), clueOpen: z.boolean().default(false), outcome: z.enum(['filed', 'notFiled']).nullable().default(null), outcomeReason: passage.nullable().default(null), rewardFen: fen.nullable().default(null),
})
export type ReportFacts = z.output<typeof reportFacts>

export const notCompetentInput = z.strictObject({ competentOrgan: line })
/** How the report is looked into: a visit that is proposed apart, or a check at the desk. */
export const verifyInput = z.strictObject({ way: z.enum(['visit', 'deskCheck']), plan: passage })
export const reportTestInput = z.strictObject({ body: line })
export const proposeClueInput = z.strictObject({ provision: line, facts: passage })
export const rewardInput = z.strictObject({ rewardFen: fen.min(1), rule: line })
