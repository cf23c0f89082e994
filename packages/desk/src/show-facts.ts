import type { Queryable } from '@onewindow/audit/queryable'
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

type Facts = Readonly<Record<string, unknown>>

/** A county, a township and a community each lie in the one whose code begins theirs. */
const LEVELS = [6, 9, 12]
const lineOf = (code: string): string[] => LEVELS.filter((length) => length <= code.length).map((length) => code.slice(0, length))

/** Regions by code as an address says them: 兴庆区凤凰北街街道. One question for all. */
async function regionWords(db: Queryable, codes: readonly string[]): Promise<(code: string, language: 'zh' | 'en') => string | undefined> {
  if (codes.length === 0) return () => undefined
  const { rows } = await db.query<{ code: string; name: string; nameEn: string | null }>('select code, name, name_en as "nameEn" from region where code = any($1)', [[...new Set(codes.flatMap(lineOf))]])
  const known = new Map(rows.map((row) => [row.code, row]))
  return (code, language) => {
    const line = lineOf(code).flatMap((one) => known.get(one) ?? [])
    if (line.at(-1)?.code !== code) return undefined
    return language === 'zh' ? line.map(({ name }) => name).join('') : line.map(({ name, nameEn }) => nameEn ?? name).reverse().join(', ')
  }
}

/** Public facts of several licences in the words and order of the vocabulary, sensitive ones masked; what it does not know is not shown. */
export async function showFacts(db: Queryable, vocabulary: Vocabulary, all: readonly Facts[], at: string): Promise<ShownFact[][]> {
  const { semanticFields } = await vocabulary.at(at)
  const fields = fieldsOf(schemaOf(semanticFields))
  const placed = fields.filter(({ kind }) => kind === 'region')
  const nameOf = await regionWords(db, all.flatMap((facts) => placed.flatMap(({ key }) => (typeof facts[key] === 'string' ? [facts[key]] : []))))
  return all.map((facts) => fields.flatMap((field) => {
    const say = (language: 'zh' | 'en'): string => showAnswer(field, facts[field.key], { language, reveal: false, regionName: (code) => nameOf(code, language) }).join(' · ')
    return say('zh') === '' ? [] : [{ key: field.key, label: field.title, value: { zh: say('zh'), en: say('en') } }]
  }))
}
