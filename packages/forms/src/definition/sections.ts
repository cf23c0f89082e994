import { type Answers, askedFields } from './conditions.ts'
import { type Field, fieldsOf } from './fields.ts'
import type { Language } from './language.ts'
import { dictionaryOf } from './messages.ts'
import type { FormSchema } from './schema-shape.ts'

/** The tasks a form is cut into, in the order of the task list. */
export const sectionIds = ['who', 'organisation', 'premises', 'family', 'facts', 'payee'] as const
export type SectionId = (typeof sectionIds)[number]

/** One task: its fields in the order of the form, those not asked at present left out. */
export type Section = { id: SectionId; title: string; fields: readonly Field[] }

/** First word of a semantic key and the task it belongs to; every other fact is what the matter is about. */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  applicant: 'who',
  claimant: 'who',
  org: 'organisation',
  employer: 'organisation',
  tax: 'organisation',
  premises: 'premises',
  child: 'family',
  mother: 'family',
  father: 'family',
  spouse: 'family',
  guardian: 'family',
  household: 'family',
  deceased: 'family',
  onechild: 'family',
  payee: 'payee',
}

/** The task a fact belongs to: `org.legalRep.name` to organisation. */
export function sectionOf(key: string): SectionId {
  const [word = ''] = key.split('.')
  return (Object.hasOwn(SECTION_OF, word) ? SECTION_OF[word] : undefined) ?? 'facts'
}

/** The tasks of a form in the present state of its answers; empty tasks are left out. */
export function sectionsOf(schema: FormSchema, answers: Answers, language: Language): readonly Section[] {
  const asked = askedFields(schema, answers).keys
  const fields = fieldsOf(schema).filter(({ key }) => asked.has(key))
  return sectionIds
    .map((id) => ({ id, title: dictionaryOf(language)[`section.${id}`], fields: fields.filter(({ key }) => sectionOf(key) === id) }))
    .filter((section) => section.fields.length > 0)
}
