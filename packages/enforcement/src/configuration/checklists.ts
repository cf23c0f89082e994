import { z } from 'zod'

// Lists people work through: what a review looks at, the grounds a law allows, the papers a file must hold. Browser safe.

const text = z.string().trim().min(1).max(300)
const word = z.string().regex(/^[a-z][A-Za-z0-9]*$/).max(60)
/** `EN-D29`; where one code names two papers, the second has a name of its own: `EN-D28.report`. */
export const paperCode = z.string().regex(/^EN-D\d{2}(\.[a-z][A-Za-z]{0,39})?$/)

export const checklist = z.strictObject({
  id: word, zh: text, en: text, basis: text, entries: z.array(z.strictObject({ id: word, zh: text, en: text })).min(1).max(40),
})
export type Checklist = z.infer<typeof checklist>

/** A section of a case file: 正卷 is what the party may read, 副卷 is internal. */
export const fileSection = z.strictObject({
  id: word, zh: text, en: text, part: z.enum(['main', 'side']), papers: z.array(paperCode).min(1).max(40),
})
export type FileSection = z.infer<typeof fileSection>

const needed = z.array(paperCode).max(40)
/** By how the case came out. */
const required = z.strictObject({ penalty: needed, noPenalty: needed, onTheSpot: needed, withdrawn: needed, terminated: needed, transferred: needed })
export type FileOutcome = keyof z.infer<typeof required>

export const checklistFile = z.strictObject({
  checklists: z.array(checklist).min(1).max(100),
  caseFile: z.strictObject({
    sections: z.array(fileSection).min(2).max(40),
    /** Without these papers a file of that outcome is not complete. */
    required,
  }),
})
export type ChecklistFile = z.infer<typeof checklistFile>
