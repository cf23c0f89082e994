import type { SetFault } from '@onewindow/casework/configuration/set'
import { z } from 'zod'
import { areaTag, type Checklists } from './checklists.ts'
import { duplicateFaults, faultAt } from './fault.ts'

/** One matter that may be inspected (检查事项): by whom, of whom, how, and with which checklist. */
const inspectionItem = z.strictObject({
  code: areaTag,
  nameZh: z.string().min(1).max(60),
  nameEn: z.string().min(1).max(100),
  basis: z.string().min(1).max(300),
  department: z.string().regex(/^[A-Z]{2,8}$/),
  subjectKinds: z.array(z.enum(['enterprise', 'individual', 'cooperative', 'other'])).min(1).max(4),
  methods: z.array(z.enum(['onSite', 'offSite'])).min(1).max(2),
  frequency: z.enum(['random', 'coverage']),
  checklist: areaTag,
})
export type InspectionItem = z.infer<typeof inspectionItem>

/** Published list of what may be inspected at all (检查事项清单, 国办发〔2024〕54号); plans take their items from here. */
export const itemList = z.array(inspectionItem).min(1).max(200)

/** Departments whose inspectors the draws know: market supervision and health. */
const DEPARTMENTS = ['SAMR', 'HC']

/** What keeps the list from being published: an item twice, one without a checklist of that day, or of a department that does not inspect. */
export function itemListFaults(items: readonly InspectionItem[], { checklists }: Checklists): SetFault[] {
  return [
    ...duplicateFaults(items.map(({ code }) => code), (i) => `${i}.code`),
    ...items.flatMap(({ checklist, department }, i) => [
      ...(checklists.some(({ id }) => id === checklist) ? [] : [faultAt(`${i}.checklist`, 'unknownChecklist', { checklist })]),
      ...(DEPARTMENTS.includes(department) ? [] : [faultAt(`${i}.department`, 'unknownDepartment', { department })]),
    ]),
  ]
}
