import { type MaskedKind } from '@onewindow/identity/masking'
import { z } from 'zod'

const registry = z.registry<{ sensitive: true }>()

/** Marks a top-level field of a case type's facts: it is sealed before it reaches the database (data class "sensitive personal"). */
export function sensitive<S extends z.ZodType>(schema: S): S {
  const own = schema.clone() // the mark belongs to this field: the same schema may stand under another name in clear
  registry.add(own, { sensitive: true })
  return own
}

const people = z.registry<{ as: MaskedKind }>()

/** Marks a field, at any depth, that holds a person's own data in clear (data class "personal"): it is masked on pages until a purpose is stated. */
export function personal<S extends z.ZodType>(as: MaskedKind, schema: S): S {
  const own = schema.clone()
  people.add(own, { as })
  return own
}

/** How a field is masked, looking through optional, nullable and default wrappers; null for what is shown as it is. */
export function maskOf(schema: z.ZodType): MaskedKind | null {
  const known = people.get(schema)
  if (known) return known.as
  return isWrapper(schema) ? maskOf(schema.unwrap() as z.ZodType) : null
}

/** The schema inside optional, nullable and default wrappers. */
export const unwrapped = (schema: z.ZodType): z.ZodType => (isWrapper(schema) ? unwrapped(schema.unwrap() as z.ZodType) : schema)

const isWrapper = (schema: z.ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault => schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault

/** Seals and opens text with a key outside the database. */
export type Seal = { seal: (text: string) => string; open: (sealed: string) => string }

/** Looks through optional, nullable and default wrappers, which zod makes new schemas of. */
function isSensitive(schema: z.ZodType): boolean {
  if (registry.has(schema)) return true
  return isWrapper(schema) ? isSensitive(schema.unwrap() as z.ZodType) : false
}

/** The names of the sensitive fields of a facts schema. */
export function sensitiveFields(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => (isSensitive(field) ? [name] : []))
}

/**
 * Facts as they are stored: sensitive fields as sealed text under the same name. What nobody could read back is not stored: a decision whose facts do not fit
 * fails before its commit, and the case stays as it was.
 * @throws Error naming the fields, never their values, when the schema would refuse the facts as JSON gives them back
 */
export function toStored(schema: z.ZodType, facts: unknown, seal: Seal): Record<string, unknown> {
  const { error } = schema.safeParse(JSON.parse(JSON.stringify(facts)))
  if (error) throw new Error(`These facts could not be read back: ${error.issues.slice(0, 10).map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`)
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
