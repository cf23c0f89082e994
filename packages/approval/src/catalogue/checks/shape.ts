import type { z } from 'zod'
import { faultsOf, type Fault } from './fault.ts'

/** Faults of the shape alone, told by item: the place in the file means nothing to an administrator, the item's name does. */
export function shapeFaults(error: z.ZodError, file: unknown): Fault[] {
  return error.issues.flatMap(deepest).map(({ path, keys }) => {
    const [list, index, ...rest] = path
    const entry = typeof index === 'number' ? slugAt(file, list, index) : undefined
    const field = fieldText(entry === undefined ? path : rest)
    return faultsOf(entry ?? 'catalogue')(field, 'shape', { at: keys.join(', ') })
  })
}

type Place = { path: PropertyKey[]; keys: string[] }

function deepest(issue: z.core.$ZodIssue): Place[] {
  return [{ path: issue.path, keys: issue.code === 'unrecognized_keys' ? issue.keys : [] }]
}

function slugAt(file: unknown, list: PropertyKey | undefined, index: number): string | undefined {
  const entries: unknown = isRecord(file) && typeof list === 'string' ? file[list] : undefined
  const entry: unknown = Array.isArray(entries) ? entries[index] : undefined
  const name = isRecord(entry) ? (entry['slug'] ?? entry['code']) : undefined
  return typeof name === 'string' ? name : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const fieldText = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('')
