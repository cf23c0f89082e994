import { isDeepStrictEqual } from 'node:util'
import type { ItemContent } from '../definition.ts'
import { comparisonsOf, type Expression, type Scalar } from '../expression.ts'
import { fieldBySemanticKey, type FormField } from '../form-schema.ts'
import type { Fault, MakeFault } from './fault.ts'

/** A condition of an item may only ask what its form asks, or two facts of the application, and only for values that can occur. */
export function checkCondition(fault: MakeFault, field: string, condition: Expression, item: ItemContent): Fault[] {
  return comparisonsOf(condition).flatMap(({ operator, key, values }) => {
    const allowed = valuesOf(key, item)
    if (allowed === undefined || (allowed.list !== (operator === 'includes'))) return [fault(field, 'conditionKeyUnknown', { key })]
    return values.filter((value) => !allowed.accepts(value))
      .map((value) => fault(field, 'conditionValueUnknown', { key, value: String(value) }))
  })
}

type Allowed = { list: boolean; accepts: (value: unknown) => boolean }

function valuesOf(key: string, item: ItemContent): Allowed | undefined {
  if (key === 'application.hasAgent') return { list: false, accepts: (value) => typeof value === 'boolean' }
  if (key === 'application.subjectType') return { list: false, accepts: (value) => item.subjectTypes.some((type) => type === value) }
  const found = fieldBySemanticKey(item.formSchema, key)
  return found && { list: found.field.type === 'array', accepts: (value) => acceptsEntry(found.field, value) }
}

const TYPES = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean' } as const

/** Can the field hold the value; for a list, can it be one of its entries? */
export function acceptsEntry(field: FormField, value: unknown): boolean {
  if (field.type !== 'array') return typeof value === TYPES[field.type] && isChoice(field.enum, value)
  return field.items.type === 'string' && typeof value === 'string' && isChoice(field.items.enum, value)
}

const isChoice = (choices: readonly string[] | undefined, value: unknown): boolean => !choices || choices.some((choice) => choice === value)

/** Can the field hold the value as a whole? */
export const acceptsValue = (field: FormField, value: Scalar | Scalar[]): boolean =>
  (field.type === 'array' ? Array.isArray(value) && value.every((entry) => acceptsEntry(field, entry)) : acceptsEntry(field, value))

const NAMES = new Set(['title', 'x-title-en', 'x-semantic-key', 'x-sensitive'])

/** Do two fields constrain the value alike, whatever they are called? */
export function sameConstraints(one: FormField, other: FormField): boolean {
  const constraints = (field: FormField) => Object.fromEntries(Object.entries(field).filter(([keyword]) => !NAMES.has(keyword)))
  return isDeepStrictEqual(constraints(one), constraints(other))
}
