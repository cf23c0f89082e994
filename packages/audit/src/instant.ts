/**
 * An instant as the log writes it: `2026-11-26T19:10:07.123+08:00`, always with milliseconds and the offset of Asia/Shanghai,
 * so that one moment has one spelling and one hash.
 * @throws RangeError if the text is no instant with an offset
 */
export function canonicalInstant(text: string): string {
  if (!INSTANT.test(text)) throw new RangeError(`not an instant with an offset: ${text}`)
  return instantOf(Date.parse(text))
}

/** The same from milliseconds since 1970-01-01T00:00Z. @throws RangeError if there is no such instant */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds + EIGHT_HOURS).toISOString().replace('Z', '+08:00')
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Asia/Shanghai has had no other offset since 1991-09-15; a log that begins in this century needs no zone table. */
const EIGHT_HOURS = 8 * 3_600_000
