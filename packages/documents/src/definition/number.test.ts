import { describe, expect, it } from 'vitest'
import { documentNumber, formatDocumentNumber } from './number.ts'

describe('document numbers, form C', () => {
  it('银审 + 许准 + 2026 + 12', () => {
    expect(formatDocumentNumber('银审', '许准', 2026, 12)).toBe('银审许准〔2026〕12号')
  })
  it.each([['银审许准[2026]12号'], ['银审许准〔2026〕0号'], ['银审许准〔2026〕12'], ['〔2026〕12号'], ['银 审〔2026〕1号']])('%s is none', (number) => {
    expect(documentNumber.safeParse(number).success).toBe(false)
  })
})
