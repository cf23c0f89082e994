import { fromHex } from '../sha-256.ts'
import { canonicalHash } from './commitments.ts'
import type { DrawInspector, DrawObject, DrawRules } from './entries.ts'
import { sortedById } from './order.ts'
import { rootOfSorted } from './list-root.ts'
import { quotasOf, type Quotas } from './quotas.ts'
import { sampleOf } from './sample.ts'
import { streamOf } from './stream.ts'
import { teamsOf, type Teams } from './teams.ts'

/** What is drawn: quota and reserves of each stratum, the selected in the order of their positions, the teams, and what proves it. */
export type DrawResult = Teams & {
  quotas: Quotas
  selected: string[]
  /** In the order in which they step in when an object is gone; every stratum is there, also with none. */
  reserves: Record<string, string[]>
  objectsRoot: string
  inspectorsRoot: string
  rulesHash: string
  resultHash: string
}
export type DrawRefusal = { error: 'TOTAL_BELOW_MINIMUM' }

/** Class, or class and county, in which an object is drawn. */
export const stratumOf = ({ risk, region }: DrawObject, { byCounty }: DrawRules): string =>
  (byCounty ? `${risk}/${region.slice(0, 6)}` : risk)

/**
 * The draw OWD1 (双随机抽取): the same seed, rules and lists give the same result everywhere, in whatever order the lists come.
 * 优化营商环境条例 §54: objects and inspectors are drawn at random and the result is published.
 * @throws Error if an id stands twice in a list; RangeError if the seed is not hexadecimal
 */
export function drawOf(
  seed: string, rules: DrawRules, objects: readonly DrawObject[], inspectors: readonly DrawInspector[],
): DrawResult | DrawRefusal {
  const [list, staff] = [sortedById(objects), sortedById(inspectors)]
  const key = fromHex(seed)
  const strata = strataOf(list, rules)
  const quotas = quotasOf(rules, [...strata].map(([stratum, { members, ratioBp }]) => ({ key: stratum, n: members.length, ratioBp })))
  if (isRefusal(quotas)) return quotas
  const drawn: DrawObject[] = []
  const reserves: Record<string, string[]> = {}
  for (const [stratum, { members }] of strata) {
    const quota = quotas[stratum]!
    const reserve = Math.min(Math.ceil((quota * (rules.reserveBp ?? 0)) / 10_000), members.length - quota)
    const picked = sampleOf(members, quota + reserve, streamOf(key, `objects/${stratum}`))
    for (const object of picked.slice(0, quota)) drawn.push(object)
    reserves[stratum] = picked.slice(quota).map(({ id }) => id)
  }
  const teams = teamsOf(key, rules, drawn, staff)
  const selected = drawn.map(({ id }) => id)
  return {
    quotas, selected, reserves, ...teams,
    objectsRoot: rootOfSorted(list), inspectorsRoot: rootOfSorted(staff), rulesHash: canonicalHash(rules),
    resultHash: canonicalHash({ selected, reserves, assignments: teams.assignments }),
  }
}

/** Whether the draw could not be made. */
export const isRefusal = (answer: object): answer is DrawRefusal => 'error' in answer && answer.error === 'TOTAL_BELOW_MINIMUM'

/** Tasks of every inspector after the draw, the idle ones too: the load chart of the draw room. */
export function loadsOf({ assignments }: Teams, inspectors: readonly DrawInspector[]): Map<string, number> {
  const loads = new Map(inspectors.map(({ id, load = 0 }) => [id, load]))
  for (const { team } of assignments) {
    for (const { inspector } of team) if (inspector !== null) loads.set(inspector, (loads.get(inspector) ?? 0) + 1)
  }
  return loads
}

/** Strata in order of their keys, members in order of bytes. A bundle from outside may leave a ratio out: what is absent from the rules is 0. */
function strataOf(sorted: readonly DrawObject[], rules: DrawRules): Map<string, { members: DrawObject[]; ratioBp: number }> {
  const { ratiosBp = {} }: { ratiosBp?: Partial<DrawRules['ratiosBp']> } = rules
  const strata = new Map<string, { members: DrawObject[]; ratioBp: number }>()
  for (const object of sorted) {
    const key = stratumOf(object, rules)
    const known = strata.get(key)
    if (known) known.members.push(object)
    else strata.set(key, { members: [object], ratioBp: ratiosBp[object.risk] ?? 0 })
  }
  return new Map([...strata].sort(([a], [b]) => (a < b ? -1 : 1)))
}
