import type { DrawInspector, DrawObject, DrawRules } from './entries.ts'
import { streamOf, type Stream } from './stream.ts'

// Pairing. 行政处罚法 §42, 食品生产经营监督检查管理办法 §23: two certified inspectors at every visit, none of whom has to step back (回避).

export type Seat = { dept: string; seat: number; inspector: string | null }
export type Assignment = { object: string; team: Seat[] }
/** A seat nobody could take. It is shown and supplemented, never filled in silence. */
export type Shortage = { object: string; dept: string; seat: number }
export type Teams = { assignments: Assignment[]; shortages: Shortage[] }

/** Inspectors of one department by number; `load` counts the tasks each has, those of this draw included. */
type Staff = {
  readonly list: readonly DrawInspector[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly load: Int32Array
  /** Marks of those who cannot take the seat at hand; all clear between two seats. */
  readonly closed: Uint8Array
  readonly recused: ReadonlyMap<string, number[]>
}
/** An object with those it may choose from: `pool` by duty, less the `barred`. */
type Waiting = {
  readonly place: number
  readonly object: DrawObject
  readonly pool: Int32Array
  readonly barred: readonly number[]
  readonly eligible: number
}

/**
 * Gives every selected object its team: department by department in order of bytes, the lead first. Objects with the fewest eligible
 * inspectors choose first; of the eligible those with the least load (and `balanceSlack` more) stand in line, and the stream takes one of
 * them.
 */
export function teamsOf(
  seed: Uint8Array, rules: DrawRules, selected: readonly DrawObject[], inspectors: readonly DrawInspector[],
): Teams {
  const assignments = selected.map(({ id }): Assignment => ({ object: id, team: [] }))
  const shortages: Shortage[] = []
  const groups = [...rules.seats].sort((a, b) => (a.dept < b.dept ? -1 : 1))
  for (const { dept, size, leadSpeciality } of groups) {
    const staff = staffOf(dept, inspectors, selected)
    for (let seat = 0; seat < size; seat += 1) {
      const stream = streamOf(seed, `inspectors/${dept}/${seat}`)
      for (const waiting of lineOf(staff, rules, selected, seat === 0 && leadSpeciality !== false)) {
        const { team } = assignments[waiting.place]!
        const inspector = choose(waiting, staff, rules, team, stream)
        if (inspector === null) shortages.push({ object: waiting.object.id, dept, seat })
        team.push({ dept, seat, inspector })
      }
    }
  }
  return { assignments, shortages }
}

/** Whether an inspector may take this seat at an object by the rule of the draw: what `teamsOf` asks, load left aside. `leads`: the seat is the lead's, and the lead must know the field. */
export function maySit(rules: DrawRules, inspector: DrawInspector, object: DrawObject, leads: boolean): boolean {
  const { recusals = [] } = inspector
  const last = rules.avoidLast ? object.lastInspectors ?? [] : []
  return onDuty(inspector, rules, object.region, leads ? object.requires ?? [] : []) && !recusals.includes(object.id) && !last.includes(inspector.id)
}

function staffOf(dept: string, inspectors: readonly DrawInspector[], selected: readonly DrawObject[]): Staff {
  const list = inspectors.filter((one) => one.dept === dept)
  const drawn = new Set(selected.map(({ id }) => id))
  const recused = new Map<string, number[]>()
  for (const [i, { recusals = [] }] of list.entries()) {
    for (const object of recusals) if (drawn.has(object)) recused.set(object, [...(recused.get(object) ?? []), i])
  }
  return {
    list, indexOf: new Map(list.map(({ id }, i) => [id, i])), load: Int32Array.from(list, ({ load = 0 }) => load),
    closed: new Uint8Array(list.length), recused,
  }
}

/** Objects with what each may choose from, the hardest to serve first, equals by place. Load does not matter here. */
function lineOf(staff: Staff, rules: DrawRules, selected: readonly DrawObject[], needsSpeciality: boolean): Waiting[] {
  const pools = new Map<string, { pool: Int32Array; members: ReadonlySet<number> }>()
  const line = selected.map((object, place): Waiting => {
    const requires = needsSpeciality ? object.requires ?? [] : []
    const key = JSON.stringify([object.region, ...requires])
    let known = pools.get(key)
    if (!known) {
      const pool = poolOf(staff, rules, object.region, requires)
      known = { pool, members: new Set(pool) }
      pools.set(key, known)
    }
    const last = rules.avoidLast ? (object.lastInspectors ?? []).flatMap((id) => staff.indexOf.get(id) ?? []) : []
    const barred = [...new Set([...(staff.recused.get(object.id) ?? []), ...last])].filter((i) => known.members.has(i))
    return { place, object, pool: known.pool, barred, eligible: known.pool.length - barred.length }
  })
  return line.sort((a, b) => a.eligible - b.eligible || a.place - b.place)
}

/** Certificate to the end of the batch, a duty region that holds the place, and what the lead must know. */
const onDuty = ({ certUntil, regions, specialities = [] }: DrawInspector, { endsOn }: DrawRules, region: string, requires: readonly string[]): boolean =>
  certUntil >= endsOn && regions.some((duty) => region.startsWith(duty)) && requires.every((one) => specialities.includes(one))

const poolOf = ({ list }: Staff, rules: DrawRules, region: string, requires: readonly string[]): Int32Array =>
  Int32Array.from(list.flatMap((one, i) => (onDuty(one, rules, region, requires) ? [i] : [])))

function choose(
  { pool, barred }: Waiting, { list, load, closed, indexOf }: Staff, { cap, balanceSlack = 0 }: DrawRules, team: readonly Seat[],
  stream: Stream,
): string | null {
  const taken = [...barred, ...team.flatMap(({ inspector }) => (inspector === null ? [] : indexOf.get(inspector) ?? []))]
  for (const i of taken) closed[i] = 1
  let least = cap
  for (let p = 0; p < pool.length; p += 1) {
    const i = pool[p]!
    if (load[i]! < least && closed[i] === 0) least = load[i]!
  }
  const most = Math.min(least + balanceSlack, cap - 1)
  const inLine: number[] = []
  for (let p = 0; p < pool.length; p += 1) {
    const i = pool[p]!
    if (load[i]! <= most && closed[i] === 0) inLine.push(i)
  }
  for (const i of taken) closed[i] = 0
  if (inLine.length === 0) return null
  const chosen = inLine[stream.below(inLine.length)]!
  load[chosen] = load[chosen]! + 1
  return list[chosen]!.id
}
