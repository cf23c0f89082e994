import { plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { organType } from '../configuration/cause.ts'
import { line, passage, penalty } from '../matter/schemas.ts'
import { partyKind } from '../rules/party-kind.ts'
import { notPublished } from '../rules/publication.ts'

/** What the public page says: a second version of the decision, kept beside it. */
export const pageText = z.strictObject({ party: z.string().trim().min(1).max(200), title: line, body: z.string().trim().min(2).max(20_000) })

/** How a decision fell that was on show; `changed` where the case around does not say. */
export const fall = z.enum(['annulled', 'declaredInvalid', 'modified', 'confirmedUnlawful', 'changed'])
export type Fall = z.output<typeof fall>

/** Facts of a publication (处罚公示). */
export const publicationFacts = z.strictObject({
  organType, procedure: z.enum(['ordinary', 'simple']), partyKind, partyName: personal('name', line), minor: z.boolean(), secret: z.boolean().default(false), socialImpact: z.boolean().default(false), causeCode: z.string().max(12), penalty, decidedOn: plainDate,
  page: pageText.nullable().default(null), publishedOn: plainDate.nullable().default(null), termMonths: z.int().min(0).max(600).default(0), /** Day the first page of a decision made milder went on show: its term counts from there (行政复议法 §63). */ countsFrom: plainDate.nullable().default(null), stopsOn: plainDate.nullable().default(null), repairFrom: plainDate.nullable().default(null),
  repair: z.strictObject({ askedOn: plainDate, statement: passage }).nullable().default(null), corrections: z.array(z.strictObject({ on: plainDate, title: line })).max(40).default([]),
  fell: fall.nullable().default(null), /** Day on which the page went off because of it; pages of older builds have none. */ goneOn: plainDate.nullable().default(null),
  /** Why it is not published (R10), said with `exempt`. */ exemptFor: notPublished.nullable().default(null), /** The decision as it was served; null: the first one of the case. */ documentId: z.uuid().nullable().default(null),
  /** Whose name the decision bears (行政处罚法 §20); null in older builds: that of the unit that handled it. */ organ: z.string().max(80).nullable().default(null),
})
export type PublicationFacts = z.output<typeof publicationFacts>

/** The party stands on the page as the law shows it, unless said otherwise. */
export const pageInput = pageText.partial({ party: true })
export const repairInput = z.strictObject({ statement: passage })
/** What the organ found when it looked (公示规定 §14). */
export const grantInput = z.strictObject({ performed: z.boolean(), harmUndone: z.boolean(), repeated: z.boolean(), listed: z.boolean() })
