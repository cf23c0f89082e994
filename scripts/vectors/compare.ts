export type Compare = 'exact' | 'subset' | 'ranked'
export type Tolerance = Readonly<Record<string, number>>

/** Where a result first differs from what is expected; the path is empty for the result itself. */
export type Difference = { readonly path: string; readonly expected: unknown; readonly got: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Absent and undefined are the same: JSON has no word for the second. */
const keysOf = (record: Record<string, unknown>): string[] => Object.keys(record).filter((key) => record[key] !== undefined)

function isWithin(expected: unknown, got: unknown, bound: number): boolean {
  const isNumeric = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
  const numeric = (value: unknown): number => (isNumeric(value) ? Number(value) : NaN)
  return Math.abs(numeric(expected) - numeric(got)) <= bound
}

function differenceIn(
  expected: unknown, got: unknown, path: string, field: string, subset: boolean, tolerance: Tolerance,
): Difference | null {
  if (Array.isArray(expected) && Array.isArray(got)) {
    for (let i = 0; i < Math.min(expected.length, got.length); i += 1) {
      const found = differenceIn(expected[i], got[i], `${path}[${i}]`, field, subset, tolerance)
      if (found) return found
    }
    return expected.length === got.length ? null : { path: `${path}.length`, expected: expected.length, got: got.length }
  }
  if (isRecord(expected) && isRecord(got)) {
    const keys = subset ? keysOf(expected) : [...new Set([...keysOf(expected), ...keysOf(got)])]
    for (const key of keys) {
      const found = differenceIn(expected[key], got[key], path === '' ? key : `${path}.${key}`, key, subset, tolerance)
      if (found) return found
    }
    return null
  }
  const bound = tolerance[field]
  const equal = expected === got || (bound !== undefined && isWithin(expected, got, bound))
  return equal ? null : { path, expected, got }
}

/** `first` must be the first key of the result, every one of `within5` among its first five. */
function rankedDifference(expected: unknown, got: unknown): Difference | null {
  if (!isRecord(expected) || !Array.isArray(got)) return { path: '', expected, got }
  if (expected['first'] !== undefined && got[0] !== expected['first']) return { path: '[0]', expected: expected['first'], got: got[0] }
  const firstFive: unknown[] = got.slice(0, 5)
  const within5: unknown[] = Array.isArray(expected['within5']) ? expected['within5'] : []
  const absent = within5.find((key) => !firstFive.includes(key))
  return absent === undefined ? null : { path: '[0..4]', expected: absent, got: firstFive }
}

/** The first difference of a result from its vector, or null. An expected refusal is compared as a value in every mode. */
export function firstDifference(expected: unknown, got: unknown, compare: Compare, tolerance: Tolerance = {}): Difference | null {
  if (compare === 'ranked' && !(isRecord(expected) && 'error' in expected)) return rankedDifference(expected, got)
  return differenceIn(expected, got, '', '', compare === 'subset', tolerance)
}
