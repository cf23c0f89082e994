import type { LeafSchema } from './schema-shape.ts'

/** How a field is asked, read, worded and shown. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'code'
  | 'name'
  | 'address'
  | 'residentId'
  | 'uscc'
  | 'phone'
  | 'region'
  | 'date'
  | 'dateTime'
  | 'number'
  | 'whole'
  | 'money'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'rows'

/** Mobile number (手机号码) of the mainland, as the catalogue writes it. */
const MOBILE_PATTERN = '^1[3-9][0-9]{9}$'

const RESIDENT_ID_PATTERN = '^[1-9][0-9]{16}[0-9X]$'

/** Longest text that still fits on one line. */
const ONE_LINE = 200

/** Kind of a single answer, by its keywords first and by the last word of its semantic key second. */
export function fieldKind(leaf: LeafSchema, key: string): FieldKind {
  if (leaf.type === 'boolean') return 'yesNo'
  if (leaf.enum) return 'choice'
  if (leaf.type === 'integer') return 'whole'
  if (leaf.type === 'number') return /\((万?元)\)$/.test(leaf.title ?? '') ? 'money' : 'number'
  return leaf.format ? (leaf.format === 'date' ? 'date' : 'dateTime') : textKind(leaf, key)
}

function textKind(leaf: LeafSchema, key: string): FieldKind {
  if (leaf['x-check'] === 'cn-uscc') return 'uscc'
  if (leaf['x-check'] === 'cn-resident-id' || leaf.pattern === RESIDENT_ID_PATTERN) return 'residentId'
  if (leaf.pattern === MOBILE_PATTERN) return 'phone'
  if (/regionCode$/i.test(key)) return 'region'
  if (leaf.pattern) return 'code'
  if ((leaf.maxLength ?? 0) > ONE_LINE) return 'longText'
  return textKindByName(key)
}

function textKindByName(key: string): FieldKind {
  const word = key.split(/[./]/).at(-1) ?? ''
  if (/address$/i.test(word)) return 'address'
  return /^(name|householderName)$/.test(word) && !/^(org|employer|project|event|school)[./]name$/.test(key) ? 'name' : 'text'
}
