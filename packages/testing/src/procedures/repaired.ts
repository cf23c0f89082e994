import type { z } from 'zod'

/** Tried at a place the schema refuses, most ordinary first: what a refinement wants is not in its JSON Schema. */
const CANDIDATES: readonly unknown[] = [
  '2026-11-20', '2026-11-20T09:30:00+08:00', '2026-11-20T10:30:00+08:00', '案情需要如此', '640104', '640104001002', 'D:AAS:640104', '91640104MA0000805B', '13800000001', 'a'.repeat(64), '019d0000-0000-7000-8000-0000000000ff', 'text', '1', '09:30', 'FS01', 'MS01', 'UM01', '01', '0101', 'A001', '2026', 'A', '6222020000000000', 'a'.repeat(32),
  1, 2, 3, 10, 100, 1000, 0, true, false, [], {}, null,
]
const MOST_STEPS = 60

type Path = readonly PropertyKey[]

function withValue(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((one, i) => (i === Number(key) ? withValue(one, rest, to) : one))
  const object = { ...((value ?? {}) as Record<PropertyKey, unknown>) }
  return { ...object, [key]: withValue(object[key], rest, to) }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)
}

/** Longer lists of what is there already, and everything that is usual at such a place. */
function candidatesFor(value: unknown, path: Path): readonly unknown[] {
  const here = valueAt(value, path)
  return Array.isArray(here) && here.length > 0 ? [[...here, here[0]], [...here, here[0], here[0]], ...CANDIDATES] : CANDIDATES
}

const faultsOf = (schema: z.ZodType, value: unknown): { path: Path }[] => {
  const read = schema.safeParse(value)
  return read.success ? [] : read.error.issues.map(({ path }) => ({ path }))
}

/** The value with what the schema refuses replaced, place by place, until it is taken; as far as it came when no candidate helps. */
export function repaired(schema: z.ZodType, value: unknown): unknown {
  let here = value
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const faults = faultsOf(schema, here)
    const [first] = faults
    if (!first) return here
    const key = JSON.stringify(first.path)
    const better = candidatesFor(here, first.path).map((candidate) => withValue(here, first.path, candidate)).find((tried) => {
      const left = faultsOf(schema, tried)
      return left.length < faults.length || (left.length === faults.length && left.every(({ path }) => JSON.stringify(path) !== key))
    })
    if (better === undefined) return here
    here = better
  }
  return here
}
