import pg from 'pg'

type Parse = (text: string) => unknown

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, int8Array: 1016, dateArray: 1182, timestamptzArray: 1185, textArray: 1009 }
const SHANGHAI_MS = 8 * 3_600_000

/** bigint as number; a value a number cannot hold exactly is a bug and stops the query. */
function integer(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`The database holds ${text}, which is no exact number in JavaScript.`)
  return value
}

/**
 * `2026-11-24 02:00:00.1234+00` → `2026-11-24T10:00:00.123+08:00`: instants travel as ISO text on the clock of Asia/Shanghai. Also from JSON made by the database
 * (`2026-11-24T10:00:00.12+08:00`). Sessions on that clock give nearly the same text, and a list holds a hundred instants: those are cut, not read.
 */
export function instantText(text: string): string {
  const end = text.endsWith('+08') ? text.length - 3 : text.endsWith('+08:00') ? text.length - 6 : -1
  if (end >= 19 && text[4] === '-') return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, Math.min(end, 23)).padEnd(3, '0')}+08:00`
  const moment = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  if (Number.isNaN(moment)) throw new Error(`The database holds the instant "${text}", which this product never writes.`)
  return new Date(moment + SHANGHAI_MS).toISOString().replace('Z', '+08:00')
}

const texts = pg.types.getTypeParser(OID.textArray) as (text: string) => (string | null)[]
const each = (parse: Parse): Parse => (text) => texts(text).map((item) => item === null ? null : parse(item))
const same: Parse = (text) => text

const parsers = new Map<number, Parse>([
  [OID.int8, integer], [OID.int8Array, each(integer)],
  [OID.timestamptz, instantText], [OID.timestamptzArray, each(instantText)],
  [OID.date, same], [OID.dateArray, each(same)], [OID.timestamp, same],
])

/** How our pools read rows: bigint as number, days as text, instants as ISO text with +08:00; the rest as pg does. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
