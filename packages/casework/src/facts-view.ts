import { mask } from '@onewindow/identity/masking'
import { z } from 'zod'
import type { Performer } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import type { FactValue, FactView } from './definition/views.ts'
import { maskOf, sensitiveFields, unwrapped } from './sensitive.ts'

/** Ids of rows and files mean nothing to a reader. */
const ID = /(^id|Id|Ids)$/

/**
 * The facts of a case in the order of their schema, for types that have no page of their own: values as they are, labels by name in the type's dictionary. Sensitive
 * fields are covered and personal ones masked until `reveal`; what the type withholds stays covered whatever is stated; ids are left out, and so is what is empty.
 */
export function factsView<F>(type: Pick<CaseType<F>, 'facts' | 'withheld'>, facts: F, reader: Pick<Performer, 'accountId' | 'grants'>, reveal = false): FactView[] {
  const inner = unwrapped(type.facts)
  const withheld = new Set(type.withheld?.(facts, reader) ?? [])
  if (!(inner instanceof z.ZodObject)) return []
  const sealed = new Set(sensitiveFields(inner))
  const known = facts as Record<string, unknown>
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]): FactView[] => {
    const value = known[key]
    if (ID.test(key) || isEmpty(value)) return []
    if (withheld.has(key) || (sealed.has(key) && !reveal)) return [{ key, value: null, covered: true }]
    const shown = shownValue(field, value, reveal)
    return [{ key, value: shown, covered: !reveal && JSON.stringify(shown) !== JSON.stringify(shownValue(field, value, true)) }]
  })
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function shownValue(schema: z.ZodType, value: unknown, reveal: boolean): FactValue {
  const as = maskOf(schema)
  if (as && typeof value === 'string') return reveal ? value : mask(as, value)
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray && Array.isArray(value)) return value.map((one) => shownValue(inner.element as z.ZodType, one, reveal))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return value ?? null
  const shape = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {}
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => !ID.test(key) && !isEmpty(one)).map(([key, one]) => [key, shownValue(shape[key] ?? z.unknown(), one, reveal)]))
}
