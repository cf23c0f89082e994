import type { z } from 'zod'
import { faults as en } from './locales/en.ts'
import { faults as zh } from './locales/zh.ts'

type Texts = typeof zh
export type FaultCode = keyof Texts
type Params<C extends FaultCode> = Parameters<Texts[C]> extends [infer P] ? [params: P] : []

/** One thing to mend before a version is published: which entry (cause, factor, knob, list), which field, and what, in both languages. */
export type Fault = { entry: string; field: string; code: FaultCode; zh: string; en: string }

export function fault<C extends FaultCode>(entry: string, field: string, code: C, ...params: Params<C>): Fault {
  const say = (texts: Texts) => (texts[code] as (...args: unknown[]) => string)(...params)
  return { entry, field, code, zh: say(zh), en: say(en) }
}

/** Faults for every key that appears more than once. */
export const duplicates = (entry: string, field: string, keys: readonly string[]): Fault[] =>
  [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) => fault(entry, field, 'duplicate', { key }))

/** Whether each number is above the one before it. */
export const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

/** Faults of the shape alone. An entry is named by its own code or id, where the file is a list of them. */
export function shapeFaults(file: string, error: z.ZodError, content: unknown): Fault[] {
  return error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : ''
    const [first, second] = issue.path
    const inner: unknown = typeof second === 'number' ? valueAt(valueAt(content, first), second) : valueAt(content, first)
    const named = nameOf(inner)
    const rest = named === undefined ? issue.path : issue.path.slice(typeof second === 'number' ? 2 : 1)
    return fault(named ?? file, rest.map(String).join('.'), 'shape', { at: keys })
  })
}

const valueAt = (holder: unknown, key: PropertyKey | undefined): unknown =>
  typeof holder === 'object' && holder !== null && key !== undefined ? (holder as Record<PropertyKey, unknown>)[key] : undefined

function nameOf(entry: unknown): string | undefined {
  const name = valueAt(entry, 'code') ?? valueAt(entry, 'id')
  return typeof name === 'string' ? name : undefined
}
