import { daysBetween, type PlainDate } from '@onewindow/calendar/day'
import type { Knobs } from '../configuration/knobs.ts'

// R14: the same act told twice is one clue.

/** Latitude and longitude in ten-millionths of a degree (E7, CGCS2000). */
export type PointE7 = { lat: number; lon: number }
export type ClueSketch = {
  id: string
  origin: string
  originRef: string | null
  /** Code or keyed hash of the party, null where unknown. */
  partyKey: string | null
  causes: readonly string[]
  receivedOn: PlainDate
  point: PointE7 | null
}
export type Likeness = { id: string; as: 'same' | 'suggested' }

const EARTH_METRES = 6_371_008.8
const radians = (e7: number): number => (e7 / 1e7) * (Math.PI / 180)

/** Great-circle distance in metres. */
export function metresBetween(a: PointE7, b: PointE7): number {
  const half = (from: number, to: number) => Math.sin((radians(to) - radians(from)) / 2) ** 2
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(chord))
}

/** Earlier clues a new one may repeat: same origin and reference, the same clue; same party and cause, near in time and place, a hint. */
export function likeClues(
  clue: ClueSketch, others: readonly ClueSketch[], { duplicateDays, duplicateMetres }: Pick<Knobs, 'duplicateDays' | 'duplicateMetres'>,
): Likeness[] {
  const isNear = ({ point }: ClueSketch) =>
    clue.point !== null && point !== null && metresBetween(clue.point, point) <= duplicateMetres
  const isSimilar = (other: ClueSketch) => clue.partyKey !== null && clue.partyKey === other.partyKey
    && clue.causes.some((cause) => other.causes.includes(cause))
    && Math.abs(daysBetween(other.receivedOn, clue.receivedOn)) <= duplicateDays && isNear(other)
  const isSame = (other: ClueSketch) => clue.originRef !== null && clue.origin === other.origin && clue.originRef === other.originRef
  return others.filter(({ id }) => id !== clue.id).flatMap((other): Likeness[] => {
    if (isSame(other)) return [{ id: other.id, as: 'same' }]
    return isSimilar(other) ? [{ id: other.id, as: 'suggested' }] : []
  })
}
