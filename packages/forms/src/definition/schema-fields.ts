import { partTitle } from './part-titles.ts'
import { readPattern } from './pattern.ts'
import type { FaultCode, SchemaFault } from './schema.ts'
import type { FieldSchema, FormSchema, LeafSchema } from './schema-shape.ts'

/** Which keywords speak about which type; one that does not apply would be silently ignored, so it is a fault. */
const KEYWORDS_OF: Readonly<Record<LeafSchema['type'], readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', 'enum', 'x-enum-labels', 'x-enum-labels-en', 'x-check', 'x-past'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
}
const FOR_ALL = ['type', 'title', 'description', 'x-title-en', 'x-description-en', 'x-semantic-key', 'x-sensitive']

type Report = (code: FaultCode, params?: SchemaFault['params']) => SchemaFault

/** Faults inside each field: crossed limits, keywords of another type, unsayable patterns, missing labels and titles. */
export function fieldFaults(schema: FormSchema): SchemaFault[] {
  return Object.entries(schema.properties).flatMap(([name, field]) => oneField(name, field))
}

function oneField(name: string, field: FieldSchema): SchemaFault[] {
  const report: Report = (code, params = {}) => ({ field: name, code, params })
  if (field.type !== 'array') return leafFaults(field, report)
  const { items } = field
  const faults = crossed(field.minItems, field.maxItems, report)
  if (items.type === 'string') {
    return [
      ...faults,
      ...choiceFaults(items.enum, field, report),
      ...patternFaults(items.pattern, report),
      ...crossed(items.minLength, items.maxLength, report),
    ]
  }
  return [...faults, ...columnFaults(name, field['x-semantic-key'], items, report)]
}

type RowItems = Extract<Extract<FieldSchema, { type: 'array' }>['items'], { type: 'object' }>

function columnFaults(name: string, key: string, items: RowItems, report: Report): SchemaFault[] {
  const unknown = (items.required ?? []).filter((part) => !Object.hasOwn(items.properties, part))
  return [
    ...unknown.map((part) => report('requiredUnknown', { name: part })),
    ...Object.entries(items.properties).flatMap(([part, column]) => {
      const reportPart: Report = (code, params = {}) => ({ field: `${name}/${part}`, code, params })
      const titled = column.title !== undefined || partTitle(key, part) !== undefined
      return [...leafFaults(column, reportPart), ...(titled ? [] : [reportPart('titleMissing')])]
    }),
  ]
}

function leafFaults(leaf: LeafSchema, report: Report): SchemaFault[] {
  const allowed = [...FOR_ALL, ...KEYWORDS_OF[leaf.type]]
  const strangers = Object.keys(leaf).filter((keyword) => !allowed.includes(keyword))
  return [
    ...strangers.map((keyword) => report('keywordNotForType', { keyword, type: leaf.type })),
    ...(leaf['x-past'] && !leaf.format ? [report('keywordNotForType', { keyword: 'x-past', type: leaf.type })] : []),
    ...crossed(leaf.minLength, leaf.maxLength, report),
    ...crossed(leaf.minimum, leaf.maximum, report),
    ...patternFaults(leaf.pattern, report),
    ...choiceFaults(leaf.enum, leaf, report),
  ]
}

function crossed(least: number | undefined, most: number | undefined, report: Report): SchemaFault[] {
  return least !== undefined && most !== undefined && least > most ? [report('limitsCrossed', { least, most })] : []
}

function patternFaults(pattern: string | undefined, report: Report): SchemaFault[] {
  return pattern !== undefined && !readPattern(pattern) ? [report('patternUnsupported', { pattern })] : []
}

type Labelled = { 'x-enum-labels'?: Record<string, string> | undefined; 'x-enum-labels-en'?: Record<string, string> | undefined }

function choiceFaults(values: readonly string[] | undefined, labelled: Labelled, report: Report): SchemaFault[] {
  const known = values ?? []
  const zh = labelled['x-enum-labels'] ?? {}
  const en = labelled['x-enum-labels-en'] ?? {}
  const strangers = [...Object.keys(zh), ...Object.keys(en)].filter((value) => !known.includes(value))
  return [
    ...known.filter((value, place) => known.indexOf(value) !== place).map((value) => report('duplicateChoice', { value })),
    ...known.filter((value) => !Object.hasOwn(zh, value)).map((value) => report('labelMissing', { value })),
    ...strangers.map((value) => report('labelUnknown', { value })),
  ]
}
