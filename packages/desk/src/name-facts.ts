import type { FactValue, FactView } from '@onewindow/casework/definition/views'
import { fieldsOf, type Text } from '@onewindow/forms/definition'
import { schemaOf, type Vocabulary } from './show-facts.ts'

/** What the vocabulary calls a fact: `org.name`, `person.birthDate`. */
const NAMED = /^[a-z][A-Za-z]*(\.[A-Za-z0-9]+)+$/

const isNamed = (value: FactValue): boolean => (typeof value === 'string' ? NAMED.test(value) : typeof value === 'object' && value !== null && Object.values(value).some(isNamed))

function put(value: FactValue, titles: ReadonlyMap<string, Text>): FactValue {
  if (typeof value === 'string') return titles.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => put(one, titles))
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, put(one, titles)])) : value
}

/** Facts of a case in the words of the vocabulary: a value that names one of its facts (what of a licence may be seen, what was used) is read by its title. */
export async function nameFacts(vocabulary: () => Vocabulary, facts: FactView[], at: string): Promise<FactView[]> {
  if (!facts.some(({ value }) => isNamed(value))) return facts
  const { semanticFields } = await vocabulary().at(at)
  const titles = new Map(fieldsOf(schemaOf(semanticFields)).map(({ key, title }) => [key, title]))
  return facts.map((fact) => ({ ...fact, value: put(fact.value, titles) }))
}
