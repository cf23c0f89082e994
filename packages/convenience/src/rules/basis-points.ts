/** A share in basis points: 10000 is 100 %. */
export const FULL = 10_000

/** n/d rounded half up with integers. @throws RangeError when d is not positive: a bug, never a person's input */
export function halfUp(n: number, d: number): number {
  if (!(d > 0)) throw new RangeError(`Not a denominator: ${d}`)
  return Math.floor((2 * n + d) / (2 * d))
}

/** Part of a whole in basis points; null for an empty whole, which is shown as "—" and left out of means and ranks. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : halfUp(FULL * part, whole))
