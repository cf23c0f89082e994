import type { FastifyInstance } from 'fastify'

const MOST_DEPTH = 32
// Control characters have no place in a form; line feed and tab may stand in longer texts.
// eslint-disable-next-line no-control-regex -- the class is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** The body cannot be read: not JSON, or nested deeper than 32. */
export class UnreadableBodyError extends Error {
  readonly statusCode = 400
}

/** Every text in NFC and without control characters (security §4); depth bounded. @throws UnreadableBodyError */
export function cleanJson(text: string): string {
  if (text === '') return text
  try {
    return JSON.stringify(clean(JSON.parse(text), 0))
  } catch (error) {
    if (error instanceof UnreadableBodyError) throw error
    throw new UnreadableBodyError('The request could not be read')
  }
}

function clean(value: unknown, depth: number): unknown {
  if (depth > MOST_DEPTH) throw new UnreadableBodyError('The request is nested too deeply')
  if (typeof value === 'string') return value.isWellFormed() ? value.normalize('NFC').replace(CONTROL, '') : value.toWellFormed().normalize('NFC').replace(CONTROL, '')
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, clean(entry, depth + 1)]))
  return value
}

/** Cleans the body of every API command before anything reads it. Queries carry their input in the address and are checked by their schemas. */
export function addCleanInput(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    if (request.url.startsWith('/trpc/') && typeof request.body === 'string') request.body = cleanJson(request.body)
  })
}
