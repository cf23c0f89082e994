import { chance, pick } from '../walk.ts'

export type Mutation = { what: string; body: unknown }

/** One value put in place of another: wrong kinds, numbers JSON cannot hold, texts a database cannot keep, too much of everything. */
const VALUES: readonly (readonly [string, unknown])[] = [
  ['null', null], ['true', true], ['0', 0], ['-1', -1], ['1.5', 1.5], ['NaN', Number.NaN], ['1e400', Number.POSITIVE_INFINITY], ['2^53', 2 ** 53], ['empty text', ''], ['spaces', '   '], ['a text', 'x'], ['a list', []], ['an object', {}],
  ['NUL', 'a\u0000b'], ['lone surrogate', 'a\ud800b'], ['right-to-left mark', '\u202egnp.exe'], ['quotes', `'; drop table case_file; --`], ['percent', '%_\\%'], ['markup', '<img src=x onerror=alert(1)>'], ['1 MB of text', 'x'.repeat(1_000_000)],
  ['an old day', '0000-01-01'], ['no day', '2026-02-30'], ['an instant', '2026-11-02T10:00:00Z'], ['a uuid', '019d0000-0000-7000-8000-0000000000ee'], ['half a uuid', '019d0000-0000-7000'], ['deep', nested(33)], ['10,000 rows', Array.from({ length: 10_000 }, () => 1)],
  ['astral', '𠮷'.repeat(300)], ['a number as text', '12345'], ['a date object', new Date(0)],
]

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) }
}

type Path = readonly (string | number)[]

/** Every place of a value, itself included. */
function places(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, i) => places(item, [...path, i]))]
  if (typeof value === 'object' && value !== null) return [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))]
  return [path]
}

/** The value with one place changed; `undefined` takes the place away. */
function put(value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, i) => (i === first ? put(item, rest, change) : item))
  const entries = Object.entries(value as object).map(([key, item]) => [key, key === first ? put(item, rest, change) : item] as const)
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
}

const POISON = [['extra', 'x'], ['__proto__', { admin: true }], ['constructor', { prototype: {} }]] as const

/** Read from text, so that `__proto__` is a key like any other, as in a body from outside. */
function withKey(old: object, key: string, value: unknown): unknown {
  const rest = JSON.stringify(old).slice(1)
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}${rest === '}' ? '' : ','}${rest}`)
}

/** Up to `count` spoilt copies of a valid input: each place missing, each with an extra or poisonous key, and values of the wrong kind. The same seed text gives the same bodies. */
export function mutations(sample: unknown, count: number, seed: string): Mutation[] {
  const random = chance([...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7))
  const all = places(sample)
  const objects = all.filter((path) => isObject(at(sample, path)))
  const named = (path: Path): string => path.join('.') || 'all'
  const sure: Mutation[] = [
    ...all.filter((path) => path.length > 0).map((path) => ({ what: `${named(path)} missing`, body: put(sample, path, () => undefined) })),
    ...objects.flatMap((path) => POISON.map(([key, value]) => ({ what: `${named(path)} with ${key}`, body: put(sample, path, (old) => withKey(old as object, key, value)) }))),
  ]
  const more = Array.from({ length: Math.max(count - sure.length, 0) }, (): Mutation => {
    const path = pick(all, random)
    const [what, value] = pick(VALUES, random)
    return { what: `${named(path)} = ${what}`, body: put(sample, path, () => value) }
  })
  return [...sure.slice(0, count), ...more]
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (value: unknown, path: Path): unknown => path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)
