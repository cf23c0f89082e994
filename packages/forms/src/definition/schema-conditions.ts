import type { SchemaFault } from './schema.ts'
import type { ConditionSchema, ConditionTest, FieldSchema, FormSchema, Narrowing } from './schema-shape.ts'

/** Faults in conditions: a field or a value the form does not have, a condition that demands nothing. */
export function conditionFaults(schema: FormSchema): SchemaFault[] {
  return (schema.allOf ?? []).flatMap((condition, place) => oneCondition(schema, condition, place + 1))
}

function oneCondition(schema: FormSchema, condition: ConditionSchema, place: number): SchemaFault[] {
  const demands = [condition, condition.then ?? {}]
  const named = [
    ...Object.keys(condition.if?.properties ?? {}),
    ...(condition.if?.required ?? []),
    ...demands.flatMap((demand) => [...(demand.required ?? []), ...Object.keys(demand.properties ?? {})]),
  ]
  const unknown = new Set(named.filter((name) => !Object.hasOwn(schema.properties, name)))
  const halfSaid = (condition.if === undefined) !== (condition.then === undefined)
  const demandsNothing = demands.every((demand) => !demand.required && !demand.properties)
  return [
    ...[...unknown].map((name): SchemaFault => ({ field: name, code: 'conditionUnknownField', params: { name, place } })),
    ...(halfSaid || demandsNothing ? [{ field: '', code: 'conditionEmpty' as const, params: { place } }] : []),
    ...Object.entries(condition.if?.properties ?? {}).flatMap(([name, test]) => testFaults(schema, name, test, place)),
    ...demands.flatMap((demand) =>
      Object.entries(demand.properties ?? {}).flatMap(([name, narrowing]) => narrowingFaults(schema, name, narrowing, place)),
    ),
  ]
}

function testFaults(schema: FormSchema, name: string, test: ConditionTest, place: number): SchemaFault[] {
  const field = ownField(schema, name)
  if (!field) return []
  const wanted: readonly unknown[] = 'const' in test ? [test.const] : 'enum' in test ? test.enum : [test.contains.const]
  const listWanted = 'contains' in test
  const fits = (value: unknown) => (field.type === 'array') === listWanted && mayBe(field, value)
  return wanted.filter((value) => !fits(value)).map((value) => unknownValue(name, value, place))
}

function narrowingFaults(schema: FormSchema, name: string, { enum: values }: Narrowing, place: number): SchemaFault[] {
  const field = ownField(schema, name)
  return field ? (values ?? []).filter((value) => !mayBe(field, value)).map((value) => unknownValue(name, value, place)) : []
}

function mayBe(field: FieldSchema, value: unknown): boolean {
  if (field.type === 'array') return field.items.type === 'string' && (field.items.enum?.includes(String(value)) ?? true)
  if (field.type === 'string') return typeof value === 'string' && (field.enum?.includes(value) ?? true)
  return field.type === 'boolean' ? typeof value === 'boolean' : typeof value === 'number'
}

function ownField(schema: FormSchema, name: string): FieldSchema | undefined {
  return Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
}

function unknownValue(name: string, value: unknown, place: number): SchemaFault {
  return { field: name, code: 'conditionUnknownValue', params: { name, value: String(value), place } }
}
