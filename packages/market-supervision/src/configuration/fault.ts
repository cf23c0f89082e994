import { differenceOf } from '@onewindow/casework/configuration/difference'
import type { SetFault } from '@onewindow/casework/configuration/set'
import { faults as en } from './locales/en.ts'
import { faults as zh } from './locales/zh.ts'

type Texts = typeof zh
export type FaultCode = keyof Texts
type Params<C extends FaultCode> = Parameters<Texts[C]> extends [infer P] ? [params: P] : []

/** One thing an administrator has to mend: at which field, and what, in both languages. */
export function faultAt<C extends FaultCode>(path: string, code: C, ...params: Params<C>): SetFault {
  const say = (texts: Texts): string => (texts[code] as (...args: unknown[]) => string)(...params)
  return { path, zh: say(zh), en: say(en) }
}

/** A fault for every key that stands there more than once; the later ones are named. */
export const duplicateFaults = (keys: readonly string[], pathOf: (place: number) => string): SetFault[] =>
  keys.flatMap((key, i) => (keys.indexOf(key) < i ? [faultAt(pathOf(i), 'duplicate', { key })] : []))

/** A used edition never changes: visits and scores name it, also those of years ago. What differs from a table once published needs an edition of its own. */
export const editionFaults = <T extends { version: string }>(content: T, published: readonly T[]): SetFault[] =>
  (published.some((one) => one.version === content.version && differenceOf(one, content).length > 0) ? [faultAt('version', 'editionUsed', { edition: content.version })] : [])
