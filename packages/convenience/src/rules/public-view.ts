import type { Category } from '../configuration/category.ts'
import type { RequestKind } from './dispatch-list.ts'
import type { Point } from './distance.ts'
import { redact } from './redaction.ts'

/** What of a request may concern the public; whoever holds it has already dropped the reporter. */
export type PublishableRequest = {
  readonly kind: RequestKind
  readonly sealed: boolean
  readonly withheldByStaff: boolean
  readonly text: string
  readonly reply: string | null
  readonly point: Point | null
}
export type PublicView = { readonly text: string; readonly reply: string | null; readonly point: Point | null }

const FACILITY_DECIMALS = 5
const AREA_DECIMALS = 3

/** Degrees as they are shown outside: a lamp post to a metre, everything else to about a hundred. */
export function roundedPoint({ lat, lon }: Point, facility: boolean): Point {
  const factor = 10 ** (facility ? FACILITY_DECIMALS : AREA_DECIMALS)
  const round = (degrees: number): number => Math.round(degrees * factor) / factor
  return { lat: round(lat), lon: round(lon) }
}

/** Whether anyone may see a request: its category is public, it is no report, not sealed, and staff did not withhold it. */
export const isPublic = (request: PublishableRequest, category: Pick<Category, 'publicByDefault'>): boolean =>
  category.publicByDefault && request.kind !== 'report' && !request.sealed && !request.withheldByStaff

/** A line that is an address: so the link to a picture stands in the words of a client. What lies behind it nobody has reviewed (convenience §10.3). */
const LINK = /^[a-z][a-z0-9+.-]*:\/\//i
const withoutLinks = (text: string): string => text.split('\n').filter((line) => !LINK.test(line.trim())).join('\n')

/** What the public reads of a request (个人信息保护法 §25), or null. */
export function publicView(request: PublishableRequest, category: Pick<Category, 'publicByDefault' | 'facility'>): PublicView | null {
  if (!isPublic(request, category)) return null
  const { text, reply, point } = request
  return { text: redact(withoutLinks(text)).text, reply: reply === null ? null : redact(reply).text, point: point && roundedPoint(point, category.facility) }
}
