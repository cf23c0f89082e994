import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { fen } from '../configuration/cause.ts'
import { line, passage, thing } from '../matter/schemas.ts'
import { goodsState } from '../rules/goods.ts'

const note = z.string().trim().max(300)
const lines = z.array(z.string().max(6)).min(1).max(200)

const holding = z.strictObject({ line: z.string().max(6), state: goodsState, place: line, quantity: z.int().min(1) })

/** Facts of a measure (查封、扣押): on which ground what is held, and where every piece of it is. Quantities of holdings are thousandths of the unit. */
export const measureFacts = z.strictObject({
  kind: z.enum(['seal', 'seize']), causeCode: z.string().max(12), why: passage, conditions: z.array(z.string().max(60)).max(10), things: z.array(thing).min(1).max(200), partyName: personal('name', line),
  holdings: z.array(holding).max(600).default([]), test: z.strictObject({ body: line, item: line, days: z.int().min(1).max(365) }).nullable().default(null), proceedsFen: fen.default(0),
})
export type MeasureFacts = z.output<typeof measureFacts>

/** What is written down on the spot (行政强制法 §18): the party or a witness is there and told; a list signed twice, or why it is not signed. */
export const imposeInput = z.strictObject({
  present: z.enum(['party', 'witness']), witness: personal('name', note).default(''), told: z.literal(true), partyWords: note.default(''), signed: z.boolean(), refusal: note.default(''), livingNecessity: z.boolean().default(false), alreadySealed: z.boolean().default(false),
})
export type ImposeInput = z.output<typeof imposeInput>
export const testInput = z.strictObject({ body: line, item: line, days: z.int().min(1).max(365), lines })
export const extendInput = z.strictObject({ days: z.int().min(1).max(30), why: passage })
/** The five grounds of 行政强制法 §28. */
export const releaseInput = z.strictObject({ ground: z.enum(['noViolation', 'unrelated', 'dealtWith', 'expired', 'notNeeded']) })
export const partReleaseInput = releaseInput.extend({ lines })
export const sellInput = z.strictObject({ lines, why: passage, proceedsFen: fen })
export const returnInput = z.strictObject({ signed: z.boolean(), refusal: note.default('') })
