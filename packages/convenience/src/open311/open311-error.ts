import type { Open311Document } from './document.ts'
import { errors as en } from './locales/en.ts'
import { errors as zh } from './locales/zh.ts'

export type Language = 'zh' | 'en'
type Texts = typeof zh
export type ErrorName = keyof Texts

/** HTTP status of what is not a plain 400. */
const STATUSES: Partial<Record<ErrorName, number>> = {
  keyMissing: 403, keyInvalid: 403, jurisdictionUnknown: 404, serviceUnknown: 404, requestUnknown: 404, tokenUnknown: 404, pathUnknown: 404,
  tooManyPosts: 429, away: 503,
}
/** Codes in the body that differ from the HTTP status. */
const BODY_CODES: Partial<Record<ErrorName, number>> = { updateDiffers: 409 }

type Params<C extends ErrorName> = Parameters<Texts[C]> extends [infer P] ? [params: P] : []

/** One thing a client did wrong. */
export type Open311Error = { readonly name: ErrorName; readonly params: Readonly<Record<string, string | number>> }

/** Makes an error. */
export const open311Error = <C extends ErrorName>(name: C, ...params: Params<C>): Open311Error =>
  ({ name, params: (params[0] ?? {}) as Open311Error['params'] })

/** HTTP status of one error. */
export const statusOf = ({ name }: Open311Error): number => STATUSES[name] ?? 400

/** The error answer: as many as were found, the status of the first. @throws Error without any: a bug */
export function errorDocument(found: readonly Open311Error[], language: Language): { readonly status: number; readonly document: Open311Document } {
  const [first] = found
  if (!first) throw new Error('No error to tell')
  const texts = language === 'en' ? en : zh
  const body = found.map((one) => ({
    code: BODY_CODES[one.name] ?? statusOf(one),
    description: (texts[one.name] as (params: unknown) => string)(one.params),
  }))
  return { status: statusOf(first), document: { root: 'errors', body } }
}

/** Language of an `Accept-Language` header; Chinese unless English is asked for first. */
export const languageOf = (acceptLanguage: string | undefined): Language => (/^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh')
