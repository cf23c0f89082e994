import type { Text } from '@onewindow/forms/definition'
import type { ItemContent } from '../catalogue/definition.ts'

type Version = Pick<ItemContent, 'formSchema' | 'materials'>

/** What another version asks of the applicant that the one before did not, and what it no longer asks. */
export type VersionDifference = { asked: Text[]; dropped: Text[]; papersAsked: Text[]; papersDropped: Text[] }

const fieldsIn = ({ formSchema }: Version): Map<string, Text> =>
  new Map(Object.values(formSchema.properties).map((field) => [field['x-semantic-key'], { zh: field.title, en: field['x-title-en'] ?? field.title }]))
const papersIn = ({ materials }: Version): Map<string, Text> =>
  new Map(materials.filter(({ requirement }) => requirement !== 'optional').map(({ key, nameZh, nameEn }) => [key, { zh: nameZh, en: nameEn }]))
const without = (all: ReadonlyMap<string, Text>, others: ReadonlyMap<string, Text>): Text[] => [...all].flatMap(([key, name]) => (others.has(key) ? [] : [name]))

/** The difference as the applicant sees it before taking the new version over (approval §3.3): questions and papers by name. */
export function versionDifference(before: Version, after: Version): VersionDifference {
  const [oldFields, newFields, oldPapers, newPapers] = [fieldsIn(before), fieldsIn(after), papersIn(before), papersIn(after)]
  return { asked: without(newFields, oldFields), dropped: without(oldFields, newFields), papersAsked: without(newPapers, oldPapers), papersDropped: without(oldPapers, newPapers) }
}
