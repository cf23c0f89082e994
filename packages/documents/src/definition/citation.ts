/** Articles of law as Chinese documents cite them. Pure; safe in a browser. */

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 9,999 in Chinese numerals as legal citations write them: 10 → 十, 32 → 三十二, 105 → 一百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no article number: ${value}`)
  const units = ['', '十', '百', '千']
  const digits = Array.from(String(value), Number)
  const parts = digits.map((digit, index) => {
    const unit = units[digits.length - 1 - index] ?? ''
    if (digit !== 0) return (DIGITS[digit] ?? '') + unit
    return digits.slice(index + 1).some((later) => later !== 0) && digits[index - 1] !== 0 ? '零' : ''
  })
  return parts.join('').replace(/^一十/, '十')
}

/**
 * Short form of a citation to the official one: `§32(1)(4)` → 第三十二条第一款第四项, `§46–48` and `§46–§48` → 第四十六条至第四十八条,
 * `§42, §43` → 第四十二条、第四十三条. What is not in the short form comes back unchanged.
 */
export function articleZh(short: string): string {
  const cited = short.split(/[,，、;]\s*/).map((part) => rangeZh(part.trim()))
  return cited.every((part) => part !== null) ? cited.join('、') : short
}

function rangeZh(part: string): string | null {
  const range = /^§\s*([1-9]\d{0,3})\s*[–-]\s*§?\s*([1-9]\d{0,3})$/.exec(part)
  if (range) return `第${chineseNumber(Number(range[1]))}条至第${chineseNumber(Number(range[2]))}条`
  const single = /^§\s*([1-9]\d{0,3})(?:\(([1-9]\d?)\))?(?:\(([1-9]\d?|[一二三四五六七八九十]{1,3})\))?$/.exec(part)
  if (!single) return null
  const [, article, paragraph, point] = single
  const clause = paragraph ? `第${chineseNumber(Number(paragraph))}款` : ''
  const item = point ? `第${/^\d/.test(point) ? chineseNumber(Number(point)) : point}项` : ''
  return `第${chineseNumber(Number(article))}条${clause}${item}`
}

/** Half-width brackets in Chinese names of items and laws as print wants them: （）. */
export function fullWidthBrackets(value: string): string {
  return value.replace(/(?<=\p{Script=Han})\s?\(([^()]*)\)/gu, '（$1）')
}
