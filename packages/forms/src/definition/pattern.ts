/** One piece of a pattern: fixed characters, a set of characters, or an optional or repeated group of pieces. */
export type PatternPiece =
  | { kind: 'literal'; text: string; min: number; max: number }
  | { kind: 'set'; of: CharacterSet; source: string; min: number; max: number }
  | { kind: 'group'; pieces: readonly PatternPiece[]; min: number; max: number }

export type CharacterSet = 'digit' | 'digitOrX' | 'capital' | 'capitalOrDigit' | 'letter' | 'letterOrDigit' | 'listed'

const PIECE = /(?:\[([^\]^\\]+)\]|\(((?:[^()[\]|\\?*+.]|\[[^\]]+\])+)\)|([A-Za-z0-9-]))(?:\{(\d{1,2})(?:,(\d{1,2}))?\}|(\?))?/y

/** Repeats of a group, kept small so that no pattern can make the matcher slow. */
const GROUP_REPEATS_AT_MOST = 10

/**
 * Reads a pattern of the supported kind: anchored at both ends, made of plain letters and digits, character sets and one
 * level of groups, each with a bounded repeat. Such a pattern can be said in words and can never run away.
 * Answers null when the pattern is of another kind.
 */
export function readPattern(pattern: string): readonly PatternPiece[] | null {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.length > 120) return null
  return readPieces(pattern.slice(1, -1), true)
}

function readPieces(source: string, groupsAllowed: boolean): readonly PatternPiece[] | null {
  const pieces: PatternPiece[] = []
  const reader = new RegExp(PIECE)
  while (reader.lastIndex < source.length) {
    const found = reader.exec(source)
    if (!found) return null
    const piece = pieceOf(found, groupsAllowed)
    if (!piece || piece.max < piece.min || piece.max === 0) return null
    pieces.push(piece)
  }
  return pieces.length > 0 ? joinLiterals(pieces) : null
}

function pieceOf(found: RegExpExecArray, groupsAllowed: boolean): PatternPiece | null {
  const [, set, group, literal, least, most, optional] = found
  const min = optional ? 0 : Number(least ?? 1)
  const max = optional ? 1 : Number(most ?? least ?? 1)
  if (literal !== undefined) return { kind: 'literal', text: literal, min, max }
  if (set !== undefined) return { kind: 'set', of: setOf(set), source: set, min, max }
  if (!groupsAllowed || max > GROUP_REPEATS_AT_MOST) return null
  const pieces = readPieces(group ?? '', false)
  return pieces && { kind: 'group', pieces, min, max }
}

const LETTERS_AND_DIGITS = /^(?:0-9|A-Z|a-z|[A-Z]-[A-Z]|[A-Z])+$/

function setOf(source: string): CharacterSet {
  if (source === '0-9') return 'digit'
  if (source === '0-9X') return 'digitOrX'
  if (source === 'A-Z') return 'capital'
  if (source === 'A-Za-z') return 'letter'
  if (source === '0-9A-Za-z' || source === 'A-Za-z0-9') return 'letterOrDigit'
  return LETTERS_AND_DIGITS.test(source) && source.includes('0-9') ? 'capitalOrDigit' : 'listed'
}

function joinLiterals(pieces: readonly PatternPiece[]): readonly PatternPiece[] {
  const joined: PatternPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const plain = piece.kind === 'literal' && piece.min === 1 && piece.max === 1
    if (plain && last?.kind === 'literal' && last.min === 1 && last.max === 1) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    } else joined.push(piece)
  }
  return joined
}

/** Longest text the pattern can match. */
export function longestMatch(pieces: readonly PatternPiece[]): number {
  return pieces.reduce((total, piece) => total + piece.max * lengthOf(piece), 0)
}

function lengthOf(piece: PatternPiece): number {
  if (piece.kind === 'literal') return piece.text.length
  return piece.kind === 'set' ? 1 : longestMatch(piece.pieces)
}
