import { describe, expect, it } from 'vitest'
import { servedOn } from './service-of-documents.ts'

describe('R6c: an attempt without its day serves nothing, 民事诉讼法 §87–95', () => {
  it.each([
    { mode: 'direct' as const }, { mode: 'substitute' as const }, { mode: 'leftBehind' as const, witness: true }, { mode: 'mail' as const, addressConfirmed: true },
    { mode: 'electronic' as const, consent: true }, { mode: 'announcement' as const, otherModesTried: true },
  ])('$mode', (attempt) => {
    expect(servedOn(attempt)).toBeNull()
  })

  it('a receipt counts before the day the letter came back', () => {
    expect(servedOn({ mode: 'mail', receivedOn: '2026-03-09', returnedOn: '2026-03-15', addressConfirmed: true })).toBe('2026-03-09')
  })
})
