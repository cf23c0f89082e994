import { usccNumber } from '@onewindow/identity/uscc'

// R11: what may stand on a public page. Sources: 行政处罚法 §48; 市场监督管理行政处罚信息公示规定 §6; 个人信息保护法 §6, §28.
// Another function than the masking of screens (identity): the two are never mixed.

/** A natural person's name as published: surname and 某; a double surname is kept where a given name follows it. */
export function publishedName(name: string, doubleSurnames: readonly string[]): string {
  const characters = Array.from(name)
  if (characters.length === 0) return ''
  const [first = ''] = characters
  const double = characters.slice(0, 2).join('')
  return `${characters.length > 2 && doubleSurnames.includes(double) ? double : first}某`
}

export type PersonalDataKind = 'idNumber' | 'phone' | 'bankNumber'
export type PersonalDataHit = { kind: PersonalDataKind; at: number; text: string }

/** Longest first: what is part of a longer number is not named again. A digit before or after means another number. */
const PATTERNS: readonly [PersonalDataKind, RegExp][] = [
  ['idNumber', /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g],
  ['bankNumber', /(?<![0-9A-Za-z])\d{16,19}(?![0-9A-Za-z])/g],
  ['phone', /(?<!\d)(?:(?:00)?86)?1\d{10}(?!\d)/g],
]

/** Numbers that must not be published, by place; no publication is approved while there is one. Spaces and hyphens do not hide them. */
export function personalDataIn(text: string): PersonalDataHit[] {
  const hits: PersonalDataHit[] = []
  for (const hit of [...found(asWritten(text)), ...found(withoutGaps(text))]) {
    const isNew = hits.every(({ at, text: known }) => hit.at >= at + known.length || hit.at + hit.text.length <= at)
    if (isNew) hits.push(hit)
  }
  return hits.sort((a, b) => a.at - b.at)
}

/** A text to search, and for each of its places the place in what was written. */
type Reading = { text: string; written: string; places: readonly number[] }

function found({ text, written, places }: Reading): PersonalDataHit[] {
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].filter(([number]) => !isOrganisationCode(number))
  return PATTERNS.flatMap(([kind, pattern]) => matches(pattern).map((match) => {
    const at = places[match.index] ?? 0
    const end = (places[match.index + match[0].length - 1] ?? 0) + 1
    return { kind, at, text: written.slice(at, end) }
  }))
}

const BIRTH_DATE = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

/** An organisation is published with its code, perhaps digits alone; where it could be a person's number it is not let through. */
const isOrganisationCode = (number: string): boolean => number.startsWith('9') && !BIRTH_DATE.test(number) && usccNumber(number).valid

const asWritten = (text: string): Reading => ({ text, written: text, places: Array.from({ length: text.length }, (_, index) => index) })

/** Digits grouped for reading (6222 0212 3456 7890) count as one number; everything else stays where it is. */
function withoutGaps(written: string): Reading {
  const gaps = new Set([...written.matchAll(/(?<=\d)[ \u00a0-](?=\d{3,})/g)].map(({ index }) => index))
  const places = Array.from({ length: written.length }, (_, index) => index).filter((index) => !gaps.has(index))
  return { text: places.map((index) => written.charAt(index)).join(''), written, places }
}
