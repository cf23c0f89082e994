/** What two texts are compared by: NFKC, lower case, letters and digits only, so 凤凰北街 ８８ 号 equals 凤凰北街88号. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Letters, digits and Han characters of a reason; a row of full stops is no reason. */
export const wordLength = (text: string): number => Array.from(plainText(text)).length

/** Pairs of neighbouring characters, each once; a single character stands for itself. */
export function bigrams(plain: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  let before = ''
  for (const character of plain) {
    if (before !== '') pairs.add(before + character)
    before = character
  }
  return pairs.size === 0 && before !== '' ? new Set([before]) : pairs
}

/** Members two sets share. */
export function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const member of small) if (large.has(member)) shared += 1
  return shared
}
