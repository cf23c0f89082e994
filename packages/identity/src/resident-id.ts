/** Weights of the first 17 digits. Source: GB 11643-1999 附录 A (ISO 7064:1983 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** Check character by the weighted sum modulo 11. Source: GB 11643-1999 附录 A. */
const CHECK_CHARACTERS = '10X98765432'

export type ResidentId =
  { valid: true; birthOn: string; sex: 'male' | 'female' } | { valid: false; reason: 'length' | 'characters' | 'birthDate' | 'checkDigit' }

/**
 * Check character (0-9 or X) of the first 17 digits of a resident identity number.
 * @throws Error when the body is not 17 digits
 */
export function residentIdCheckDigit(body: string): string {
  if (!/^[0-9]{17}$/.test(body)) throw new Error('A resident number body has 17 digits')
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/**
 * 公民身份号码 (GB 11643-1999): refuses in the order length, characters, birth date, check digit. A birth date is a real
 * day from 1900 and not after `today` (a day such as 2026-11-24). Upper-casing and trimming are the form's work.
 */
export function residentIdNumber(value: string, today: string): ResidentId {
  if (Array.from(value).length !== 18) return { valid: false, reason: 'length' }
  if (!/^[0-9]{17}[0-9X]$/.test(value)) return { valid: false, reason: 'characters' }
  const birthOn = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  if (!isRealDay(birthOn) || birthOn < '1900-01-01' || birthOn > today) return { valid: false, reason: 'birthDate' }
  if (residentIdCheckDigit(value.slice(0, 17)) !== value.charAt(17)) return { valid: false, reason: 'checkDigit' }
  return { valid: true, birthOn, sex: Number(value.charAt(16)) % 2 === 1 ? 'male' : 'female' }
}

function isRealDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (month < 1 || month > 12 || date < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return date <= (lengths[month - 1] ?? 0)
}
