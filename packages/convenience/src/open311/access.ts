import type { Form } from './form.ts'
import { open311Error, type Open311Error } from './open311-error.ts'

/** Jurisdiction of this platform; another value is unknown. */
export const JURISDICTION = 'yinchuan.gov.cn'

/** What the platform found about the key that came with a call. */
export type KeyStanding = 'valid' | 'missing' | 'invalid'

/** The key of a call: form field, query or header, in this order. */
export const keyOf = (form: Form, query: Form, header: string | undefined): string | null =>
  form.one('api_key') ?? query.one('api_key') ?? (header?.trim() || null)

/** Errors of the key: a post needs one, a read may go without, a wrong one is never right. */
export function keyErrors(standing: KeyStanding, needed: boolean): Open311Error[] {
  if (standing === 'invalid') return [open311Error('keyInvalid')]
  return standing === 'missing' && needed ? [open311Error('keyMissing')] : []
}

/** Errors of `jurisdiction_id`, which may be left out. */
export function jurisdictionErrors(form: Form): Open311Error[] {
  const value = form.one('jurisdiction_id')
  return value === null || value === JURISDICTION ? [] : [open311Error('jurisdictionUnknown', { value: value.slice(0, 80) })]
}
