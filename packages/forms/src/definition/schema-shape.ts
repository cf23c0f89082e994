import { z } from 'zod'

/** Semantic key (语义键) of a real-world fact: `org.legalRep.idNumber`. */
export const semanticKey = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*){1,4}$/)

const propertyName = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*$/)
const label = z.string().trim().min(1).max(200)
const sentence = z.string().trim().min(1).max(500)
const choice = z.string().min(1).max(40)
const choices = z.array(choice).min(1).max(200)
const size = z.int().min(0).max(10_000)
const amount = z.number().min(-1e12).max(1e12)
const labels = z.record(choice, label)

const words = {
  title: label.optional(),
  description: sentence.optional(),
  'x-title-en': label.optional(),
  'x-description-en': sentence.optional(),
}

/** One answer that is a single value: text, number, yes or no, or one choice out of a list. */
const leafKeywords = {
  ...words,
  type: z.enum(['string', 'number', 'integer', 'boolean']),
  minLength: size.optional(),
  maxLength: size.optional(),
  pattern: z.string().max(120).optional(),
  format: z.enum(['date', 'date-time']).optional(),
  enum: choices.optional(),
  'x-enum-labels': labels.optional(),
  'x-enum-labels-en': labels.optional(),
  minimum: amount.optional(),
  maximum: amount.optional(),
  'x-check': z.enum(['cn-resident-id', 'cn-uscc']).optional(),
  'x-past': z.boolean().optional(),
}

/** One column of a repeated group (重复项中的一栏). */
const part = z.strictObject(leafKeywords)

const rowItems = z.strictObject({
  type: z.literal('object'),
  properties: z.record(propertyName, part),
  required: z.array(propertyName).max(50).optional(),
  additionalProperties: z.literal(false),
})

const textItems = z.strictObject({
  type: z.literal('string'),
  enum: choices.optional(),
  minLength: size.optional(),
  maxLength: size.optional(),
  pattern: z.string().max(120).optional(),
})

const leafField = z.strictObject({ ...leafKeywords, title: label, 'x-semantic-key': semanticKey, 'x-sensitive': z.boolean().optional() })

const listField = z.strictObject({
  ...words,
  type: z.literal('array'),
  title: label,
  'x-semantic-key': semanticKey,
  'x-sensitive': z.boolean().optional(),
  'x-enum-labels': labels.optional(),
  'x-enum-labels-en': labels.optional(),
  items: z.discriminatedUnion('type', [rowItems, textItems]),
  minItems: z.int().min(0).max(100).optional(),
  maxItems: z.int().min(1).max(100).optional(),
  uniqueItems: z.boolean().optional(),
})

/** What a condition may ask of an answer. */
const test = z.union([
  z.strictObject({ const: z.union([z.string(), z.boolean(), z.number()]) }),
  z.strictObject({ enum: choices }),
  z.strictObject({ contains: z.strictObject({ const: z.string() }) }),
])

/** What a condition may demand of another answer. */
const narrowing = z.strictObject({ enum: choices.optional(), minimum: amount.optional(), maximum: amount.optional() })

const demands = {
  required: z.array(propertyName).min(1).max(100).optional(),
  properties: z.record(propertyName, narrowing).optional(),
}

const condition = z.strictObject({
  if: z.strictObject({ properties: z.record(propertyName, test), required: z.array(propertyName).max(20) }).optional(),
  then: z.strictObject(demands).optional(),
  ...demands,
})

/** The supported subset of JSON Schema 2020-12 with the keywords of the catalogue (x-semantic-key, x-check, x-sensitive …). */
export const formSchemaShape = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema').optional(),
  type: z.literal('object'),
  additionalProperties: z.literal(false),
  properties: z.record(propertyName, z.discriminatedUnion('type', [leafField, listField])),
  required: z.array(propertyName).max(300).optional(),
  allOf: z.array(condition).max(100).optional(),
})

export type FormSchema = z.infer<typeof formSchemaShape>
export type FieldSchema = FormSchema['properties'][string]
export type LeafSchema = z.infer<typeof part>
export type ConditionSchema = z.infer<typeof condition>
export type ConditionTest = z.infer<typeof test>
export type Narrowing = z.infer<typeof narrowing>
