import { isLicence, type ItemContent } from '../catalogue/definition.ts'

// R3 受理. 行政许可法 §32(1)(四): everything that is missing is told once, within five days; otherwise the application counts as accepted from
// its receipt.

/** Does silence make the application accepted (视为受理)? Licences by law, other items where their own rule says so. */
export const deemsAcceptance = (item: Pick<ItemContent, 'itemType' | 'deemedAcceptance'>): boolean =>
  isLicence(item) || item.deemedAcceptance !== undefined

/** Points of a further notice that the first one did not name: a later notice may only repeat what is still not cured (一次性告知). */
export const newPoints = (firstNotice: readonly string[], notice: readonly string[]): string[] =>
  notice.filter((key) => !firstNotice.includes(key))

/** May this notice be sent? `firstNotice` is null as long as there was none. Answers null or the reason why not. */
export function mayRequestCorrection(
  firstNotice: readonly string[] | null, notice: readonly string[],
): 'correctionNotInFirstNotice' | null {
  return firstNotice && newPoints(firstNotice, notice).length > 0 ? 'correctionNotInFirstNotice' : null
}
