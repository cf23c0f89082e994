/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON Canonicalization Scheme, RFC 8785: keys sorted by UTF-16 code units, no white space, numbers and texts as ECMAScript writes them.
 * Members that are `undefined` are left out, as JSON does; nothing else that JSON cannot say passes.
 * @throws TypeError on NaN, infinity, lone surrogates (RFC 7493 §2.1), functions, bigint, class instances such as Date, and depth over 64
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0)
}

const DEEPEST = 64

function write(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new TypeError('canonical JSON goes no deeper than 64 levels')
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return writeNumber(value)
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`
  if (isPlainObject(value)) return writeObject(value, depth)
  throw new TypeError(`canonical JSON cannot say a ${typeof value}`)
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${quote(key)}:${write(value[key], depth + 1)}`)
  return `{${members.join(',')}}`
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no NaN and no infinity')
  return JSON.stringify(value)
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates')
  return JSON.stringify(text)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
