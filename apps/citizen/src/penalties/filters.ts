import { onlyGiven, textIn, type Search } from '../app/search-values.ts'

/** What is looked for among the penalties on show, as it stands in the address; `q` is a name or the number of a decision. */
export interface PenaltyFilters {
  q?: string
  year?: number
  cause?: string
  organ?: string
}

const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** Reads the address bar: what means nothing here is left out, and the page opens. */
export function filtersIn(search: Search): PenaltyFilters {
  const year = Number(textIn(search, 'year', 4))
  const cause = textIn(search, 'cause', 12)
  return onlyGiven({
    q: textIn(search, 'q'),
    year: Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined,
    cause: cause !== undefined && /^[A-Z]{2}\d{2,4}$/.test(cause) ? cause : undefined,
    organ: textIn(search, 'organ'),
  })
}

/** The address of the list with these filters. */
export function penaltiesAddress({ q, year, cause, organ }: PenaltyFilters): string {
  const given = onlyGiven({ q: q?.trim() || undefined, year: year?.toString(), cause, organ }) as Record<string, string>
  const query = new URLSearchParams(given).toString()
  return query === '' ? '/penalties' : `/penalties?${query}`
}

/** The number of a decision as it is printed (银市监处罚〔2026〕12号), however its brackets and blanks were typed; null for what is no such number. */
export function typedDecisionNumber(typed: string): string | null {
  const [, series, year, n] = /^([\p{Script=Han}A-Z0-9-]{1,30})[\u3014[(\u3010](20\d\d)[\u3015\])\u3011]\u7b2c?0*([1-9]\d{0,6})\u53f7?$/u.exec(typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()) ?? []
  return series === undefined ? null : `${series}\u3014${year}\u3015${n}\u53f7`
}

/** What the server is asked: by the number where one was typed, else by how the name begins. */
export function questionOf({ q = '', year, cause, organ }: PenaltyFilters) {
  const number = typedDecisionNumber(q)
  return { ...(number === null ? { party: q.trim() } : { number }), year: year ?? null, cause: cause ?? null, unitId: organ ?? null }
}
