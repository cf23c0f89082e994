import { expect, it } from 'vitest'
import { formatNumber, formatYuan } from './number-text.ts'
import { showDay } from './show-answer.ts'

const SOME = [0, 1, -1, 12.5, 999, 1000, -1000, 1200.5, 123456.789, 1234567, 0.1 + 0.2, 1 / 3, -98765.4321, 100000000, 1e12]

it('numbers, amounts and days are written as Intl writes them, without it', () => {
  const [number, yuan] = [new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }), new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })]
  for (const value of SOME) expect(formatNumber(value)).toBe(number.format(value))
  for (const value of SOME.filter((one) => one >= 0)) expect(formatYuan(value)).toBe(`¥${yuan.format(value)}`)
  const long = { zh: new Intl.DateTimeFormat('zh-CN-u-ca-gregory', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) }
  for (let n = 0; n < 800; n += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
    for (const language of ['zh', 'en'] as const) expect(showDay(day, language)).toBe(long[language].format(new Date(`${day}T00:00:00Z`)))
  }
})
