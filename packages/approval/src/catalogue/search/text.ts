import { spellings } from '@onewindow/casework/readings'
import type { Lexicon } from './lexicon.ts'

/** NFKC, lower case, traditional to simplified, then letters and digits only: query and entries alike. */
export function normalise(text: string, { simplified }: Pick<Lexicon, 'simplified'>): string {
  const plain = text.normalize('NFKC').toLowerCase()
  const characters = Array.from(plain, (character) => simplified.get(character) ?? character)
  return characters.filter((character) => /[\p{L}\p{N}]/u.test(character)).join('')
}

/** Pairs of neighbouring characters, each once. */
export function bigrams(text: string): ReadonlySet<string> {
  const characters = Array.from(text)
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** Dice coefficient of two sets: 0 nothing in common, 1 the same. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  return (2 * shared) / (one.size + other.size)
}

const MOST_READINGS = 16

/**
 * Full pinyin and initials of a Chinese text, in every combination of its characters' readings (at most 16); [] when a character has
 * none.
 */
export function pinyinOf(text: string, { readings }: Pick<Lexicon, 'readings'>): string[] {
  const characters = Array.from(text)
  if (!characters.some((character) => readings.has(character))) return []
  const spell = (part: (syllable: string) => string): string[] =>
    spellings(characters.map((character) => readings.get(character)?.map(part) ?? (/[a-z0-9]/.test(character) ? [character] : [])), MOST_READINGS)
  return [...new Set([...spell((syllable) => syllable), ...spell((syllable) => syllable.charAt(0))])]
}

/** A title without the bracket at its end: 食品经营许可(新办) → 食品经营许可. */
export const withoutBracket = (title: string): string => title.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
