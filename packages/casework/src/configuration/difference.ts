/** One place where two contents differ; `null` on a side where there is nothing. */
export type Changed = { path: string; before: unknown; after: unknown }

type Json = Record<string, unknown>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const nameOf = (value: unknown): string | null => {
  const name = isRecord(value) ? (value['id'] ?? value['code'] ?? value['key'] ?? value['slug']) : null
  return typeof name === 'string' ? name : null
}

/** Entries by name where a list has them (id, code, key), by place where it has not: an entry put in between changes no other. */
function entriesOf(value: unknown): Map<string, unknown> | null {
  if (isRecord(value)) return new Map(Object.entries(value))
  if (!Array.isArray(value) || value.every((one) => !isRecord(one))) return null
  const names = value.map(nameOf)
  return new Map(value.map((one: unknown, i) => [new Set(names).size === names.length ? (names[i] ?? String(i)) : String(i), one]))
}

/** Every field in which the second content is not the first, in the order of the first, what is new at the end of its list. */
export function differenceOf(before: unknown, after: unknown, path: readonly string[] = []): Changed[] {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  if (!old || !now || Array.isArray(before) !== Array.isArray(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path: path.join('.'), before: before ?? null, after: after ?? null }]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => differenceOf(old.get(key), now.get(key), [...path, key]))
}
