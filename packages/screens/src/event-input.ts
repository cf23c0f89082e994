import type { TextReader } from '@onewindow/ui/dictionary'
import type { ScreenTexts } from './locales/zh.ts'

/** The part of JSON Schema that events' inputs are written in. */
export interface Schema {
  type?: string | readonly string[]
  properties?: Record<string, Schema>
  required?: readonly string[]
  items?: Schema | false
  prefixItems?: readonly Schema[]
  anyOf?: readonly Schema[]
  enum?: readonly (string | number)[]
  const?: unknown
  default?: unknown
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  /** Nothing is an answer too: made by `asked` from a choice between something and null. */
  nullable?: true
  /** May be left out only while the field of this name beside it has one of these values; said by the input's schema with `meta`. */
  emptyOnlyIf?: { field: string; is: readonly string[] }
}

/** What the form holds while it is filled in; numbers are kept as typed. */
export type Draft = Record<string, unknown>

/** Something to correct: the path is the field's id on the page. */
export interface InputProblem { path: string; sentence: string }

/** A schema as a form asks for it: "this or nothing" is this, which may be left empty; one of several constants is a choice. */
export function asked(schema: Schema): Schema {
  const { anyOf, ...rest } = schema
  if (Array.isArray(schema.type)) return { ...schema, type: schema.type.find((type) => type !== 'null') as string, ...(schema.type.includes('null') ? { nullable: true } : {}) }
  if (!anyOf) return schema
  const some = anyOf.filter(({ type }) => type !== 'null')
  const [first] = some
  const nullable = some.length < anyOf.length ? { nullable: true as const } : {}
  if (first && some.every((one) => one.const !== undefined) && some.length > 1) return { ...rest, ...nullable, type: typeof first.const, enum: some.map((one) => one.const as string | number) }
  return { ...asked(first ?? {}), ...rest, ...nullable }
}

/** Days are texts of at most 10 characters, whatever they are called. */
export const isDayField = ({ type, format, maxLength, minLength, pattern, enum: choices }: Schema): boolean => format === 'date' || (type === 'string' && maxLength === 10 && !minLength && !pattern && !choices)

/** Moments are texts of at most 40 characters whose name ends in `at`, or that begin and end something. */
export const isInstantField = (name: string, { maxLength, format }: Schema): boolean => format === 'date-time' || (maxLength === 40 && /(^|[.])(at|from|to)$|At$|Start$/.test(name))

/** Points of the map travel as whole ten-millionths of a degree. */
const isDegreeField = (name: string, { type, maximum }: Schema): boolean => type === 'integer' && (maximum ?? 0) > 360 && /(^|[.])(lat|lon)(E7)?$/.test(name)
export const DEGREE = 10_000_000

/** Amounts travel in fen; their names say so, but for the bases of a fine (行政处罚 货值、违法所得). */
export const isMoney = (name: string): boolean => /Fen$|(^|[.])(goodsValue|illegalGain|adFee|constructionCost)$/.test(name)
const FEN = 100

/** What a whole number is multiplied by when it travels: people write degrees and yuan. */
export const scaleOf = (name: string, schema: Schema): number => (isDegreeField(name, schema) ? DEGREE : schema.type === 'integer' && isMoney(name) ? FEN : 1)

/** Whether the event asks for anything at all. */
export const asksForInput = (form: Record<string, unknown> | null): boolean => Object.keys((form as Schema | null)?.properties ?? {}).length > 0

/** What a new form starts with: defaults, one empty row where at least one is needed, nothing where nothing is an answer. */
export function emptyOf(given: Schema): unknown {
  const schema = asked(given)
  if (schema.default !== undefined) return structuredClone(schema.default)
  if (schema.nullable) return null
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, emptyOf(inner)]))
  if (schema.prefixItems) return schema.prefixItems.map(emptyOf)
  if (schema.type === 'array') return schema.items && (schema.minItems ?? 0) > 0 && !schema.items.enum ? [emptyOf(schema.items)] : []
  if (schema.type === 'object') return {}
  if (schema.type === 'boolean') return false
  return schema.enum ? null : ''
}

/** The form as it stands with what is chosen: a part that may be left out for some choices only is asked for with the others. */
export function asNeeded(schema: Schema, draft: Draft): { schema: Schema; draft: Draft } {
  const needed = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const { emptyOnlyIf: rule, default: _, ...open } = inner
    const chosen = rule ? draft[rule.field] : null
    if (!rule || typeof chosen !== 'string' || chosen === '' || rule.is.includes(chosen)) return []
    const { nullable: __, ...whole } = asked(open)
    return [[key, whole] as const]
  })
  if (needed.length === 0) return { schema, draft }
  return {
    schema: { ...schema, properties: { ...schema.properties, ...Object.fromEntries(needed) }, required: [...(schema.required ?? []), ...needed.map(([key]) => key)] },
    draft: { ...draft, ...Object.fromEntries(needed.map(([key, whole]) => [key, draft[key] ?? emptyOf(whole)])) },
  }
}

/** Sets one value deep inside without touching the rest. */
export function setAt(value: unknown, path: readonly string[], to: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? setAt(one, rest, to) : one))
  const before = (value ?? {}) as Draft
  return { ...before, [key]: setAt(before[key], rest, to) }
}

/** Numbers a person types: full-width digits and separators are read too. */
const numberOf = (typed: unknown): number => Number(String(typed).normalize('NFKC').replace(/[,\s]/g, ''))

/** The draft as the procedure wants it: text trimmed, numbers read, nothing empty where it may be left out. */
export function toInput(given: Schema, value: unknown, required = true): unknown {
  const schema = asked(given)
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '' && schema.nullable)) return schema.nullable ? (required || schema.default !== undefined ? null : undefined) : undefined
  if (schema.properties) {
    const inside = value as Draft
    return Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, toInput(inner, inside[key], schema.required?.includes(key) ?? false)]).filter(([, one]) => one !== undefined))
  }
  if (Array.isArray(value)) return value.map((one, at) => toInput(schema.prefixItems?.[at] ?? (schema.items || {}), one))
  if (schema.enum && typeof value === 'string') return schema.enum.find((one) => String(one) === value) ?? value
  if ((schema.type === 'integer' || schema.type === 'number') && typeof value === 'string') return value.trim() === '' ? undefined : numberOf(value)
  if (typeof value === 'string') return value.trim() === '' && !required && schema.default === undefined ? undefined : value.trim()
  return value
}

interface Checking { text: TextReader<ScreenTexts>; label: (path: string) => string; skip: (path: string) => boolean }

function textProblem(schema: Schema, value: string, label: string, text: TextReader<ScreenTexts>): string | null {
  if (schema.minLength !== undefined && value.length > 0 && value.length < schema.minLength) return text('tooShort', { label, n: schema.minLength })
  if (schema.maxLength !== undefined && value.length > schema.maxLength) return text('tooLong', { label, n: schema.maxLength })
  if (isDayField(schema)) return value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value) ? text('notDate', { label }) : null
  return schema.pattern && !schema.format && value !== '' && !new RegExp(schema.pattern).test(value) ? text('notUnderstood', { label }) : null
}

function numberProblem(schema: Schema, value: unknown, label: string, text: TextReader<ScreenTexts>, scale: number): string | null {
  const n = numberOf(value)
  if (!Number.isFinite(n) || (schema.type === 'integer' && !Number.isInteger(n))) return text('notNumber', { label })
  if (schema.minimum !== undefined && n < schema.minimum) return text('tooSmall', { label, n: schema.minimum / scale })
  return schema.maximum !== undefined && n > schema.maximum ? text('tooBig', { label, n: schema.maximum / scale }) : null
}

/** A text without a least length may be empty; moments and days may not. */
function mayBeEmpty(plain: string, schema: Schema): boolean {
  return schema.type === 'string' && !schema.minLength && !schema.enum && !schema.format && !schema.pattern && !isInstantField(plain, schema) && !isDayField(schema)
}

/** What must still be corrected before it can be sent, in the order of the form. The server checks again. */
export function problemsOf(given: Schema, value: unknown, checking: Checking, path: readonly string[] = [], required = true): InputProblem[] {
  const schema = asked(given)
  const plain = path.filter((part) => !/^\d+$/.test(part)).join('.')
  if (path.length > 0 && checking.skip(plain)) return []
  const at = path.join('.')
  const { text } = checking
  const label = checking.label(plain)
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  if (empty && schema.nullable) return []
  if (schema.properties) {
    const inside = (value ?? {}) as Draft
    return Object.entries(schema.properties).flatMap(([key, inner]) => problemsOf(inner, inside[key], checking, [...path, key], schema.required?.includes(key) ?? false))
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return [{ path: at, sentence: text('tooFew', { label, n: schema.minItems ?? 1 }) }]
    if (schema.maxItems !== undefined && value.length > schema.maxItems) return [{ path: at, sentence: text('tooMany', { label, n: schema.maxItems }) }]
    return value.flatMap((one, i) => problemsOf(schema.prefixItems?.[i] ?? (schema.items || {}), one, checking, [...path, String(i)]))
  }
  if (empty) return required && !mayBeEmpty(plain, schema) && schema.type !== 'object' ? [{ path: at, sentence: text(schema.enum || schema.format === 'uuid' ? 'needChoice' : 'needText', { label }) }] : []
  if (schema.enum) return []
  if (schema.const === true) return value === true ? [] : [{ path: at, sentence: text('needTick', { label }) }]
  const sentence = schema.type === 'integer' || schema.type === 'number' ? numberProblem(schema, value, label, text, scaleOf(plain, schema)) : typeof value === 'string' ? textProblem(schema, value.trim(), label, text) : null
  return sentence ? [{ path: at, sentence }] : []
}

/** The server's field refusals (`case.invalidFields`) at their fields; paths there begin with `input.`. */
export function serverProblems(params: Record<string, unknown>, label: (path: string) => string, text: TextReader<ScreenTexts>): InputProblem[] {
  const fields = (params['fields'] ?? []) as { path: string; code?: string; params?: { origin?: string; maximum?: number } }[]
  return fields.map(({ path, code, params: limits }) => {
    const own = path.replace(/^input\./, '')
    const called = label(own.split('.').filter((part) => !/^\d+$/.test(part)).join('.'))
    const isLong = code === 'too_big' && limits?.origin === 'array' && limits.maximum !== undefined
    return { path: own, sentence: isLong ? text('tooMany', { label: called, n: limits.maximum ?? 0 }) : text('notUnderstood', { label: called }) }
  })
}

/** The field of the form that a refusal asks for: `citizenRequest.placeNeeded` means `place`; none when the form has no such field. */
export function fieldNeeded(code: string, schema: Schema): string | null {
  const field = /\.(\w+)Needed$/.exec(code)?.[1] ?? ''
  return Object.hasOwn(schema.properties ?? {}, field) ? field : null
}
