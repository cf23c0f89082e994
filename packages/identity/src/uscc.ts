/** The 31 characters; I, O, S, V and Z are left out because they are misread. Source: GB 32100-2015 表 A.1. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export type Uscc = { valid: true } | { valid: false; reason: 'length' | 'characters' | 'checkDigit' }

/**
 * Check character of the first 17 characters of a unified social credit code (weights 3^i mod 31).
 * Source: GB 32100-2015 附录 A.
 * @throws Error when the body is not 17 characters of the code's alphabet
 */
export function usccCheckDigit(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    const number = ALPHABET.indexOf(character)
    if (number < 0) throw new Error('A unified social credit code has 31 characters to choose from')
    sum += number * weight
    weight = (weight * 3) % 31
  }
  if (body.length !== 17) throw new Error('A unified social credit code body has 17 characters')
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** 统一社会信用代码 (GB 32100-2015): refuses in the order length, characters, check digit. */
export function usccNumber(value: string): Uscc {
  const characters = Array.from(value)
  if (characters.length !== 18) return { valid: false, reason: 'length' }
  if (!characters.every((character) => ALPHABET.includes(character))) return { valid: false, reason: 'characters' }
  if (usccCheckDigit(value.slice(0, 17)) !== value.charAt(17)) return { valid: false, reason: 'checkDigit' }
  return { valid: true }
}
