import { z } from 'zod'
import { plainDate } from '@onewindow/calendar/spec'

// What a draw works on and publishes. Ids are printable ASCII, so that order of text is order of bytes everywhere.

const id = z.string().regex(/^[!-~]{1,64}$/)
const department = z.string().regex(/^[!-~]{1,40}$/)
const region = z.string().regex(/^\d{4,15}$/)
const hex64 = z.string().regex(/^[0-9a-f]{64}$/)

export const riskClass = z.enum(['A', 'B', 'C', 'D'])
export type RiskClass = z.infer<typeof riskClass>
/** One value for each class. */
export const byRisk = <T extends z.ZodType>(value: T) => z.strictObject({ A: value, B: value, C: value, D: value })

/** A frozen candidate: `id` is blinded, `risk` the class on the freeze day. */
export const drawObject = z.strictObject({
  id, risk: riskClass, region, requires: z.array(z.string().max(40)).max(20).optional(), lastInspectors: z.array(id).max(40).optional(),
})
/** A frozen inspector under the number of this draw (`J001`), never a name. */
export const drawInspector = z.strictObject({
  id, dept: department, regions: z.array(region).max(200), specialities: z.array(z.string().max(40)).max(40).optional(),
  certUntil: plainDate, recusals: z.array(id).max(10_000).optional(), load: z.int().min(0).max(100_000).optional(),
})
const seatGroup = z.strictObject({ dept: department, size: z.int().min(1).max(10), leadSpeciality: z.boolean().optional() })

/** The rules of a draw. An absent key stays absent in the canonical text and means 0 or false. */
export const drawRules = z.strictObject({
  mode: z.enum(['ratio', 'total']),
  total: z.int().min(0).max(10_000_000).optional(),
  minPer: z.int().min(0).max(1_000_000).optional(),
  ratiosBp: z.record(riskClass, z.int().min(0).max(10_000)),
  byCounty: z.boolean().optional(),
  reserveBp: z.int().min(0).max(10_000).optional(),
  seats: z.array(seatGroup).min(1).max(20),
  cap: z.int().min(0).max(100_000),
  balanceSlack: z.int().min(0).max(100_000).optional(),
  avoidLast: z.boolean().optional(),
  endsOn: plainDate,
})

/** What both parties commit to; public at once. */
export const commitDocument = z.strictObject({
  v: z.literal('OWD1'), drawNo: z.string().max(60), planNo: z.string().max(60),
  objectsRoot: hex64, excludedRoot: hex64, inspectorsRoot: hex64,
  rulesHash: hex64, commitments: z.array(z.strictObject({ party: z.string().max(60), commitment: hex64 })).min(2).max(10),
  publicSource: z.string().max(200), committedAt: z.string().max(40),
})

/** The file that is published after the batch closes (`/public/draws/<drawNo>.json`). */
export const drawBundle = z.strictObject({
  document: commitDocument, commitHash: hex64, reveals: z.array(z.strictObject({ party: z.string().max(60), secret: hex64 })).max(10),
  publicValue: z.string().max(200), seed: hex64, rules: drawRules, objects: z.array(drawObject).max(2_000_000),
  inspectors: z.array(drawInspector).max(100_000), resultHash: hex64,
})

export type DrawObject = z.infer<typeof drawObject>
export type DrawInspector = z.infer<typeof drawInspector>
export type DrawRules = z.infer<typeof drawRules>
export type CommitDocument = z.infer<typeof commitDocument>
export type DrawBundle = z.infer<typeof drawBundle>
