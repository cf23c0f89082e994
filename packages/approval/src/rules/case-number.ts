/**
 * Case number of form A: `BJ-<region6>-<yyyymmdd>-<seq6>-<d>`. `day` is local (Asia/Shanghai); a longer region counts by its first six digits.
 * @param seq running number of region and day, from 1; gaps are allowed, uniqueness is the database's
 * @throws Error when a part does not fit its place: only a bug can cause that
 */
export function caseNumber(prefix: string, region: string, day: string, seq: number): string {
  const digits = [region.slice(0, 6), day.replaceAll('-', ''), String(seq).padStart(6, '0')] as const
  if (!/^[A-Z]{2}$/.test(prefix) || !/^\d{6} \d{8} \d{6}$/.test(digits.join(' ')) || seq < 1) {
    throw new Error(`No case number for ${prefix} ${region} ${day} ${seq}`)
  }
  return [prefix, ...digits, luhnDigit(digits.join(''))].join('-')
}

/** Is the number well formed and its check digit right? Tells a typing slip from a case that does not exist. */
export function isCaseNumber(number: string): boolean {
  const parts = /^[A-Z]{2}-(\d{6})-(\d{8})-(\d{6})-(\d)$/.exec(number)
  return parts !== null && luhnDigit(parts.slice(1, 4).join('')) === parts[4]
}

/** Luhn check digit (ISO/IEC 7812-1): every second digit doubled, beginning with the rightmost. */
export function luhnDigit(digits: string): string {
  const sum = Array.from(digits, Number).reverse().reduce((total, digit, place) => {
    const weighted = place % 2 === 0 ? digit * 2 : digit
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
