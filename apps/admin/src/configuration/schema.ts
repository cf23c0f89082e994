/** The part of JSON Schema that configuration is written in. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: readonly string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  enum?: readonly unknown[]
  anyOf?: readonly Schema[]
  default?: unknown
  format?: string
  maxLength?: number
  minItems?: number
  maxItems?: number
}

export type Json = unknown
export type Fields = Record<string, Json>
export const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a node of the form is drawn as. `text` is the last resort: its JSON. */
export type Shape = 'group' | 'rows' | 'values' | 'named' | 'choice' | 'yesNo' | 'number' | 'words' | 'json'

/** The schema of what may also be nothing, and whether it may. */
export function withoutNull(schema: Schema): { schema: Schema; nullable: boolean } {
  const rest = schema.anyOf?.filter(({ type }) => type !== 'null') ?? []
  const [only] = rest
  return rest.length === 1 && only && schema.anyOf?.length === 2 ? { schema: only, nullable: true } : { schema, nullable: false }
}

const isScalar = ({ type, enum: choices, anyOf }: Schema): boolean => !anyOf && (choices !== undefined || ['string', 'integer', 'number', 'boolean'].includes(type ?? ''))

export function shapeOf(schema: Schema): Shape {
  if (schema.properties) return 'group'
  if (schema.type === 'array' && schema.items?.properties) return 'rows'
  if (schema.type === 'array' && schema.items && isScalar(schema.items)) return 'values'
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') return 'named'
  if (schema.enum) return 'choice'
  if (schema.type === 'boolean') return 'yesNo'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return schema.type === 'string' ? 'words' : 'json'
}

/** What a new entry starts with. */
export function emptyOf(given: Schema): Json {
  const { schema, nullable } = withoutNull(given)
  if (schema.default !== undefined) return structuredClone(schema.default)
  if (nullable) return null
  switch (shapeOf(schema)) {
    case 'group': return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key)).map(([key, inner]) => [key, emptyOf(inner)]))
    case 'rows': case 'values': return []
    case 'named': return {}
    case 'yesNo': return false
    default: return ''
  }
}

/** Sets one value deep inside without touching the rest; `undefined` takes the field away. */
export function setAt(value: Json, path: readonly string[], to: Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((one: Json, at) => (String(at) === key ? setAt(one, rest, to) : one))
  const before = isFields(value) ? value : {}
  const next = setAt(before[key], rest, to)
  return next === undefined ? Object.fromEntries(Object.entries(before).filter(([name]) => name !== key)) : { ...before, [key]: next }
}

const NAMES = ['id', 'code', 'key', 'slug', 'nameZh', 'titleZh', 'zh'] as const

/** How an entry of a list is called: its code and its name, or its place. */
export function nameOfEntry(value: Json, place: number, chinese: boolean): string {
  if (!isFields(value)) return `#${place + 1}`
  const code = NAMES.slice(0, 4).map((name) => value[name]).find((one) => typeof one === 'string' && one !== '')
  const name = (chinese ? ['nameZh', 'titleZh', 'zh', 'textZh'] : ['nameEn', 'titleEn', 'en', 'textEn']).map((one) => value[one]).find((one) => typeof one === 'string' && one !== '')
  return [code, name].filter((one) => one !== undefined).map(String).join(' ') || `#${place + 1}`
}
