import type { Guide, GuideMaterial } from '../app/answers.ts'

/** What a material means to this reader: on hand, looked up by us, to prepare, may follow, only sometimes, may be left out. */
export type Need = 'have' | 'fetched' | 'prepare' | 'later' | 'maybe' | 'optional'

/** A kind of licence the reader holds and may use: by its code. */
export type Held = ReadonlySet<string>

/** What the platform has is ticked; nothing the state holds is asked for. `held` is empty for visitors. */
export function needOf(material: GuideMaterial, held: Held): Need {
  const { requirement, source, spared, deferrable } = material
  if (source === 'generated' || spared.licences.some(({ code }) => held.has(code))) return 'have'
  if (source === 'data_sharing' && spared.dataset !== null) return 'fetched'
  if (requirement === 'optional') return 'optional'
  if (requirement === 'conditional') return 'maybe'
  return deferrable ? 'later' : 'prepare'
}

export interface NeedCount {
  all: number
  have: number
  rest: number
}

/** Counts what is surely needed: all, on hand or looked up, left to prepare. */
export function countNeeds(materials: Guide['materials'], held: Held): NeedCount {
  const sure = materials.map((material) => needOf(material, held)).filter((need) => need !== 'maybe' && need !== 'optional')
  const have = sure.filter((need) => need === 'have' || need === 'fetched').length
  return { all: sure.length, have, rest: sure.length - have }
}
