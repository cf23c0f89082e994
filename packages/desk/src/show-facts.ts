import { fieldsOf, showAnswer, type FieldSchema, type FormSchema, type Text } from '@onewindow/forms/definition'

/** A fact of a licence as a person reads it. */
export type ShownFact = { key: string; label: Text; value: Text }

/** Whoever knows what the facts are called; the service catalogue does. */
export type Vocabulary = { at: (instant: string) => Promise<{ semanticFields: Readonly<Record<string, FieldSchema>> }> }

const schemas = new WeakMap<object, FormSchema>()

/** The vocabulary as one form, made once for each of its versions. */
export function schemaOf(fields: Readonly<Record<string, FieldSchema>>): FormSchema {
  const schema = schemas.get(fields) ?? ({ type: 'object', properties: fields } as FormSchema)
  schemas.set(fields, schema)
  return schema
}

/** Public facts in the words and order of the vocabulary, sensitive ones masked; what it does not know is not shown. */
export async function showFacts(vocabulary: Vocabulary, facts: Record<string, unknown>, at: string): Promise<ShownFact[]> {
  const { semanticFields } = await vocabulary.at(at)
  return fieldsOf(schemaOf(semanticFields)).flatMap((field) => {
    const value = facts[field.key]
    const say = (language: 'zh' | 'en'): string => showAnswer(field, value, { language, reveal: false }).join(' · ')
    return say('zh') === '' ? [] : [{ key: field.key, label: field.title, value: { zh: say('zh'), en: say('en') } }]
  })
}
