/** Papers of a one-thing application (一件事): 一次性告知单, 办结结果单. Its receipt, notices and index are those of an application. */
import { z } from 'zod'
import { applicationFrame, catalogueName } from './frame.ts'
import { day, line, name, text } from './text.ts'

const guidedItem = z.strictObject({ name: catalogueName, department: name, promise: line })
const guidedMaterial = z.strictObject({ name: catalogueName, source: z.enum(['applicant', 'known']), usedBy: line, note: line.optional() })

/** 一次性告知单: everything the applicant needs for the whole thing, before any case exists. Source: 优化营商环境条例 第三十六条. */
export const guidanceSheet = applicationFrame.omit({ caseNumber: true }).extend({
  preparedOn: day, items: z.array(guidedItem).min(1).max(40), materials: z.array(guidedMaterial).max(120),
  promisedOn: day, steps: z.array(line).min(1).max(20), draftUntil: day.optional(),
})

const outcome = z.strictObject({
  name: catalogueName, department: name, result: z.enum(['granted', 'denied', 'withdrawn', 'refused', 'terminated']),
  endedOn: day, document: line.optional(), licence: text(60).optional(),
})

/** 办结结果单: what became of each item. */
export const resultSheet = applicationFrame.extend({ submittedOn: day, finishedOn: day, outcomes: z.array(outcome).min(1).max(40) })
