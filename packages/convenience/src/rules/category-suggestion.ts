import { FULL, halfUp } from './basis-points.ts'
import { plainText } from './plain-text.ts'
import type { Category } from '../configuration/category.ts'

/** A category that may be meant, with the words that led to it; `score` in basis points. A person confirms it. */
export type CategorySuggestion = { readonly code: string; readonly score: number; readonly words: readonly string[] }
type Leaf = Pick<Category, 'code' | 'nameZh' | 'keywords'>

const SHOWN_MAX = 5
/** One character of doubt: a single short word never makes a category certain. */
const DOUBT = 1
/** Categories whose matters go to 110, 119, 120 or 122. */
const EMERGENCY = '00'

function wordsIn(plain: string, { nameZh, keywords }: Leaf): string[] {
  const words = [...new Set([nameZh, ...keywords].map(plainText))].filter((word) => word !== '' && plain.includes(word))
  return words.filter((word) => !words.some((longer) => longer !== word && longer.includes(word)))
}

/**
 * The categories a text names, best first: the share of the characters that speak for one among all that speak for any. The longest words
 * count, a word inside a longer one does not. Equal ones by code.
 */
export function suggestCategories(text: string, leaves: readonly Leaf[], shownMax = SHOWN_MAX): CategorySuggestion[] {
  const plain = plainText(text)
  const named = leaves.map((leaf) => ({ code: leaf.code, words: wordsIn(plain, leaf) })).filter(({ words }) => words.length > 0)
  const strength = (words: readonly string[]): number => words.reduce((sum, word) => sum + Array.from(word).length, 0)
  const total = named.reduce((sum, { words }) => sum + strength(words), 0)
  return named
    .map(({ code, words }) => ({ code, score: halfUp(FULL * strength(words), total + DOUBT), words }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, shownMax)
}

/** Whether a text speaks of an emergency, so that the lines are shown before anything else (北京市接诉即办工作条例 §11(1)). */
export const speaksOfEmergency = (text: string, leaves: readonly Leaf[]): boolean =>
  suggestCategories(text, leaves.filter(({ code }) => code.startsWith(EMERGENCY))).length > 0

/** Whether a suggestion may be dispatched without a person: the knob is on, the matter a request for help, and the score high enough. */
export const mayDispatchAlone = (suggestion: CategorySuggestion, kind: string, { on, minScore }: { on: boolean; minScore: number }): boolean =>
  on && kind === 'help' && suggestion.score >= minScore
