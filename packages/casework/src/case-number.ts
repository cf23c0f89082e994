/** Luhn check digit over decimal digits, the rightmost one doubled. */
export function luhnDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/**
 * Case number of form A: `BJ-640104-20261124-000001-4`. `region` is a county or city code (a street's case takes its county), `day` the local day of opening,
 * `seq` from 1 per prefix, region and day; the last digit checks the 20 digits before it.
 * @throws Error when region, day or sequence do not fit: a bug, never a person's input
 */
export function caseNumber(prefix: string, region: string, day: string, seq: number): string {
  const digits = `${region.slice(0, 6)}${day.replaceAll('-', '')}${String(seq).padStart(6, '0')}`
  if (!/^\d{20}$/.test(digits)) throw new Error(`No case number for ${region}, ${day}, ${seq}`)
  return `${prefix}-${digits.slice(0, 6)}-${digits.slice(6, 14)}-${digits.slice(14)}-${luhnDigit(digits)}`
}

/**
 * Number of form B: `GD202611240000018`, counted over the city per day; the last digit checks the 14 before it.
 * @throws Error when day or sequence do not fit: a bug, never a person's input
 */
export function cityNumber(prefix: string, day: string, seq: number): string {
  const digits = `${day.replaceAll('-', '')}${String(seq).padStart(6, '0')}`
  if (!/^\d{14}$/.test(digits)) throw new Error(`No city number for ${day}, ${seq}`)
  return `${prefix}${digits}${luhnDigit(digits)}`
}

/** What a person typed as the number itself: upper case, hyphens put where they belong, spaces gone. Null when it cannot be one. */
export function readCaseNumber(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s-]/g, '')
  const [, prefix = '', short = ''] = /^([A-Z]{2})(\d{15})$/.exec(bare) ?? []
  if (short) return luhnDigit(short.slice(0, 14)) === Number(short.slice(14)) ? `${prefix}${short}` : null
  const match = /^([A-Z]{2})(\d{6})(\d{8})(\d{6})(\d)$/.exec(bare)
  if (!match || luhnDigit(bare.slice(2, 22)) !== Number(match[5])) return null
  return match.slice(1).join('-')
}

/** Something that looks like a case number, in any spelling people use. */
const LIKE_A_NUMBER = /[A-Za-z]{2}(?:(?:[\s-]*\d){21}|(?:[\s-]*\d){15})/g

/** Numbers of cases a text names, each once, in the spelling of the platform; what fails its check digit names none. */
export const caseNumbersIn = (text: string): string[] => [...new Set([...text.matchAll(LIKE_A_NUMBER)].flatMap(([found]) => readCaseNumber(found) ?? []))]
