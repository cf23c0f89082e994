import { readInstant, type Form } from './form.ts'
import { open311Error, type Open311Error } from './open311-error.ts'
import type { ServiceAttribute } from './service-definition.ts'

const MAX_CHARACTERS: Readonly<Record<ServiceAttribute['datatype'], number>> = {
  string: 200, number: 40, datetime: 40, text: 2000, singlevaluelist: 40, multivaluelist: 40,
}

function valuesOf(form: Form, { code }: ServiceAttribute): string[] {
  return [...form.all(`attribute[${code}]`), ...form.all(`attribute[${code}][]`)]
}

function valueError(attribute: ServiceAttribute, value: string): Open311Error | null {
  const { code, datatype, values } = attribute
  const max = MAX_CHARACTERS[datatype]
  if (Array.from(value).length > max) return open311Error('tooLong', { field: `attribute[${code}]`, max })
  if (datatype.endsWith('valuelist')) return values.some(({ key }) => key === value) ? null : open311Error('attributeValue', { code })
  if (datatype === 'number' && !/^[+-]?\d+(\.\d+)?$/.test(value)) return open311Error('attributeType', { code, type: 'number' })
  return datatype === 'datetime' && readInstant(value) === null ? open311Error('attributeType', { code, type: 'datetime' }) : null
}

/** The answers to the questions of a service, and every error among them; list values may be repeated, also as `attribute[code][]`. */
export function readAttributes(
  form: Form, attributes: readonly ServiceAttribute[],
): { readonly answers: Readonly<Record<string, readonly string[]>>; readonly errors: readonly Open311Error[] } {
  const answers: Record<string, string[]> = {}
  const errors: Open311Error[] = []
  for (const attribute of attributes) {
    const all = valuesOf(form, attribute)
    const values = attribute.datatype === 'multivaluelist' ? [...new Set(all)] : all.slice(0, 1)
    if (values.length === 0 && attribute.required && attribute.variable) errors.push(open311Error('attributeMissing', { code: attribute.code }))
    errors.push(...values.flatMap((value) => valueError(attribute, value) ?? []))
    if (values.length > 0) answers[attribute.code] = values
  }
  return { answers, errors }
}
