/** What every document carries. Source: 行政许可法 第三十二条第二款 (seal and date) and the platform's own rule for all papers. */
import { z } from 'zod'
import { articleZh, fullWidthBrackets } from './citation.ts'
import { documentNumber } from './number.ts'
import { bilingual, day, line, name, text } from './text.ts'

/** Name of an item, law or licence type from the catalogue; half-width brackets are set full width. */
export const catalogueName = name.overwrite(fullWidthBrackets)
export const item = z.strictObject({ zh: catalogueName, en: name.optional() })

/** One law and article, e.g. 中华人民共和国行政许可法, 第三十二条; the short form `§32(1)` is written out. */
export const citation = z.strictObject({ law: catalogueName, article: text(100).overwrite(articleZh).optional() })
export const legalBasis = z.array(citation).min(1).max(12)

/** Issuing organ. `sealCaption` is the line under the star, for a special-purpose seal. */
export const organ = bilingual.extend({ sealCaption: text(16).optional() })

/** How to ask about this paper. */
export const enquiry = z.strictObject({ phone: text(60), place: line.optional(), hours: line.optional() })

/** The public page that tells whether this paper is genuine; its address is in the QR code. */
export const verification = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(300), code: text(40) })

/**
 * Remedies of a negative act, with the last days computed from the day of service.
 * Source: 行政复议法 第二十条 (60 calendar days), 行政诉讼法 第四十六条 (6 months).
 */
export const remedies = z.strictObject({
  servedOn: day,
  reconsideration: z.strictObject({
    authority: name, authorityEn: name.optional(), days: z.int().min(1).max(365).default(60), lastDay: day,
  }),
  court: z.strictObject({ name, nameEn: name.optional(), months: z.int().min(1).max(60).default(6), lastDay: day }),
})

export const frame = z.strictObject({
  organ, number: documentNumber, issuedOn: day, caseNumber: text(40), addressee: name, legalBasis, enquiry, verification,
  /** New version of a paper already issued, with its reason; both versions are kept. */
  reissue: z.strictObject({ version: z.int().min(2).max(99), reason: line }).optional(),
})

/** A document about an application (办件): the frame and the item applied for. */
export const applicationFrame = frame.extend({ item })
