import { z } from 'zod'
import { refuse } from './errors.ts'
import { fail } from './refusal.ts'

/** A cursor is the sort key of the last row shown, as base64url JSON: it can be kept in an address and never stands on a null. */
export const cursor = z.string().max(400).nullish()

export const writeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws CaseError `case.badRequest` when the text was not made by `writeCursor` */
export function readCursor(text: string, length: number): (string | number)[] {
  try {
    return z.array(z.union([z.string().max(100), z.number()])).length(length).parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return fail(refuse.badRequest({}))
  }
}

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<R>(rows: R[], limit: number, keyOf: (row: R) => readonly (string | number)[]): { rows: R[]; after: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, after: rows.length > limit && last ? writeCursor(keyOf(last)) : null }
}
