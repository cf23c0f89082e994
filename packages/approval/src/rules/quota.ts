import { compareInstants } from '@onewindow/calendar/day'

// R8 数量限制. 行政许可法 §57: with a quota, the licence goes by the order of acceptance.

/** `acceptedAt` is the instant of acceptance, `number` the case number that decides between equals. */
export type QuotaApplicant = { acceptedAt: string; number: string }

/** Applicants in the order the law gives them; the input is left as it is. */
export const inOrderOfAcceptance = <A extends QuotaApplicant>(applicants: readonly A[]): A[] =>
  [...applicants].sort((a, b) => compareInstants(a.acceptedAt, b.acceptedAt) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0))

/**
 * Place in line, from 1, and whether the quota still reaches it; null for a case that is not among the applicants. The reason of a denial
 * names the place.
 */
export function placeInLine(
  applicants: readonly QuotaApplicant[], number: string, quota: number,
): { place: number; withinQuota: boolean } | null {
  const place = inOrderOfAcceptance(applicants).findIndex((one) => one.number === number) + 1
  return place === 0 ? null : { place, withinQuota: place <= quota }
}
