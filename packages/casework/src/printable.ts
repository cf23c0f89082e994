// eslint-disable-next-line no-control-regex -- the class is the point
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu

/** Takes out of every text what no printer can set, so that a pasted tab or control character never keeps a paper from being issued. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(CONTROLS, ' ').toWellFormed().replaceAll('\uFFFD', ' ').trim() as T
  if (Array.isArray(value)) return value.map(printable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T
}
