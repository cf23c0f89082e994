import { askedFields, type Answers } from './conditions.ts'
import { readTypedDay, readTypedInstant } from './days.ts'
import { fieldsOf, type Field, type LeafField } from './fields.ts'
import type { FormSchema } from './schema-shape.ts'

/**
 * The answers as they are judged and stored: text in NFC, trimmed, without control characters; numbers, days and numbers
 * of documents read as people type them (１，２００ → 1200, 20290228 → 2029-02-28, small x → X); empty answers and
 * answers that are not asked any more left out. What cannot be read stays as typed, so that the validator can name it.
 * Unknown keys are kept for the same reason. Done twice it changes nothing more.
 */
export function normaliseAnswers(schema: FormSchema, answers: Answers): Answers {
  const fields = new Map(fieldsOf(schema).map((field) => [field.key, field]))
  const read = Object.entries(answers).map(([key, value]): [string, unknown] => {
    const field = fields.get(key)
    return [key, field ? readAnswer(field, value) : value]
  })
  const filled = Object.fromEntries(read.filter(([, value]) => value !== undefined))
  const asked = askedFields(schema, filled).keys
  return Object.fromEntries(Object.entries(filled).filter(([key]) => !fields.has(key) || asked.has(key)))
}

/** One answer as it is stored; undefined when it is empty. */
export function readAnswer(field: Field, value: unknown): unknown {
  if (field.kind === 'rows' || field.kind === 'choices' || field.kind === 'lines') return readList(field, value)
  return readLeaf(field, value)
}

function readList(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (!Array.isArray(value)) return value
  const read = value
    .map((one: unknown) => (field.parts ? readRow(field.parts, one) : readLeaf(lineOf(field), one)))
    .filter((one) => one !== undefined)
  return read.length > 0 ? read : undefined
}

function lineOf(field: Field): LeafField {
  return { ...field, kind: field.kind === 'choices' ? 'choice' : field.pattern ? 'code' : 'text' }
}

function readRow(parts: readonly LeafField[], row: unknown): unknown {
  if (row === null || row === undefined) return undefined
  if (typeof row !== 'object' || Array.isArray(row)) return row
  const columns = new Map(parts.map((part) => [part.name, part]))
  const read = Object.entries(row).map(([name, value]): [string, unknown] => {
    const column = columns.get(name)
    return [name, column ? readLeaf(column, value) : value]
  })
  const filled = read.filter(([, value]) => value !== undefined)
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}

function readLeaf(field: LeafField, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'string') return value
  const text = cleanText(value, field.kind === 'longText')
  return text === '' ? undefined : readText(field, text)
}

function readText(field: LeafField, text: string): unknown {
  switch (field.kind) {
    case 'number':
    case 'whole':
    case 'money':
      return readNumber(text) ?? text
    case 'date':
      return readTypedDay(text) ?? text
    case 'dateTime':
      return readTypedInstant(text) ?? text
    case 'residentId':
    case 'uscc':
    case 'code':
    case 'region':
      return readCode(text, field.pattern)
    case 'phone':
      return readCode(text, field.pattern)
        .replaceAll('-', '')
        .replace(/^(?:\+86|0086)(?=1\d{10}$)/, '')
    default:
      return text
  }
}

function readCode(text: string, pattern = ''): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  return /[a-z]/.test(pattern) ? plain : plain.toUpperCase()
}

function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '')
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : null
}

/** Control characters and the invisible ones that turn the direction of writing or hide inside words; joiners of scripts stay. */
const INVISIBLE = /(?!\n)[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

function cleanText(value: string, manyLines: boolean): string {
  const lines = value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
  const visible = lines.replace(INVISIBLE, '')
  return (manyLines ? visible : visible.replace(/\s*\n\s*/g, ' ')).trim()
}
