import { z } from 'zod'
import { resultClasses } from '../rules/visit-result.ts'
import { certainty } from './clock-file.ts'
import { configurationFault, duplicates, readTable, type Checked } from './fault.ts'

const areaTag = z.string().regex(/^[a-z]+(\.[a-z]+)?$/).max(40)
const checklistItem = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-\d{1,2}$/), textZh: z.string().min(1).max(120), textEn: z.string().min(1).max(160),
  /** Key items (重点项) point to a violation when they fail. */
  kind: z.enum(['key', 'general']), basis: z.string().min(1).max(200), resultClass: z.enum(resultClasses).optional(),
  certainty: certainty.optional(),
})

/** Checklists of the key areas (重点领域); `id` is the area tag. A used version never changes. */
export const checklistFile = z.strictObject({
  version: z.string().min(1).max(40),
  checklists: z.array(z.strictObject({
    id: areaTag, titleZh: z.string().min(1).max(40), titleEn: z.string().min(1).max(80),
    /** What the leading inspector must know. */
    leadSpeciality: z.string().max(40).optional(),
    items: z.array(checklistItem).min(1).max(100),
  })).min(1).max(100),
})
export type ChecklistFile = z.infer<typeof checklistFile>
export type Checklist = ChecklistFile['checklists'][number]

/** Published list of what may be inspected at all (检查事项清单, 国办发〔2024〕54号); plans take their items from here. */
export const itemListFile = z.strictObject({
  version: z.string().min(1).max(40),
  items: z.array(z.strictObject({
    code: areaTag, nameZh: z.string().min(1).max(60), nameEn: z.string().min(1).max(100), basis: z.string().min(1).max(300),
    department: z.string().regex(/^[A-Z]{2,8}$/),
    subjectKinds: z.array(z.enum(['enterprise', 'individual', 'cooperative', 'other'])).min(1).max(4),
    methods: z.array(z.enum(['onSite', 'offSite'])).min(1).max(2), frequency: z.enum(['random', 'coverage']), checklist: areaTag,
  })).min(1).max(200),
})
export type ItemListFile = z.infer<typeof itemListFile>

/** Reads the checklists; refuses items and areas that stand there twice. */
export const readChecklists = (raw: unknown): Checked<ChecklistFile> => readTable(checklistFile, raw, ({ checklists }) => [
  ...duplicates(checklists.map(({ id }) => [id, id])),
  ...duplicates(checklists.flatMap(({ items }) => items.map(({ id }) => [id, id] as const))),
])

/** Reads the item list; every item needs one of these checklists and one of these departments. */
export const readItemList = (
  raw: unknown, known: { checklists: ReadonlySet<string>; departments: ReadonlySet<string> },
): Checked<ItemListFile> => readTable(itemListFile, raw, ({ items }) => [
  ...duplicates(items.map(({ code }) => [code, code])),
  ...items.filter(({ checklist }) => !known.checklists.has(checklist))
    .map(({ code, checklist }) => configurationFault(code, 'checklistUnknown', { value: checklist })),
  ...items.filter(({ department }) => !known.departments.has(department))
    .map(({ code, department }) => configurationFault(code, 'departmentUnknown', { value: department })),
])
