export type MaskedKind = 'idNumber' | 'mobile' | 'name' | 'address'

/**
 * Screen masking (脱敏显示): number 640104********1234, mobile 139****5678, name 张* (by code point), address down to
 * the township. Publication masking (张某) is another function, of enforcement; the two are never mixed.
 * An empty value stays empty; a number too short to keep its ends is covered whole.
 */
export function mask(kind: MaskedKind, value: string): string {
  switch (kind) {
    case 'idNumber':
      return keepEnds(value, 6, 4)
    case 'mobile':
      return keepEnds(value, 3, 4)
    case 'name':
      return keepFirst(value)
    case 'address':
      return downToTownship(value)
  }
}

function keepEnds(value: string, first: number, last: number): string {
  const characters = Array.from(value)
  const covered = characters.length - first - last
  if (covered < 1) return '*'.repeat(characters.length)
  return characters.slice(0, first).join('') + '*'.repeat(covered) + characters.slice(-last).join('')
}

function keepFirst(value: string): string {
  const [first = '', ...others] = Array.from(value)
  return first + '*'.repeat(others.length)
}

/** One administrative name after the other, each ending in its kind; the words are those of the address standard. */
const LEVELS = [
  /^[^省区市县]{1,10}?(?:省|自治区)/u,
  /^[^市县区]{1,8}?(?:市|地区|自治州|盟)/u,
  /^[^区县市]{1,8}?(?:区|县|市|旗)/u,
  /^[^0-9０-９号室楼巷]{1,12}?(?:街道|镇|乡|苏木)/u,
]

function downToTownship(address: string): string {
  let kept = ''
  for (const level of LEVELS) kept += level.exec(address.slice(kept.length))?.[0] ?? ''
  const rest = Array.from(address.slice(kept.length)).length
  return rest === 0 ? address : `${kept}****`
}
