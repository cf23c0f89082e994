import { isRealInstant } from '../definition/days.ts'
import type { LeafField } from '../definition/fields.ts'

/** What stands in the text box for a value: unread typing as it was typed, a number plainly, an instant as day and time. */
export function typedText({ kind }: LeafField, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' && kind === 'dateTime' && isRealInstant(value)) return inShanghai(value)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Day and time of an instant in Asia/Shanghai (UTC+8 the whole year), as the person would type it. */
function inShanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
