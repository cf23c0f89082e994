import type { TextReader } from '@onewindow/ui/dictionary'
import type { ScreenTexts } from './locales/zh.ts'

/** The part of JSON Schema that events' inputs are written in. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: readonly string[]
  items?: Schema | false
  prefixItems?: readonly Schema[]
  enum?: readonly string[]
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
}

/** What the form holds while it is filled in; numbers are kept as typed. */
export type Draft = Record<string, unknown>

/** Something to correct: the path is the field's id on the page. */
export interface InputProblem { path: string; sentence: string }

/** Moments are texts of at most 40 characters whose name ends in `at`. */
export const isInstantField = (name: string, { maxLength }: Schema): boolean => maxLength === 40 && /(^|[.])at$|At$/.test(name)

/** Whether the event asks for anything at all. */
export const asksForInput = (form: Record<string, unknown> | null): boolean => Object.keys((form as Schema | null)?.properties ?? {}).length > 0

/** What a new form starts with: defaults, one empty row where at least one is needed. */
export function emptyOf(schema: Schema): unknown {
  if (schema.default !== undefined) return structuredClone(schema.default)
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, emptyOf(inner)]))
  if (schema.prefixItems) return schema.prefixItems.map(emptyOf)
  if (schema.type === 'array') return schema.items && (schema.minItems ?? 0) > 0 ? [emptyOf(schema.items)] : []
  if (schema.type === 'object') return {}
  if (schema.type === 'boolean') return false
  return schema.enum ? null : ''
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
export function toInput(schema: Schema, value: unknown, required = true): unknown {
  if (schema.properties) {
    const given = (value ?? {}) as Draft
    return Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, toInput(inner, given[key], schema.required?.includes(key) ?? false)]).filter(([, one]) => one !== undefined))
  }
  if (Array.isArray(value)) return value.map((one, at) => toInput(schema.prefixItems?.[at] ?? (schema.items || {}), one))
  if ((schema.type === 'integer' || schema.type === 'number') && typeof value === 'string') return value.trim() === '' ? undefined : numberOf(value)
  if (typeof value === 'string') return value.trim() === '' && !required && schema.default === undefined ? undefined : value.trim()
  return value ?? undefined
}

interface Checking { text: TextReader<ScreenTexts>; label: (path: string) => string; skip: (path: string) => boolean }

function textProblem(schema: Schema, value: string, label: string, text: TextReader<ScreenTexts>): string | null {
  if (schema.minLength !== undefined && value.length > 0 && value.length < schema.minLength) return text('tooShort', { label, n: schema.minLength })
  if (schema.maxLength !== undefined && value.length > schema.maxLength) return text('tooLong', { label, n: schema.maxLength })
  return schema.format === 'date' && value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value) ? text('notDate', { label }) : null
}

function numberProblem(schema: Schema, value: unknown, label: string, text: TextReader<ScreenTexts>): string | null {
  const n = numberOf(value)
  if (!Number.isFinite(n) || (schema.type === 'integer' && !Number.isInteger(n))) return text('notNumber', { label })
  if (schema.minimum !== undefined && n < schema.minimum) return text('tooSmall', { label, n: schema.minimum })
  return schema.maximum !== undefined && n > schema.maximum ? text('tooBig', { label, n: schema.maximum }) : null
}

/** What must still be corrected before it can be sent, in the order of the form. The server checks again. */
export function problemsOf(schema: Schema, value: unknown, checking: Checking, path: readonly string[] = [], required = true): InputProblem[] {
  const plain = path.filter((part) => !/^\d+$/.test(part)).join('.')
  if (path.length > 0 && checking.skip(plain)) return []
  const at = path.join('.')
  const { text } = checking
  const label = checking.label(plain)
  if (schema.properties) {
    const given = (value ?? {}) as Draft
    return Object.entries(schema.properties).flatMap(([key, inner]) => problemsOf(inner, given[key], checking, [...path, key], schema.required?.includes(key) ?? false))
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return [{ path: at, sentence: text('tooFew', { label, n: schema.minItems ?? 1 }) }]
    return value.flatMap((one, i) => problemsOf(schema.prefixItems?.[i] ?? (schema.items || {}), one, checking, [...path, String(i)]))
  }
  // A text without a least length may be empty; moments may not.
  const mayBeEmpty = schema.type === 'string' && !schema.minLength && !schema.enum && !schema.format && !schema.pattern && !isInstantField(plain, schema)
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  if (empty) return required && !mayBeEmpty && schema.type !== 'object' ? [{ path: at, sentence: text(schema.enum ? 'needChoice' : 'needText', { label }) }] : []
  const sentence = schema.type === 'integer' || schema.type === 'number' ? numberProblem(schema, value, label, text) : typeof value === 'string' ? textProblem(schema, value.trim(), label, text) : null
  return sentence ? [{ path: at, sentence }] : []
}

/** The server's field refusals (`case.invalidFields`) at their fields; paths there begin with `input.`. */
export function serverProblems(params: Record<string, unknown>, label: (path: string) => string, text: TextReader<ScreenTexts>): InputProblem[] {
  const fields = (params['fields'] ?? []) as { path: string }[]
  return fields.map(({ path }) => {
    const own = path.replace(/^input\./, '')
    return { path: own, sentence: text('notUnderstood', { label: label(own.split('.').filter((part) => !/^\d+$/.test(part)).join('.')) }) }
  })
}
