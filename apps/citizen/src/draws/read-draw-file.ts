import type { DrawBundle } from '@onewindow/market-supervision/definition/draw/entries'

// Read by hand: the schemas of the platform would come to the phone with half of its library for the sake of one file that is checked bit by bit anyway.

type Known = Readonly<Record<string, unknown>>
type Shape = 'text' | 'hash' | 'object' | 'list'

const IS: Readonly<Record<Shape, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.length <= 200,
  hash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  object: (value) => isObject(value),
  list: (value) => Array.isArray(value) && value.every(isObject),
}
const isObject = (value: unknown): value is Known => typeof value === 'object' && value !== null && !Array.isArray(value)
const has = (value: unknown, shape: Readonly<Record<string, Shape>>): value is Known => isObject(value) && Object.entries(shape).every(([key, kind]) => IS[kind](value[key]))

const BUNDLE = { document: 'object', commitHash: 'hash', reveals: 'list', publicValue: 'text', seed: 'hash', rules: 'object', objects: 'list', inspectors: 'list', resultHash: 'hash' } as const
const DOCUMENT = { v: 'text', drawNo: 'text', planNo: 'text', objectsRoot: 'hash', excludedRoot: 'hash', inspectorsRoot: 'hash', rulesHash: 'hash', commitments: 'list', publicSource: 'text', committedAt: 'text' } as const
const RULES = { mode: 'text', ratiosBp: 'object', seats: 'list', endsOn: 'text' } as const
const OBJECT = { id: 'text', risk: 'text', region: 'text' } as const
const INSPECTOR = { id: 'text', dept: 'text', certUntil: 'text' } as const

const all = (list: unknown, shape: Readonly<Record<string, Shape>>): boolean => (list as unknown[]).every((one) => has(one, shape))

/** Whether everything is there that a draw is recomputed from; whether it is right, `verifyDraw` says. */
function isBundle(value: unknown): value is DrawBundle {
  if (!has(value, BUNDLE)) return false
  const { document, rules, reveals, objects, inspectors } = value
  return has(document, DOCUMENT) && all(document['commitments'], { party: 'text', commitment: 'hash' }) && has(rules, RULES) && all(rules['seats'], { dept: 'text' }) &&
    all(reveals, { party: 'text', secret: 'hash' }) && all(objects, OBJECT) && all(inspectors, INSPECTOR) && (inspectors as Known[]).every(({ regions }) => Array.isArray(regions))
}

/**
 * The draws in a file somebody has kept, the first one first: a bundle by itself, or the whole answer of a draw with its bundle and those of its supplementary draws, of
 * which those not yet published are left out. Null for what is no file of a draw.
 */
export function readDrawFile(text: string): DrawBundle[] | null {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return null
  }
  if (isBundle(said)) return [said]
  if (!isObject(said) || !('bundle' in said)) return null
  const { bundle, supplements } = said
  const others = Array.isArray(supplements) ? supplements.map((one) => (isObject(one) ? (one['bundle'] ?? null) : undefined)) : []
  const given = [bundle, ...others].filter((one) => one !== null)
  return given.every(isBundle) ? given : null
}
