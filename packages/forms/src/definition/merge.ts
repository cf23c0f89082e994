import { testHolds } from './conditions.ts'
import type { ConditionSchema, FieldSchema, FormSchema } from './schema-shape.ts'

/** One item's form inside a bundle. `alias`: own key → bundle key; `supplied`: own keys it is given by a result or a licence. */
export type FormPart = {
  code: string
  schema: FormSchema
  alias?: Readonly<Record<string, string>>
  supplied?: readonly string[]
}

/** What the bundle's rules decide: facts they set, facts they drop, facts they require; bundle keys. */
export type MergeRules = { set?: Readonly<Record<string, unknown>>; drop?: readonly string[]; require?: readonly string[] }

/** The one form of a bundle, and which items ask which of its facts. */
export type MergedForm = { schema: FormSchema; askedBy: ReadonlyMap<string, readonly string[]> }

/**
 * Merges forms by semantic key (一次填报): each fact is asked once, with the same limits, in the order of the items.
 * A fact set or dropped by a rule, or supplied to every item that needs it, is not asked. Required where any item
 * that asks it requires it, or a rule does. Conditions are kept; those over set facts are decided here.
 * @throws Error when two items give one fact different limits, which the loader of the catalogue excludes
 */
export function mergeForms(parts: readonly FormPart[], { set = {}, drop = [], require = [] }: MergeRules = {}): MergedForm {
  const askedBy = new Map<string, string[]>()
  const properties: Record<string, FieldSchema> = {}
  const required = new Set<string>()
  for (const part of parts) {
    for (const [name, property] of Object.entries(part.schema.properties)) {
      const key = bundleKey(part, property['x-semantic-key'])
      if (part.supplied?.includes(property['x-semantic-key']) || Object.hasOwn(set, key) || drop.includes(key)) continue
      properties[propertyName(key)] = sameLimits(properties[propertyName(key)], property, key, part.code)
      askedBy.set(key, [...(askedBy.get(key) ?? []), part.code])
      if (part.schema.required?.includes(name)) required.add(propertyName(key))
    }
  }
  for (const key of require) if (askedBy.has(key)) required.add(propertyName(key))
  const { conditions, decided } = mergeConditions(parts, set, properties)
  for (const name of decided) required.add(name)
  const schema: FormSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties,
    required: [...required],
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
  }
  return { schema, askedBy }
}

/** Property name of a semantic key: org.legalRep.name → orgLegalRepName. */
export function propertyName(key: string): string {
  return key
    .split('.')
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
}

function bundleKey({ alias = {} }: FormPart, key: string): string {
  return (Object.hasOwn(alias, key) ? alias[key] : undefined) ?? key
}

/** Limits have to be the same. An aliased fact takes the bundle's key, and the words of the item that owns that key. */
function sameLimits(before: FieldSchema | undefined, property: FieldSchema, key: string, code: string): FieldSchema {
  const owned = property['x-semantic-key'] === key
  if (!before) return { ...property, 'x-semantic-key': key }
  if (limitsText(before) !== limitsText(property)) throw new Error(`Item ${code} gives ${key} other limits than the items before it`)
  return owned ? { ...property } : before
}

function limitsText(property: FieldSchema): string {
  const { title: _zh, 'x-title-en': _en, description: _hint, 'x-description-en': _hintEn, 'x-semantic-key': _key, ...limits } = property
  return JSON.stringify(
    Object.entries(limits)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function mergeConditions(parts: readonly FormPart[], set: Readonly<Record<string, unknown>>, properties: FormSchema['properties']) {
  const conditions = new Map<string, ConditionSchema>()
  const decided = new Set<string>()
  for (const part of parts) {
    const keys = new Map(
      Object.entries(part.schema.properties).map(([name, property]) => [name, bundleKey(part, property['x-semantic-key'])]),
    )
    for (const condition of part.schema.allOf ?? []) {
      const merged = mergeCondition(condition, (name) => keys.get(name) ?? name, set, properties)
      if (!merged) continue
      for (const name of merged.if ? [] : (merged.required ?? [])) decided.add(name)
      const rest: ConditionSchema = merged.if ? merged : { properties: merged.properties }
      if (rest.if || Object.keys(rest.properties ?? {}).length > 0) conditions.set(JSON.stringify(rest), rest)
    }
  }
  return { conditions: [...conditions.values()], decided }
}

/** Null when the condition can no longer hold or demands nothing that is asked. Without `if` it holds always. */
function mergeCondition(
  { if: when, then, ...always }: ConditionSchema,
  keyOf: (name: string) => string,
  set: Readonly<Record<string, unknown>>,
  properties: FormSchema['properties'],
): ConditionSchema | null {
  const demands = then ?? always
  const asked = (name: string) => Object.hasOwn(properties, propertyName(keyOf(name)))
  const renamed = <T>(entries: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(entries)
        .filter(([name]) => asked(name))
        .map(([name, value]) => [propertyName(keyOf(name)), value]),
    )
  const required = (demands.required ?? []).filter(asked).map((name) => propertyName(keyOf(name)))
  const narrowings = renamed(demands.properties ?? {})
  const tests = Object.entries(when?.properties ?? {})
  const open = tests.filter(([name]) => asked(name))
  const settled = tests.filter(([name]) => !asked(name))
  if (!settled.every(([name, test]) => Object.hasOwn(set, keyOf(name)) && testHolds(test, set[keyOf(name)]))) return null
  if (required.length === 0 && Object.keys(narrowings).length === 0) return null
  const outcome = {
    ...(required.length > 0 ? { required } : {}),
    ...(Object.keys(narrowings).length > 0 ? { properties: narrowings } : {}),
  }
  if (open.length === 0) return outcome
  return {
    if: {
      properties: renamed(when?.properties ?? {}),
      required: (when?.required ?? []).filter(asked).map((name) => propertyName(keyOf(name))),
    },
    then: outcome,
  }
}
