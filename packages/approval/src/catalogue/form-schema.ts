import { z } from 'zod'

// The part of JSON Schema 2020-12 that item forms use, with the platform's own keywords (x-…). Browser safe.

const label = z.string().min(1).max(200)

/** One field. `x-semantic-key` names the real-world fact: the same key means the same constraints everywhere, so a fact is asked once. */
export const formField = z.strictObject({
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array']), title: label, 'x-title-en': label,
  'x-semantic-key': z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/).max(120),
  minLength: z.int().min(0).optional(), maxLength: z.int().min(1).optional(), pattern: z.string().max(300).optional(),
  format: z.enum(['date', 'date-time']).optional(), enum: z.array(z.string().max(60)).min(1).max(100).optional(),
  'x-enum-labels': z.record(z.string(), label).optional(), 'x-check': z.enum(['cn-resident-id', 'cn-uscc']).optional(), 'x-sensitive': z.boolean().optional(),
  minimum: z.number().optional(), maximum: z.number().optional(), minItems: z.int().min(0).optional(), uniqueItems: z.boolean().optional(),
  items: z.record(z.string(), z.json()).optional(),
})
export type FormField = z.infer<typeof formField>

/** The form of an item. The order of `properties` is the order in which a person is asked. */
export const formSchema = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'), type: z.literal('object'), additionalProperties: z.literal(false),
  properties: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/).max(120), formField), required: z.array(z.string().max(120)).max(200),
  allOf: z.array(z.record(z.string(), z.json())).max(50).optional(),
})
export type FormSchema = z.infer<typeof formSchema>

/** The field that holds a semantic key, with its property name; undefined when the form does not ask it. */
export function fieldBySemanticKey(form: FormSchema, key: string): { name: string; field: FormField } | undefined {
  const found = Object.entries(form.properties).find(([, field]) => field['x-semantic-key'] === key)
  return found && { name: found[0], field: found[1] }
}
