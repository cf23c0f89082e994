/** The parts of JSON Schema that zod writes. */
export type Shape = {
  type?: string | readonly string[]; const?: unknown; enum?: readonly unknown[]; format?: string; pattern?: string; minLength?: number; minimum?: number; exclusiveMinimum?: number; minItems?: number
  properties?: Readonly<Record<string, Shape>>; required?: readonly string[]; items?: Shape; prefixItems?: readonly Shape[]; anyOf?: readonly Shape[]; oneOf?: readonly Shape[]; allOf?: readonly Shape[]; propertyNames?: Shape; additionalProperties?: Shape | boolean
}

/** Values by the name of the field, for what a schema cannot know: ids of this world, days, codes. */
export type Hints = Readonly<Record<string, unknown>>

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '019d0000-0000-7000-8000-0000000000ff', date: '2026-11-20', 'date-time': '2026-11-20T09:30:00+08:00', email: 'someone@example.cn', uri: 'https://example.cn/',
}
/** Texts tried against a pattern, most particular last. */
const TEXTS = ['案情需要如此', 'mat.layoutPlan', '640104', '91640104MA0000805B', 'ABCD2345ABCD2345', 'abcdefghij0123456789_-', '13800000001', 'a-b', 'text', '1', '2026-11-20', '2026', '银川市兴庆区解放西街']

/** A value the schema accepts, as small as it admits; fields not required are left out unless a hint names them. Undefined when it finds none. */
export function sampleValue(shape: Shape, hints: Hints, name = ''): unknown {
  if (name in hints) return hints[name]
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const options = shape.anyOf ?? shape.oneOf
  if (options) return options.map((option) => sampleValue(option, hints)).find((value) => value !== undefined && value !== null) ?? null
  if (shape.allOf) return sampleValue(Object.assign({}, ...shape.allOf) as Shape, hints)
  const type = typeof shape.type === 'string' ? shape.type : shape.type?.[0]
  if (type === 'object') return sampleObject(shape, hints)
  if (type === 'array') return shape.prefixItems ? shape.prefixItems.map((item) => sampleValue(item, hints)) : Array.from({ length: shape.minItems ?? 0 }, () => sampleValue(shape.items ?? {}, hints))
  if (type === 'string') return sampleText(shape)
  if (type === 'integer' || type === 'number') return Math.max(shape.minimum ?? (shape.exclusiveMinimum ?? 0) + 1, 1)
  if (type === 'boolean') return true
  return null
}

function sampleObject({ properties = {}, required = [] }: Shape, hints: Hints): Record<string, unknown> {
  const wanted = Object.keys(properties).filter((key) => required.includes(key) || key in hints)
  return Object.fromEntries(wanted.map((key) => [key, sampleValue(properties[key] as Shape, hints, key)]))
}

function sampleText({ format, pattern, minLength = 0 }: Shape): string | undefined {
  if (format && FORMATS[format]) return FORMATS[format]
  const texts = TEXTS.map((text) => text.padEnd(minLength, '例'))
  return pattern ? (texts.find((text) => new RegExp(pattern, 'u').test(text)) ?? undefined) : texts[0]
}
