import { faults as en } from './locales/en.ts'
import { faults as zh } from './locales/zh.ts'

type Texts = typeof zh
export type FaultCode = keyof Texts
type Params<C extends FaultCode> = Parameters<Texts[C]> extends [infer P] ? [params: P] : []

/** One thing an administrator has to mend: which entry of the file, which field, and what, in both languages. */
export type Fault = { readonly entry: string; readonly field: string; readonly code: FaultCode; readonly zh: string; readonly en: string }

/** A fault of an entry. */
export function faultOf<C extends FaultCode>(entry: string, field: string, code: C, ...params: Params<C>): Fault {
  const say = (texts: Texts): string => (texts[code] as (...args: unknown[]) => string)(...params)
  return { entry, field, code, zh: say(zh), en: say(en) }
}

/** Faults for every key that appears more than once; the later ones are named. */
export function duplicateFaults(keys: readonly string[], field: string): Fault[] {
  const seen = new Set<string>()
  return keys.filter((key) => seen.size === seen.add(key).size).map((key) => faultOf(key, field, 'duplicate', { key }))
}
