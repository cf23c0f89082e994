import type { SetFault } from '@onewindow/casework/configuration/set'
import { faults as en } from './locales/en.ts'
import { faults as zh } from './locales/zh.ts'

type Texts = typeof zh
export type FaultCode = keyof Texts
type Params<C extends FaultCode> = Parameters<Texts[C]> extends [infer P] ? [params: P] : []

/** One thing to mend before a version is published: the field by its path, and what, in both languages. */
export function fault<C extends FaultCode>(path: string, code: C, ...params: Params<C>): SetFault {
  const say = (texts: Texts) => (texts[code] as (...args: unknown[]) => string)(...params)
  return { path, zh: say(zh), en: say(en) }
}

/** Faults for every key that appears again, at the place where it does. */
export const duplicates = (keys: readonly string[], pathOf: (at: number) => string): SetFault[] =>
  keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [fault(pathOf(at), 'duplicate', { key })]))

/** Whether each number is above the one before it. */
export const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
