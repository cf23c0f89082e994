import type { z } from 'zod'
import { configurationFaults as en } from './locales/en.ts'
import { configurationFaults as zh } from './locales/zh.ts'

export type ConfigurationFaultCode = keyof typeof zh
export type ConfigurationFault = { entry: string; code: ConfigurationFaultCode; zh: string; en: string }

/** One thing to mend before a version can be published: which entry, and what, in both languages. */
export const configurationFault = (entry: string, code: ConfigurationFaultCode, params: { value?: string } = {}): ConfigurationFault =>
  ({ entry, code, zh: zh[code]({ value: params.value ?? '' }), en: en[code]({ value: params.value ?? '' }) })

/** Outcome of reading a table: the table, or everything that is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; faults: ConfigurationFault[] }

/**
 * Reads a table: shape first, then what only the whole can tell. One fault and nothing may be stored. Entries of lists are named by their
 * id or code, not by their place.
 */
export function readTable<T>(schema: z.ZodType<T>, raw: unknown, contents: (table: T) => ConfigurationFault[] = () => []): Checked<T> {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => configurationFault(entryAt(raw, path), 'shape', { value: message }))
    return { ok: false, faults }
  }
  const faults = contents(parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: parsed.data }
}

/** Faults for every key that stands there more than once; the later ones are named. */
export function duplicates(entries: readonly (readonly [entry: string, key: string])[]): ConfigurationFault[] {
  const seen = new Set<string>()
  return entries.filter(([, key]) => seen.size === seen.add(key).size)
    .map(([entry, key]) => configurationFault(entry, 'duplicate', { value: key }))
}

function entryAt(raw: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let at = raw
  for (const step of path) {
    at = at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[step] : undefined
    const own = at !== null && typeof at === 'object' ? at as { id?: unknown; code?: unknown } : {}
    names.push(typeof step === 'number' ? String(own.id ?? own.code ?? step) : String(step))
  }
  return names.join('.') || 'table'
}
