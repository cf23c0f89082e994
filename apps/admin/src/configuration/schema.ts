/** The part of JSON Schema that configuration is written in. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: readonly string[]
  items?: Schema | boolean
  additionalProperties?: Schema | boolean
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  $ref?: string
  default?: unknown
  format?: string
  maxLength?: number
  minItems?: number
  maxItems?: number
}

export type Json = unknown
export type Fields = Record<string, Json>
export const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a node of the form is drawn as. `json` is the last resort: a language of its own that refers to itself. */
export type Shape = 'group' | 'rows' | 'values' | 'variants' | 'fixed' | 'named' | 'choice' | 'yesNo' | 'number' | 'words' | 'json'

/** Of what a union is made, nothing left out. */
export const variantsOf = ({ anyOf, oneOf }: Schema): readonly Schema[] => (anyOf ?? oneOf ?? []).filter(({ type }) => type !== 'null')

/** The schema of what may also be nothing, and whether it may. */
export function withoutNull(schema: Schema): { schema: Schema; nullable: boolean } {
  const rest = variantsOf(schema)
  const [only] = rest
  const nullable = rest.length < (schema.anyOf ?? schema.oneOf ?? []).length
  if (!nullable) return { schema, nullable }
  return { schema: rest.length === 1 && only ? only : { anyOf: rest }, nullable }
}

/** The values a schema leaves to choose from; undefined where it does not. */
export function choicesOf(schema: Schema): readonly unknown[] | undefined {
  if (schema.enum) return schema.enum
  const variants = variantsOf(schema)
  return variants.length > 1 && variants.every((one) => one.const !== undefined) ? variants.map((one) => one.const) : undefined
}

const isScalar = (schema: Schema): boolean => choicesOf(schema) !== undefined || (schema.anyOf === undefined && schema.oneOf === undefined && ['string', 'integer', 'number', 'boolean'].includes(schema.type ?? ''))
/** Whether a form can be drawn for it, down to its leaves. */
const isDrawn = (schema: Schema): boolean => shapeOf(withoutNull(schema).schema) !== 'json'

export const itemsOf = ({ items }: Schema): Schema | null => (typeof items === 'object' ? items : null)

export function shapeOf(schema: Schema): Shape {
  const items = itemsOf(schema)
  if (schema.const !== undefined) return 'fixed'
  if (schema.properties) return 'group'
  if (schema.type === 'array' && items) return isScalar(items) ? 'values' : isDrawn(items) ? 'rows' : 'json'
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') return isDrawn(schema.additionalProperties) ? 'named' : 'json'
  if (choicesOf(schema)) return 'choice'
  const variants = variantsOf(schema)
  if (variants.length > 1) return variants.every(isDrawn) ? 'variants' : 'json'
  if (schema.type === 'boolean') return 'yesNo'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return schema.type === 'string' ? 'words' : 'json'
}

const TYPES: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string', boolean: (value) => typeof value === 'boolean', number: (value) => typeof value === 'number', integer: (value) => typeof value === 'number', array: Array.isArray, object: isFields, null: (value) => value === null,
}

/** Whether a value is of this variant, by its kind and what it says of itself; what is still wrong inside does not matter. */
export function isVariant(schema: Schema, value: Json): boolean {
  if (schema.const !== undefined) return value === schema.const
  if (schema.enum) return schema.enum.includes(value)
  if (schema.type !== undefined && !TYPES[schema.type]?.(value)) return false
  if (!schema.properties) return variantsOf(schema).length === 0 || variantsOf(schema).some((one) => isVariant(one, value))
  const { properties, required = [] } = schema
  const fields = isFields(value) ? value : {}
  return required.every((key) => Object.hasOwn(fields, key)) && Object.keys(fields).every((key) => Object.hasOwn(properties, key)) && Object.entries(properties).every(([key, one]) => one.const === undefined || fields[key] === undefined || fields[key] === one.const)
}

/** What a new entry starts with. */
export function emptyOf(given: Schema): Json {
  const { schema, nullable } = withoutNull(given)
  if (schema.default !== undefined) return structuredClone(schema.default)
  if (nullable) return null
  switch (shapeOf(schema)) {
    case 'group': return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => schema.required?.includes(key)).map(([key, inner]) => [key, emptyOf(inner)]))
    case 'rows': case 'values': return []
    case 'variants': { const [first] = variantsOf(schema); return first ? emptyOf(first) : '' }
    case 'fixed': return schema.const
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

const NAMES_ZH: readonly string[] = ['nameZh', 'titleZh', 'zh', 'textZh']
const NAMES_EN: readonly string[] = ['nameEn', 'titleEn', 'en', 'textEn']
const CODES: readonly string[] = ['code', 'id', 'key', 'slug']
/** Fields that only say what an entry is called. */
export const isName = (key: string): boolean => [...NAMES_ZH, ...NAMES_EN, ...CODES].includes(key)

const firstText = (fields: Fields, keys: readonly string[]): string => keys.map((key) => fields[key]).find((one): one is string => typeof one === 'string' && one !== '') ?? ''
/** The name of an entry in the reader's language, in the other one where that is all it has; empty without any. */
export const titleOf = (fields: Fields, language: 'zh' | 'en'): string => firstText(fields, language === 'zh' ? [...NAMES_ZH, ...NAMES_EN] : [...NAMES_EN, ...NAMES_ZH])
/** The code an entry is told by; empty without one. */
export const codeOf = (fields: Fields): string => firstText(fields, CODES)
