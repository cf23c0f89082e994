import type { Dictionary } from '../locales/zh.ts'
import { type PatternPiece, readPattern } from './pattern.ts'

/** Says a pattern in words: `^JY[0-9]{14}$` becomes “JY”加 14 位数字. Empty for a pattern of another kind. */
export function patternInWords(pattern: string, dictionary: Dictionary): string {
  return listed(readPattern(pattern) ?? [], dictionary)
}

function listed(pieces: readonly PatternPiece[], dictionary: Dictionary): string {
  return pieces.map((piece) => pieceInWords(piece, dictionary)).join(dictionary[pieces.length > 2 ? 'pattern.then' : 'pattern.plus'])
}

function pieceInWords(piece: PatternPiece, dictionary: Dictionary): string {
  if (piece.kind === 'literal') return dictionary['pattern.literal']({ text: piece.text })
  if (piece.kind === 'group')
    return dictionary['pattern.group']({ pieces: listed(piece.pieces, dictionary), min: piece.min, max: piece.max })
  const range = /^([0-9])-([0-9])$/.exec(piece.source)
  const of =
    range && piece.of === 'listed'
      ? dictionary['pattern.range']({ from: range[1] ?? '', to: range[2] ?? '' })
      : dictionary[`pattern.${piece.of}`]
  return dictionary['pattern.set']({ min: piece.min, max: piece.max, of })
}
