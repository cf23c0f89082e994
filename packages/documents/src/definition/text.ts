/** The few kinds of text a document is made of, each with its limit. Pure; safe in a browser. */
import { z } from 'zod'

/** Characters no printed document can carry: controls other than line feed, lone surrogates, non-characters. */
const UNPRINTABLE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uD800-\uDFFF]/u

/** Text of at most `max` characters that is not empty. */
export function text(max: number) {
  return z.string().trim().min(1).max(max).refine((value) => !UNPRINTABLE.test(value), { error: 'unprintable' })
}

/** Name of a person, organ, item or material. */
export const name = text(200)
/** One line: a place, a phone number, a short remark. */
export const line = text(300)
/** A passage a person wrote; its line feeds start new paragraphs. */
export const passage = text(4000)
/** Name that a bilingual reader sees in both languages. */
export const bilingual = z.strictObject({ zh: name, en: name.optional() })

/** Calendar day in Asia/Shanghai, `2026-11-24`. */
export const day = z.iso.date()
/** Instant as the documents print it: ISO with `+08:00`. */
export const instant = z.string().max(40).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?\+08:00$/, { error: 'instant' })
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: 'instant' })

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().length(64).regex(/^[0-9a-f]{64}$/)
