import { chanceOf, shuffled } from '../chance.ts'
import type { Beat, Script } from '../drive/scene.ts'

/** A way through the tables of a domain: how often it is taken, how many working days ago its last beat was, and its beats for the n-th who takes it. */
export type Road = { name: string; count: number; rest: number | readonly [number, number]; startsAt?: string; startsOn?: Script['startsOn']; script: (place: number, number: number) => { regionCode: string; beats: readonly Beat[] } }

/** How many of each road a quick look needs. */
const FEW = 3

/** Of all scripts of a domain: a few of every road, for the first quarter of an hour; then all others mixed. */
export function scriptsOf(domain: string, roads: readonly Road[], few = FEW): { first: Script[]; others: Script[] } {
  const numbered = roads.flatMap((road) => Array.from({ length: road.count }, (_, place) => ({ road, place }))).map((one, number) => ({ ...one, number }))
  const toScript = ({ road, place, number }: (typeof numbered)[number]): Script => {
    const { rest, name, startsAt, startsOn } = road
    return { key: `${domain}/${name}/${place}`, rest: typeof rest === 'number' ? rest : chanceOf(`rest ${domain} ${name} ${place}`).whole(rest[0], rest[1]), ...road.script(place, number), ...(startsAt ? { startsAt } : {}), ...(startsOn ? { startsOn } : {}) }
  }
  const mixed = (part: typeof numbered, seed: string): Script[] => shuffled(part, chanceOf(`${domain} ${seed}`)).map(toScript)
  return { first: mixed(numbered.filter(({ place }) => place < few), 'first'), others: mixed(numbered.filter(({ place }) => place >= few), 'others') }
}
