import { expect, it } from 'vitest'
import { z } from 'zod'
import { formSchema } from './form-schema.ts'

it('is what the schema says, made once, and nobody writes into it', () => {
  const input = z.strictObject({ ground: z.string().min(5), days: z.int().default(3) })
  const schema = formSchema(input)
  expect(schema).toEqual(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  expect(formSchema(input)).toBe(schema)
  expect(() => { Object.assign((schema.properties as Record<string, object>).ground as object, { title: 'x' }) }).toThrow(TypeError)
})
