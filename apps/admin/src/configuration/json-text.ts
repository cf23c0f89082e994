import type { Json } from './schema.ts'

/** Whether a text is JSON that can be read. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What is typed as a value: read where it can be read, else the text itself, which no schema of such a field admits; nothing is put in its place. */
export const valueTyped = (text: string): Json => (text.trim() === '' ? undefined : isJson(text) ? (JSON.parse(text) as Json) : text)

/** A value as it is typed; a text that cannot be read stands as it was left. */
export const textOfValue = (value: Json): string => (value === undefined ? '' : typeof value === 'string' && !isJson(value) ? value : JSON.stringify(value, null, 2))
