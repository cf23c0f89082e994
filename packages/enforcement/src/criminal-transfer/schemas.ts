import { plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { line, passage } from '../matter/schemas.ts'

/** Facts of a transfer to the police (行刑衔接). */
export const transferFacts = z.strictObject({
  suspicion: line, facts: passage, files: z.array(line).max(60).default([]), policeReason: z.string().max(4000).default(''), sentOn: plainDate.nullable().default(null), receivedBy: z.string().max(300).default(''), returnedBy: z.string().max(300).default(''),
})
export type TransferFacts = z.output<typeof transferFacts>

export const suspectInput = z.strictObject({ parentId: z.uuid(), suspicion: line, facts: passage })
/** 移送书, 调查报告, 物品清单, 检验报告, 其他材料 (TRF §6). */
export const sendInput = z.strictObject({ files: z.array(line).min(5).max(60), copyTo: line })
export const receiptInput = z.strictObject({ receivedBy: line })
export const policeReasonInput = z.strictObject({ why: passage })
export const objectInput = z.strictObject({ why: passage })
export const handOverInput = z.strictObject({ items: z.array(line).min(1).max(200), receiver: line })
export const judicialInput = z.strictObject({ by: line, why: passage })
