import type { OutputUnit } from '@cfworker/json-schema'
import type { FieldKind } from './field-kind.ts'
import { fieldByKey, fieldsOf, type LeafField } from './fields.ts'
import type { FormSchema } from './schema-shape.ts'

/** Why an answer is refused; every code has a sentence in both languages under `error.<code>`. */
export type ErrorCode =
  | 'required'
  | 'notText'
  | 'notNumber'
  | 'notWhole'
  | 'notYesNo'
  | 'notList'
  | 'tooShort'
  | 'tooLong'
  | 'tooSmall'
  | 'tooBig'
  | 'decimals'
  | 'notListed'
  | 'notAllowedHere'
  | 'format'
  | 'phone'
  | 'residentIdLength'
  | 'residentIdCharacters'
  | 'residentIdBirthDate'
  | 'residentIdCheckDigit'
  | 'usccLength'
  | 'usccCharacters'
  | 'usccCheckDigit'
  | 'region'
  | 'date'
  | 'dateTime'
  | 'dateYear'
  | 'inFuture'
  | 'beforeStart'
  | 'tooFew'
  | 'tooMany'
  | 'duplicate'
  | 'unknownField'
  | 'formTooLarge'

/**
 * Where and why, before it is put into words. `path` is the semantic key, followed for repeated answers by row and column:
 * `org.shareholders/0/idNumber`. `limit`, `options`, `other` are what the sentence needs.
 */
export type ErrorPlace = { path: string; code: ErrorCode; limit?: number; options?: readonly string[]; other?: string }

const CODES: Readonly<Record<string, ErrorCode>> = {
  type: 'notText',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  minimum: 'tooSmall',
  maximum: 'tooBig',
  enum: 'notListed',
  pattern: 'format',
  format: 'date',
  minItems: 'tooFew',
  maxItems: 'tooMany',
  uniqueItems: 'duplicate',
  required: 'required',
}

/** Puts one finding of the JSON Schema validator into our words; findings that only wrap others give nothing. */
export function errorOf(schema: FormSchema, unit: OutputUnit, instance: unknown): ErrorPlace[] {
  const code = CODES[unit.keyword]
  if (!code) return []
  const steps = pointer(unit.instanceLocation)
  const path = pathOf(schema, steps)
  const wanted = valueAt(schema, pointer(unit.keywordLocation))
  const value = valueAt(instance, steps)
  if (code === 'required') {
    const missing = asList(wanted).filter((name) => !Object.hasOwn(Object(value), name))
    return missing.map((name) => ({ path: pathOf(schema, [...steps, name]), code }))
  }
  if (code === 'notListed' && unit.keywordLocation.includes('/allOf/')) return [{ path, code: 'notAllowedHere', options: asList(wanted) }]
  return [{ path, code: codeForKind(code, leafAt(schema, path), value), ...(typeof wanted === 'number' ? { limit: wanted } : {}) }]
}

/** The field or the column a path points to; undefined for a path outside the form. */
export function leafAt(schema: FormSchema, path: string): LeafField | undefined {
  const [key = '', row, part] = path.split('/')
  const field = fieldByKey(schema, key)
  if (!field || row === undefined) return field
  return field.parts ? field.parts.find((one) => one.name === part) : { ...field, kind: field.kind === 'choices' ? 'choice' : 'text' }
}

function codeForKind(code: ErrorCode, leaf: LeafField | undefined, value: unknown): ErrorCode {
  const kind = leaf?.kind ?? 'rows'
  if (code === 'notText') return typeCode(kind, value)
  if (code === 'format') return kind === 'phone' || kind === 'region' ? kind : 'format'
  if (code === 'date') return kind === 'dateTime' ? 'dateTime' : 'date'
  return code
}

function typeCode(kind: FieldKind, value: unknown): ErrorCode {
  switch (kind) {
    case 'yesNo':
      return 'notYesNo'
    case 'number':
    case 'money':
      return 'notNumber'
    case 'whole':
      return typeof value === 'number' ? 'notWhole' : 'notNumber'
    case 'rows':
    case 'choices':
    case 'lines':
      return 'notList'
    case 'choice':
      return 'notListed'
    default:
      return 'notText'
  }
}

function pathOf(schema: FormSchema, [name = '', ...rest]: readonly string[]): string {
  const field = fieldsOf(schema).find((one) => one.name === name)
  return [field?.key ?? name, ...rest].filter((step) => step !== '').join('/')
}

function pointer(location: string): string[] {
  return location
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), root)
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
