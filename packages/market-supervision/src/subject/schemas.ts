import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { day, firmCode, line } from '../firm/schemas.ts'
import { keptGrade } from '../food-grade/schemas.ts'
import { floorIds } from '../rules/credit-model.ts'
import { riskClass } from '../rules/draw/entries.ts'

const licence = z.strictObject({ licenceId: z.uuid(), number: z.string().max(60), status: z.string().max(40), type: z.string().max(40).optional() })

/** The last computation of the credit-risk class that brought something new (信用风险分类), by the model of its day; none kept is class A with nothing against it. */
const keptScore = z.strictObject({ riskClass, scoreTenths: z.int().min(0).max(1000), floors: z.array(z.enum(floorIds)).max(5), classSince: day, computedOn: day, modelVersion: z.string().max(40) })

/** Facts of a regulated subject (经营主体). Nobody types them: they come from licences, registration events and imports (I8). */
export const subjectFacts = z.strictObject({
  uscc: firmCode, nameZh: line, partyId: z.uuid().nullable().default(null), subjectType: z.enum(['enterprise', 'individual', 'cooperative', 'other']), legalRep: personal('name', z.string().trim().max(80)).default(''), address: z.string().trim().max(300).default(''),
  licences: z.array(licence).max(200).default([]), suspendedFrom: day.nullable().default(null), suspendedUntil: day.nullable().default(null), newAuthority: line.nullable().default(null), reportYears: z.array(z.int().min(2010).max(2100)).max(60).default([]),
  firstReportYear: z.int().min(2010).max(2100), changedFact: line.nullable().default(null), sourceDocumentId: z.uuid().nullable().default(null), mergedIntoId: z.uuid().nullable().default(null), creditScore: keptScore.nullable().default(null),
  /** Food grades of the last, this and the next year, the latest year first. */ foodGrades: z.array(keptGrade).max(3).default([]),
})
export type SubjectFacts = z.output<typeof subjectFacts>

export const licenceInput = licence
export const suspendInput = z.strictObject({ on: day, until: day })
export const onDayInput = z.strictObject({ on: day })
export const movedOutInput = z.strictObject({ on: day, authority: line })
export const reportInput = z.strictObject({ year: z.int().min(2010).max(2100) })
/** What was wrong is put right with the paper that shows it. */
export const correctedInput = z.strictObject({ fact: z.enum(['nameZh', 'address', 'legalRep']), value: line, documentId: z.uuid() })
export const mergeInput = z.strictObject({ intoId: z.uuid() })
