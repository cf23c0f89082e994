/** Where the app lies below the platform's origin; the same as `base` in vite.config.ts. */
export const BASE = '/admin'

export type SearchValues = Record<string, string | number | undefined | null>

/** The full address of a page with its filters: `addressOf('/items', { q: '餐' })` is `/admin/items?q=%E9%A4%90`. Empty filters are left out. */
export function addressOf(path: string, search: SearchValues = {}): string {
  const query = writeSearch(search)
  return `${BASE}${path}${query}`
}

/** Filters as plain text in the address, so that they can be read, typed and sent to a colleague. */
export function writeSearch(search: Record<string, unknown>): string {
  const filled = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const query = new URLSearchParams(filled.map(([key, value]) => [key, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}

/** Reads what `writeSearch` wrote; every value is text until the page's own schema judges it. */
export function readSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}
