import type { ItemContent } from '../catalogue/definition.ts'
import { validTo } from '../rules/validity.ts'

/** Validity of a licence issued on this day (R7): whole years end the day before the corresponding day; everything else has no fixed end. */
export function periodFrom(validity: ItemContent['result']['validity'], on: string): { from: string; to: string | null } {
  return { from: on, to: validity.unit === 'year' && validity.value ? validTo(on, validity.value) : null }
}
