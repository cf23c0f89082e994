import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'

const MOST_DEPTH = 32
// Control characters and marks that turn the direction of writing have no place in a form; line feed and tab may stand in longer texts.
// eslint-disable-next-line no-control-regex -- the class is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/**
 * What came in with every text in NFC, well formed and without control characters, before any schema reads it: queries and commands alike, whatever carried them.
 * @throws CaseError `case.badRequest` when it is nested deeper than 32
 */
export function cleaned(value: unknown, depth = 0): unknown {
  if (depth > MOST_DEPTH) return fail(refuse.badRequest({}))
  if (typeof value === 'string') return value.toWellFormed().normalize('NFC').replace(CONTROL, '')
  if (Array.isArray(value)) return value.map((entry) => cleaned(entry, depth + 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [cleaned(name) as string, cleaned(entry, depth + 1)]))
}
