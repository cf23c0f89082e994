import { z } from 'zod'

const registry = z.registry<{ sensitive: true }>()

/** Marks a top-level field of a case type's facts: it is sealed before it reaches the database (data class "sensitive personal"). */
export function sensitive<S extends z.ZodType>(schema: S): S {
  const own = schema.clone() // the mark belongs to this field: the same schema may stand under another name in clear
  registry.add(own, { sensitive: true })
  return own
}

/** Seals and opens text with a key outside the database. */
export type Seal = { seal: (text: string) => string; open: (sealed: string) => string }

/** Looks through optional, nullable and default wrappers, which zod makes new schemas of. */
function isSensitive(schema: z.ZodType): boolean {
  if (registry.has(schema)) return true
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? isSensitive(schema.unwrap() as z.ZodType) : false
}

/** The names of the sensitive fields of a facts schema. */
export function sensitiveFields(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => (isSensitive(field) ? [name] : []))
}

/** Facts as they are stored: sensitive fields as sealed text under the same name. */
export function toStored(schema: z.ZodType, facts: unknown, seal: Seal): Record<string, unknown> {
  const stored = { ...(facts as Record<string, unknown>) }
  for (const name of sensitiveFields(schema)) if (stored[name] !== undefined) stored[name] = { sealed: seal.seal(JSON.stringify(stored[name])) }
  return stored
}

/** The reverse of `toStored`, also for a field that was sealed by an older build; checked by the schema: facts written by an older build that no longer fit are a bug and stop the request. */
export function fromStored<F>(schema: z.ZodType<F>, stored: Record<string, unknown>, seal: Seal): F {
  const facts = { ...stored }
  for (const [name, field] of Object.entries(stored)) {
    const { sealed } = (field ?? {}) as { sealed?: unknown }
    if (typeof sealed === 'string') facts[name] = JSON.parse(seal.open(sealed))
  }
  return schema.parse(facts)
}
