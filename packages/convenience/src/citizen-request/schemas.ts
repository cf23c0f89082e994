import { personal, sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { categoryCode, requestKind } from '../configuration/category.ts'

const day = z.iso.date()
const at = z.string().max(40)
const unitId = z.string().max(80)
const name = z.string().trim().min(1).max(80)
/** A passage somebody wrote; five characters say something. */
export const passage = z.string().trim().min(5).max(2000)
const passageOr = z.string().trim().max(2000)
const number = z.string().max(60)

export const channels = ['web', 'app', 'phone', 'counter', 'community', 'open311', 'internal'] as const
export const contactWays = ['phone', 'sms', 'inApp', 'none'] as const

/** A point as integers E7, CGCS2000. The deepest region known: county, township or community. */
export const place = z.strictObject({
  regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/), address: personal('address', z.string().trim().max(200)), latE7: z.int().min(300_000_000).max(450_000_000).nullable().default(null), lonE7: z.int().min(1_000_000_000).max(1_150_000_000).nullable().default(null),
})
/** A question or praise may be about no place; everything else happens somewhere. */
export const PLACELESS: readonly string[] = ['consult', 'praise']
export const reporter = z.strictObject({ name: z.string().trim().max(80), phone: z.string().trim().max(20), onBehalfOf: z.string().trim().max(80).nullable().default(null) })

const order = z.strictObject({ unitId, unitName: name, assistIds: z.array(unitId).max(10), rule: z.string().max(20).nullable(), why: z.string().max(300), at })
const contact = z.strictObject({ at, way: z.enum(['call', 'visit', 'message']), outcome: passage })
const visit = z.strictObject({
  round: z.int(), at, by: z.enum(['visitor', 'reporter']), reached: z.boolean(), solved: z.boolean().nullable(), level: z.int().min(1).max(5).nullable(), deniesContact: z.boolean(), evidenceVerified: z.boolean(),
})
const reply = z.strictObject({ resultCode: z.enum(['solved', 'explained']), found: passage, done: passage, basis: z.string().max(300), next: passageOr, at })
/** Which matter went to which law's procedure. */
export const handedKinds = ['consumerComplaint', 'violationReport', 'enforcement', 'mediation'] as const

/** Everything of one request that its decisions need. `reporter` and the reporter's own words are sealed at rest; a unit works with `extract`. */
export const requestFacts = z.strictObject({
  kind: requestKind, category: categoryCode.nullable(), text: sensitive(z.string().trim().min(5).max(4000)), extract: z.string().max(4000), place: place.nullable(), reporter: sensitive(reporter),
  urgent: z.boolean().default(false), urgentReason: z.string().max(300).default(''), anonymous: z.boolean().default(false), sealed: z.boolean().default(false), contactWay: z.enum(contactWays).default('inApp'), againstId: unitId.nullable().default(null),
  record: z.string().max(300).default(''), consent: z.string().max(300).default(''), sourceId: z.string().max(80).nullable().default(null), /** Keyed digest of all that somebody without an account sent, by which the same report sent again is told from another (CS-25). */ sentId: z.string().max(64).nullable().default(null), /** Officers of the centre to whom two of them opened who reports. */ openToIds: z.array(z.string().max(80)).max(20).default([]),
  asked: passageOr.default(''), supplements: sensitive(z.array(z.strictObject({ at, text: passage })).max(20)).default([]), corrections: sensitive(z.array(z.strictObject({ at, what: z.string().max(60), old: z.string().max(300), now: z.string().max(2000) })).max(60)).default([]),
  order: order.nullable().default(null), designated: z.boolean().default(false), returnedByIds: z.array(unitId).max(30).default([]), handBack: z.strictObject({ reason: passageOr, belongsTo: z.string().max(80) }).nullable().default(null), parentId: unitId.nullable().default(null),
  contacts: z.array(contact).max(200).default([]), extension: z.strictObject({ days: z.int(), reason: passage }).nullable().default(null),
  suspension: z.strictObject({ code: z.string().max(40), plan: passage, until: day, missedReports: z.int() }).nullable().default(null), progress: z.array(z.strictObject({ at, text: passage })).max(60).default([]),
  handed: z.strictObject({ to: z.enum(handedKinds), subject: z.string().max(200), at }).nullable().default(null), /** Earlier ones of the same reporter about the same matter, oldest first. */ repeats: z.array(z.strictObject({ number, at })).max(60).default([]),
  /** Numbers of the others in a group it completed. */ cluster: z.array(number).max(60).default([]), /** Categories its words name, with the words; a person confirms one. */ suggested: z.array(z.strictObject({ category: categoryCode, words: z.array(z.string().max(40)).max(20) })).max(5).default([]),
  /** The item a unit said it is about, which the reporter may apply for from here. */ offered: z.strictObject({ slug: z.string().max(80), name: z.string().max(200), why: passage, at }).nullable().default(null), /** The case it asks about, and when that case's domain was told. */ aboutCase: z.strictObject({ number, at }).nullable().default(null), answers: z.array(z.strictObject({ at, number, text: passageOr })).max(60).default([]),
  merged: z.strictObject({ masterId: z.uuid(), number, at }).nullable().default(null), termination: passageOr.default(''), reply: reply.nullable().default(null), visits: z.array(visit).max(40).default([]),
  ending: z.strictObject({ code: z.string().max(40), text: passageOr }).nullable().default(null),
})
export type RequestFacts = z.output<typeof requestFacts>
export type RequestPlace = z.output<typeof place>
