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
  ['phone', /(?<!\d)1\d{10}(?!\d)/g],
]

/** Numbers that must not be published, by place; approval of a publication is refused while there is one. Spaces and hyphens do not hide them. */
export function personalDataIn(text: string): PersonalDataHit[] {
  const { joined, places } = withoutGaps(text)
  const hits: PersonalDataHit[] = []
  for (const [kind, pattern] of PATTERNS) {
    for (const match of joined.matchAll(pattern)) {
      const at = places[match.index] ?? 0
      const end = (places[match.index + match[0].length - 1] ?? 0) + 1
      if (hits.every((hit) => at >= hit.at + hit.text.length || end <= hit.at)) hits.push({ kind, at, text: text.slice(at, end) })
    }
  }
  return hits.sort((a, b) => a.at - b.at)
}

/** Digits grouped for reading (6222 0212 3456 7890) count as one number; everything else stays where it is. */
function withoutGaps(text: string): { joined: string; places: number[] } {
  const gaps = new Set<number>()
  for (const match of text.matchAll(/(?<=\d)[ \u00a0-](?=\d{3,})/g)) gaps.add(match.index)
  const places = Array.from({ length: text.length }, (_, index) => index).filter((index) => !gaps.has(index))
  return { joined: places.map((index) => text.charAt(index)).join(''), places }
}
