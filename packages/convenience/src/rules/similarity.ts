import { epochMs, MS_PER_DAY } from '@onewindow/calendar/day'
import { FULL, halfUp } from './basis-points.ts'
import type { RequestKind } from './dispatch-list.ts'
import { metresBetween } from './distance.ts'
import { bigrams, plainText, sharedCount } from './plain-text.ts'
import type { SimilarityKnobs } from '../configuration/knobs.ts'

/** What of a request is compared. Degrees are null without a point; `reporter` is null for an anonymous one. */
export type ComparedRequest = {
  readonly kind: RequestKind
  readonly category: string
  readonly lat: number | null
  readonly lon: number | null
  readonly community: string
  readonly address: string
  readonly text: string
  readonly at: string
  readonly reporter: string | null
  readonly status: string
  readonly sealed?: boolean | undefined
}

export type NotCompared = { readonly candidate: false; readonly verdict: 'none'; readonly why: 'kind' | 'sealed' | 'status' | 'time' }
export type Compared = {
  readonly candidate: true
  readonly category: number
  readonly distance: number
  readonly text: number
  readonly score: number
  readonly metres: number | null
  /** `repeat` 重复诉求 is counted and linked, `duplicate` proposed for a merge by a person; nothing is merged by machine. */
  readonly verdict: 'none' | 'similar' | 'duplicate' | 'repeat'
}

const UNCOMPARED_KINDS: ReadonlySet<string> = new Set(['consult', 'praise'])
const DEAD_STATES: ReadonlySet<string> = new Set(['withdrawn', 'rejected', 'archived'])
/** Up to here two points are the same place. */
const SAME_PLACE_METRES = 10

function whyNotCompared(recent: ComparedRequest, older: ComparedRequest, knobs: SimilarityKnobs): NotCompared['why'] | null {
  if (UNCOMPARED_KINDS.has(recent.kind) || UNCOMPARED_KINDS.has(older.kind)) return 'kind'
  if (recent.sealed || older.sealed) return 'sealed'
  if (DEAD_STATES.has(older.status)) return 'status'
  return Math.abs(epochMs(recent.at) - epochMs(older.at)) > knobs.days * MS_PER_DAY ? 'time' : null
}

function categoryShare(a: string, b: string): number {
  if (a === b) return FULL
  if (a.slice(0, 4) === b.slice(0, 4)) return 6000
  return a.slice(0, 2) === b.slice(0, 2) ? 2000 : 0
}

/** Dice coefficient of the character pairs of two texts, in basis points. */
export const textShare = (a: string, b: string): number => pairShare(bigrams(plainText(a)), bigrams(plainText(b)))

function pairShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = one.size + other.size
  return size === 0 ? 0 : halfUp(2 * FULL * sharedCount(one, other), size)
}

function distanceShare(metres: number, radius: number): number {
  if (metres <= SAME_PLACE_METRES) return FULL
  return metres >= radius ? 0 : halfUp(FULL * (radius - metres), radius - SAME_PLACE_METRES)
}

/** Without two points the words of the place decide. */
function placeShare(a: ComparedRequest, b: ComparedRequest): number {
  if (a.community === '' || a.community !== b.community) return 0
  const address = plainText(a.address)
  return address !== '' && address === plainText(b.address) ? 8000 : 3000
}

function metresOf(a: ComparedRequest, b: ComparedRequest): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  return metresBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
}

function verdictOf(score: number, sameReporter: boolean, knobs: SimilarityKnobs): Compared['verdict'] {
  if (score < knobs.similar) return 'none'
  if (sameReporter) return 'repeat'
  return score < knobs.duplicate ? 'similar' : 'duplicate'
}

/**
 * Compares a new request with older ones: whether each is the same matter (重复诉求、相似诉求), in basis points of category, place and words;
 * the radius in metres is the category's. Sealed requests and questions are never compared. The words of the new one are taken apart once.
 */
export function similarityTo(
  recent: ComparedRequest, radius: number, knobs: SimilarityKnobs,
): (older: ComparedRequest) => Compared | NotCompared {
  const words = bigrams(plainText(recent.text))
  const { weights } = knobs
  const total = weights.category + weights.distance + weights.text
  return (older) => {
    const why = whyNotCompared(recent, older, knobs)
    if (why) return { candidate: false, verdict: 'none', why }
    const metres = metresOf(recent, older)
    const category = categoryShare(recent.category, older.category)
    const distance = metres === null ? placeShare(recent, older) : distanceShare(metres, radius)
    const text = pairShare(words, bigrams(plainText(older.text)))
    const score = halfUp(weights.category * category + weights.distance * distance + weights.text * text, total)
    const sameReporter = recent.reporter !== null && recent.reporter === older.reporter
    return { candidate: true, category, distance, text, score, metres, verdict: verdictOf(score, sameReporter, knobs) }
  }
}

/** One pair of requests; see `similarityTo`. */
export const similarityOf = (recent: ComparedRequest, older: ComparedRequest, radius: number, knobs: SimilarityKnobs): Compared | NotCompared =>
  similarityTo(recent, radius, knobs)(older)
