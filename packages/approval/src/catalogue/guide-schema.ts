import { run, clockUnit } from '@onewindow/calendar/spec'
import { z } from 'zod'
import { limit, material, organLevel, renewal, result } from './definition.ts'
import type { SearchAnswer } from './search.ts'
import type { Guide } from './guide/guide.ts'

// What the REST addresses of guides promise. `satisfies` keeps each schema equal to what the rooms give; browser safe.

const text = z.object({ zh: z.string(), en: z.string() })
const named = z.object({ code: z.string(), name: text })
const day = z.iso.date()
const audience = z.enum(['person', 'enterprise'])
const length = limit.nullable()
const computedDay = z.object({ dueDate: day, provisional: z.boolean(), runs: z.array(run), unit: clockUnit, length: z.int() })

const guideMaterial = material.pick({ key: true, requirement: true, source: true, originals: true, copies: true, deferrable: true, commitmentReplaceable: true, acceptedFormats: true }).extend({
  name: text, condition: text.nullable(), spared: z.object({ licences: z.array(named), dataset: z.string().nullable() }),
})

const guidePlace = z.object({
  id: z.string(), unitId: z.string(), organ: z.string(), organEn: z.string().nullable(), level: organLevel, levelName: text, regionCode: z.string(), regionName: z.string(), promised: length, places: z.unknown(), hours: z.unknown(),
})

/** Service guide (办事指南): everything 行政许可法 §30 has the authority publish, with the days computed for "if sent now". */
export const guideSchema = z.object({
  slug: z.string(), code: z.string(), versionId: z.string(), version: z.int(), name: text, type: named, audiences: z.array(audience), department: named, decidingDepartment: named, conditions: z.array(text),
  materials: z.array(guideMaterial),
  limits: z.object({ statutory: length, statutoryBasis: z.string().nullable(), promised: length, underCommitment: length, extension: length, onTheSpot: z.boolean() }),
  ifSentNow: z.object({ acceptanceBy: day, promised: computedDay.nullable(), statutory: computedDay.nullable(), promisedAtLatest: day.nullable() }),
  fee: z.object({ charged: z.boolean(), amountFen: z.number().nullable(), basis: text.nullable() }),
  result: z.object({ name: text, licenceType: z.string().nullable(), electronic: z.boolean(), validity: result.shape.validity }),
  steps: z.array(z.object({ seq: z.int(), stage: z.string(), name: text, role: z.string(), maxWorkdays: z.int().nullable() })),
  procedures: z.array(z.object({ type: z.string(), name: text, mandatory: z.boolean(), stopsClock: z.boolean(), longest: length })),
  legalBasis: z.array(z.object({ law: z.string(), article: z.string().nullable(), verified: z.boolean() })), applyBy: z.object({ delegate: z.boolean(), inPerson: z.boolean(), commitment: z.boolean() }),
  renewal: renewal.nullable(), places: z.array(guidePlace), bundles: z.array(z.object({ slug: z.string(), name: text })), intakeClosed: z.object({ until: day, reason: z.string() }).nullable(), handledElsewhere: z.boolean(), fields: z.int(),
}) satisfies z.ZodType<Guide>

const hit = z.object({
  key: z.string(), kind: z.enum(['item', 'bundle']), slug: z.string(), nameZh: z.string(), nameEn: z.string(), score: z.number(), reason: z.enum(['title', 'phrase', 'pinyin', 'similarTitle', 'keyword', 'guideText']),
})

/** Items and life events for plain words, best first, each with the reason it was found. */
export const searchSchema = z.object({ hits: z.array(hit), nearest: z.array(hit) }) satisfies z.ZodType<SearchAnswer>
