import { englishChoice } from './enum-labels.ts'
import { fieldKind, type FieldKind } from './field-kind.ts'
import type { Text } from './language.ts'
import { partTitle } from './part-titles.ts'
import type { FieldSchema, FormSchema, LeafSchema } from './schema-shape.ts'
import { splitUnit, type Unit, withoutCode } from './units.ts'

export type Choice = { value: string; label: Text }

/** What renderer, messages and summary know of one single answer. Limits are those in force, defaults included. */
export type LeafField = {
  name: string
  kind: FieldKind
  title: Text
  hint?: Text
  unit?: Unit
  choices?: readonly Choice[]
  pattern?: string
  check?: 'cn-resident-id' | 'cn-uscc'
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  required: boolean
  past: boolean
}

/** One field of a form; `key` is its semantic key, `parts` the columns of a repeated group. */
export type Field = LeafField & {
  key: string
  sensitive: boolean
  minItems?: number
  maxItems?: number
  unique: boolean
  parts?: readonly LeafField[]
}

/** Most rows of a repeated answer when the form names no limit. */
export const ROWS_AT_MOST = 50

const prepared = new WeakMap<FormSchema, readonly Field[]>()

/** The fields of a form in its own order. The same schema object gives the same list. */
export function fieldsOf(schema: FormSchema): readonly Field[] {
  const known = prepared.get(schema)
  if (known) return known
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties).map(([name, property]) => fieldOf(name, property, required.has(name)))
  prepared.set(schema, fields)
  return fields
}

/** One field by its semantic key. */
export function fieldByKey(schema: FormSchema, key: string): Field | undefined {
  return fieldsOf(schema).find((field) => field.key === key)
}

function fieldOf(name: string, property: FieldSchema, required: boolean): Field {
  const key = property['x-semantic-key']
  const shared = { key, sensitive: property['x-sensitive'] === true || holdsIdNumbers(property), unique: false }
  if (property.type !== 'array') return { ...leafOf(name, property, key, required), ...shared }
  const { items } = property
  const kind = items.type === 'object' ? 'rows' : items.enum ? 'choices' : 'lines'
  const choices = items.type === 'string' ? choicesOf(items.enum, property, key) : undefined
  const needed = items.type === 'object' ? (items.required ?? []) : []
  return {
    ...shared,
    ...named(name, property, kind, required, {}),
    unique: property.uniqueItems === true,
    maxItems: property.maxItems ?? ROWS_AT_MOST,
    ...given({ minItems: property.minItems, choices }),
    ...(items.type === 'string' ? given({ pattern: items.pattern, minLength: items.minLength, maxLength: items.maxLength ?? 200 }) : {}),
    ...given({
      parts:
        items.type === 'object'
          ? Object.entries(items.properties).map(([part, leaf]) => partOf(key, part, leaf, needed.includes(part)))
          : undefined,
    }),
  }
}

/** Rows of people are sensitive as a whole when they hold identity numbers, whether or not the catalogue says so (个人信息保护法 第二十八条). */
const holdsIdNumbers = (property: FieldSchema): boolean =>
  property.type === 'array' && property.items.type === 'object' && Object.keys(property.items.properties).some((part) => /idNumber$/i.test(part))

function partOf(key: string, part: string, leaf: LeafSchema, required: boolean): LeafField {
  return leafOf(part, leaf, `${key}/${part}`, required, partTitle(key, part))
}

function leafOf(name: string, leaf: LeafSchema, key: string, required: boolean, fallback?: Text): LeafField {
  const kind = fieldKind(leaf, key)
  return {
    ...named(name, leaf, kind, required, fallback ?? {}),
    ...limitsOf(leaf),
    ...given({ choices: choicesOf(leaf.enum, leaf, key), check: leaf['x-check'] }),
    past: leaf['x-past'] === true || PAST_FACTS.has(key),
  }
}

/** Facts that have happened: the day may be today, never later. */
const PAST_FACTS = new Set([
  'applicant.birthDate',
  'child.birthDateTime',
  'nurse.examPassedOn',
  'injury.accidentDateTime',
  'deceased.deathDate',
  'maternity.deliveryDate',
  'residence.since',
])

type Worded = {
  title?: string | undefined
  description?: string | undefined
  'x-title-en'?: string | undefined
  'x-description-en'?: string | undefined
}

function named(
  name: string,
  { title, description, ...english }: Worded,
  kind: FieldKind,
  required: boolean,
  fallback: Partial<Text>,
): LeafField {
  const zh = title ?? fallback.zh ?? name
  const en = english['x-title-en'] ?? fallback.en ?? zh
  const { title: shown, unit } = splitUnit({ zh, en })
  const hint = description === undefined ? undefined : { zh: description, en: english['x-description-en'] ?? description }
  return { name, kind, title: kind === 'region' ? withoutCode(shown) : shown, required, past: false, ...given({ unit, hint }) }
}

/** Longest answer of a field that names no limit. */
const TEXT_AT_MOST = 2000

/** Greatest number of a field that names no limit, in the field's unit. */
const NUMBER_AT_MOST = 1e12

function limitsOf(leaf: LeafSchema) {
  if (leaf.type === 'boolean' || leaf.enum || leaf.format) return {}
  if (leaf.type === 'string') {
    return given({ pattern: leaf.pattern, minLength: leaf.minLength, maxLength: leaf.maxLength ?? (leaf.pattern ? 120 : TEXT_AT_MOST) })
  }
  return { minimum: leaf.minimum ?? -NUMBER_AT_MOST, maximum: leaf.maximum ?? NUMBER_AT_MOST }
}

type Labelled = { 'x-enum-labels'?: Record<string, string> | undefined; 'x-enum-labels-en'?: Record<string, string> | undefined }

function choicesOf(values: readonly string[] | undefined, labelled: Labelled, key: string): readonly Choice[] | undefined {
  return values?.map((value) => {
    const zh = labelled['x-enum-labels']?.[value] ?? value
    return { value, label: { zh, en: labelled['x-enum-labels-en']?.[value] ?? englishChoice(key, value) ?? zh } }
  })
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function given<T extends object>(entries: T): Given<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Given<T>
}
