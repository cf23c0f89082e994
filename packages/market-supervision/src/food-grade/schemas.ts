import { z } from 'zod'
import { day } from '../firm/schemas.ts'
import { riskClass } from '../rules/draw/entries.ts'

const tenths = z.int().min(0).max(1000)
const year = z.int().min(2010).max(2100)
const event = z.string().min(1).max(60)

/** Food producer (食品生产者), seller (食品销售经营者), caterer (餐饮服务经营者). */
export const foodRoles = ['producer', 'seller', 'caterer'] as const
export type FoodRole = (typeof foodRoles)[number]

/**
 * The food grade of a year (食品风险等级) as it was last worked out, by the model of its day; `events` are those of the year before, and `chosen` are those of them that the scoring named. `statedFullOn` is the last full check as a scoring
 * stated it, `statedFor` the year of that scoring (null also for what was stated before that was kept), `lastFullOn` the later one of the record's and what was stated last, be it for another year. Scores in tenths of a point, `dynamicTenths` null for a business not checked yet.
 */
export const keptGrade = z.strictObject({
  year, version: z.int().min(1).max(9999), grade: riskClass, totalTenths: tenths, staticTenths: tenths, dynamicTenths: tenths.nullable(), role: z.enum(foodRoles), special: z.boolean(), key: z.boolean(), events: z.array(event).max(30), chosen: z.array(event).max(30),
  lastFullOn: day.nullable(), statedFullOn: day.nullable(), statedFor: year.nullable(), nextDue: day.nullable(), coverageDue: day.nullable(), gradedOn: day, modelVersion: z.string().max(40),
})
export type KeptGrade = z.output<typeof keptGrade>

/**
 * What an inspector brings to the scoring: points of the two score sheets (静态、动态风险因素量化分值表), and what the platform cannot know. `role` only where the licences do not tell, `lastFullOn` only for a check made before
 * the platform or by an authority that is not on it, with the ground for it.
 */
export const scoreInput = z.strictObject({
  year, role: z.enum(foodRoles).nullable().default(null), special: z.boolean().default(false), staticTenths: tenths, dynamicTenths: tenths.nullable().default(null), lastFullOn: day.nullable().default(null), events: z.array(event).max(30).default([]), ground: z.string().trim().max(500).default(''),
})
export type ScoreInput = z.output<typeof scoreInput>
