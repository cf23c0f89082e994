import type { z } from 'zod'
import { conditionFaults } from './schema-conditions.ts'
import { fieldFaults } from './schema-fields.ts'
import { type FormSchema, formSchemaShape } from './schema-shape.ts'

export type { FieldSchema, FormSchema, LeafSchema } from './schema-shape.ts'

/** Why a form schema is refused; the sentence to each code is in locales under `fault.<code>`. */
export type FaultCode =
  | 'malformed'
  | 'unsupportedKeyword'
  | 'duplicateKey'
  | 'requiredUnknown'
  | 'labelMissing'
  | 'labelUnknown'
  | 'duplicateChoice'
  | 'limitsCrossed'
  | 'keywordNotForType'
  | 'patternUnsupported'
  | 'titleMissing'
  | 'conditionEmpty'
  | 'conditionUnknownField'
  | 'conditionUnknownValue'

/** One thing an administrator has to mend. `field` is the property name, with `/part` for a column, empty for the form itself. */
export type SchemaFault = { field: string; code: FaultCode; params: Readonly<Record<string, string | number>> }

export type SchemaCheck = { valid: true; schema: FormSchema } | { valid: false; faults: readonly SchemaFault[] }

/** Whether a form schema lies within the supported subset of JSON Schema 2020-12; every fault names its field. */
export function checkFormSchema(candidate: unknown): SchemaCheck {
  const shape = formSchemaShape.safeParse(candidate)
  if (!shape.success) return { valid: false, faults: shape.error.issues.flatMap(shapeFaults) }
  const schema = shape.data
  const faults = [...keyFaults(schema), ...requiredFaults(schema), ...fieldFaults(schema), ...conditionFaults(schema)]
  return faults.length > 0 ? { valid: false, faults } : { valid: true, schema }
}

function shapeFaults(issue: z.core.$ZodIssue): SchemaFault[] {
  const field = fieldAt(issue.path)
  const at = issue.path.join('/')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((keyword) => ({ field, code: 'unsupportedKeyword', params: { keyword, at } }))
  return [{ field, code: 'malformed', params: { at } }]
}

function fieldAt(path: readonly PropertyKey[]): string {
  const [top, name, , inner, partName] = path.map(String)
  if (top !== 'properties' || name === undefined) return ''
  return inner === 'properties' && partName !== undefined ? `${name}/${partName}` : name
}

function keyFaults(schema: FormSchema): SchemaFault[] {
  const owners = new Map<string, string>()
  return Object.entries(schema.properties).flatMap(([field, { 'x-semantic-key': key }]) => {
    const other = owners.get(key)
    owners.set(key, field)
    return other === undefined ? [] : [{ field, code: 'duplicateKey' as const, params: { key, other } }]
  })
}

function requiredFaults(schema: FormSchema): SchemaFault[] {
  return (schema.required ?? [])
    .filter((name) => !Object.hasOwn(schema.properties, name))
    .map((name) => ({ field: name, code: 'requiredUnknown', params: { name } }))
}
