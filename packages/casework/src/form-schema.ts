import { z } from 'zod'

const made = new WeakMap<z.ZodType, Readonly<Record<string, unknown>>>()

/** The JSON Schema of what an event takes, from which pages draw its form. Made once per schema, since making it costs more than loading a case; nobody writes into it. */
export function formSchema(input: z.ZodType): Readonly<Record<string, unknown>> {
  const known = made.get(input)
  if (known) return known
  const schema = frozen(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>)
  made.set(input, schema)
  return schema
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
