import { type Schema, Validator } from '@cfworker/json-schema'
import { type Answers, askedFields } from './conditions.ts'
import { ownErrors } from './checks.ts'
import { errorOf, type ErrorPlace } from './error-of.ts'
import { type Field, fieldsOf, ROWS_AT_MOST } from './fields.ts'
import type { Language } from './language.ts'
import { type FormError, messageFor, orderErrors } from './messages.ts'
import { normaliseAnswers } from './normalise.ts'
import type { FormSchema } from './schema-shape.ts'

export type { Answers } from './conditions.ts'
export type { FormError } from './messages.ts'

/** Largest answer document, as JSON text in UTF-8 bytes; the facts of a case may take 64 KB. */
const DOCUMENT_BYTES_AT_MOST = 60_000

export type FormVerdict = { valid: boolean; errors: readonly FormError[]; answers: Answers }

/**
 * Judges the answers to a form; server and browser call this one function and so agree. `today` is a day (2026-11-24),
 * `language` that of the sentences. `answers` in the verdict are the normalised ones, the only ones to store.
 * At most one error for each place, in the order of the form.
 */
export function validateForm(
  schema: FormSchema,
  answers: Answers,
  { today, language }: { today: string; language: Language },
): FormVerdict {
  const tooLarge = documentTooLarge(answers)
  const clean = tooLarge ? {} : normaliseAnswers(schema, answers)
  const places = tooLarge ? [{ path: '', code: 'formTooLarge' as const }] : errorPlaces(schema, clean, today)
  const errors = orderErrors(schema, places).map((place) => messageFor(schema, place, language))
  return { valid: errors.length === 0, errors, answers: clean }
}

function errorPlaces(schema: FormSchema, answers: Answers, today: string): ErrorPlace[] {
  const fields = fieldsOf(schema)
  const names = new Map(fields.map((field) => [field.key, field.name]))
  const unknown = Object.keys(answers).filter((key) => !names.has(key))
  const known = fields.filter((field) => Object.hasOwn(answers, field.key))
  const instance = Object.fromEntries(known.map((field) => [field.name, knownColumns(field, answers[field.key])]))
  const { limited, validator } = validatorOf(schema)
  const asked = askedFields(schema, answers)
  const missing = [...asked.required].filter((key) => answers[key] === undefined)
  return [
    ...unknown.map((key): ErrorPlace => ({ path: key, code: 'unknownField' })),
    ...missing.map((key): ErrorPlace => ({ path: key, code: 'required' })),
    ...known.flatMap((field) => strangeColumns(field, answers[field.key])),
    ...ownErrors(known, answers, today),
    ...validator.validate(instance).errors.flatMap((unit) => errorOf(limited, unit, instance)),
  ]
}

function documentTooLarge(answers: Answers): boolean {
  return new TextEncoder().encode(JSON.stringify(answers)).length > DOCUMENT_BYTES_AT_MOST
}

/** The validator never sees a column the form does not have: its pointers cannot carry every possible name. */
function knownColumns({ parts }: Field, value: unknown): unknown {
  if (!parts || !Array.isArray(value)) return value
  return value.map((row: unknown) =>
    isRow(row) ? Object.fromEntries(Object.entries(row).filter(([name]) => parts.some((part) => part.name === name))) : row,
  )
}

function strangeColumns({ key, parts }: Field, value: unknown): ErrorPlace[] {
  if (!parts || !Array.isArray(value)) return []
  return value.flatMap((row: unknown, place) =>
    (isRow(row) ? Object.keys(row) : [])
      .filter((name) => !parts.some((part) => part.name === name))
      .map((name): ErrorPlace => ({ path: `${key}/${place}/${name}`, code: 'unknownField' })),
  )
}

function isRow(row: unknown): row is object {
  return typeof row === 'object' && row !== null && !Array.isArray(row)
}

type Prepared = { limited: FormSchema; validator: Validator }

const validators = new WeakMap<FormSchema, Prepared>()

function validatorOf(schema: FormSchema): Prepared {
  const known = validators.get(schema)
  if (known) return known
  const limited = withDefaultLimits(schema)
  const prepared = { limited, validator: new Validator(JSON.parse(JSON.stringify(limited)) as Schema, '2020-12', false) }
  validators.set(schema, prepared)
  return prepared
}

/** Limits that the form does not name are written in, so that no answer is without one. */
function withDefaultLimits(schema: FormSchema): FormSchema {
  const copy = structuredClone(schema)
  for (const field of fieldsOf(schema)) {
    const property = copy.properties[field.name]
    if (property) limitProperty(property, field)
  }
  return copy
}

function limitProperty(property: FormSchema['properties'][string], field: Field): void {
  if (property.type !== 'array') {
    Object.assign(property, limitsOf(field))
    return
  }
  property.maxItems = field.maxItems ?? ROWS_AT_MOST
  if (property.items.type === 'string' && !property.items.enum) Object.assign(property.items, limitsOf(field))
  if (property.items.type === 'object') {
    for (const part of field.parts ?? []) Object.assign(property.items.properties[part.name] ?? {}, limitsOf(part))
  }
}

function limitsOf({
  minLength,
  maxLength,
  minimum,
  maximum,
}: Pick<Field, 'minLength' | 'maxLength' | 'minimum' | 'maximum'>): Record<string, number> {
  return Object.fromEntries(
    Object.entries({ minLength, maxLength, minimum, maximum }).filter((entry): entry is [string, number] => entry[1] !== undefined),
  )
}
