import { faultText, type SchemaFault } from '@onewindow/forms/definition'
import { faults as en } from '../locales/en.ts'
import { faults as zh } from '../locales/zh.ts'

type Texts = typeof zh
export type FaultCode = keyof Texts | 'form'
type Params<C extends keyof Texts> = Parameters<Texts[C]> extends [infer P] ? [params: P] : []

/** One thing an administrator has to mend: which item (or department, licence type, bundle), which field, and what, in both languages. */
export type Fault = { item: string; field: string; code: FaultCode; zh: string; en: string }

export type MakeFault = <C extends keyof Texts>(field: string, code: C, ...params: Params<C>) => Fault

/** Makes faults of one item. */
export const faultsOf = (item: string): MakeFault => (field, code, ...params) => {
  const say = (texts: Texts) => (texts[code] as (...args: unknown[]) => string)(...params)
  return { item, field, code, zh: say(zh), en: say(en) }
}

/** A fault the forms found in the form of an item. */
export const formFault = (item: string, fault: SchemaFault): Fault => ({
  item, field: ['formSchema', ...(fault.field ? [fault.field] : [])].join('.'), code: 'form', zh: faultText(fault, 'zh'),
  en: faultText(fault, 'en'),
})

/** Faults for every key that appears more than once; the later ones are named. */
export function duplicates(fault: MakeFault, entries: readonly (readonly [field: string, key: string])[]): Fault[] {
  const seen = new Set<string>()
  return entries.filter(([, key]) => seen.size === seen.add(key).size).map(([field, key]) => fault(field, 'duplicate', { key }))
}
