import { isFields, type Json } from './schema.ts'
import type { Words } from './configuration-view.ts'

/** A value as a table shows it: names instead of keys, a mark for yes. */
export function valueText(value: Json, words: Words): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? '✓' : '—'
  if (typeof value === 'string') return words.choice(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one: Json) => valueText(one, words)).join(' · ') || '—'
  return isFields(value) ? Object.entries(value).map(([key, one]) => `${words.field(key)} ${isFields(one) ? `(${valueText(one, words)})` : valueText(one, words)}`).join(' · ') || '—' : ''
}
