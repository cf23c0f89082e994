/** Numbers of documents. Pure; safe in a browser. */
import { z } from 'zod'

/** Number of a document without gaps, e.g. 银审许准〔2026〕12号 (common numbering form C). */
export const documentNumber = z.string().max(60).regex(/^[\p{Script=Han}A-Z0-9-]{1,30}〔20\d\d〕[1-9]\d{0,6}号$/u, { error: 'documentNumber' })

/** Builds a number of form C: short name of the organ 银审, series 许准, year and place in the series. */
export function formatDocumentNumber(organMark: string, series: string, year: number, sequence: number): string {
  return documentNumber.parse(`${organMark}${series}〔${year}〕${sequence}号`)
}

/** The number with a place for its sequence, which only the commit that issues it knows: 银审许准〔2026〕{n}号. */
export const numberPattern = (organMark: string, series: string, year: number): string => `${organMark}${series}〔${year}〕{n}号`
