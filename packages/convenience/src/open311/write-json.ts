import { cleanText } from './document.ts'
import type { Open311Document } from './document.ts'

/** An answer as JSON: lists without a wrapper, ids as strings, flags as booleans, nothing as null. */
export const writeJson = ({ body }: Open311Document): string =>
  JSON.stringify(body, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value))
