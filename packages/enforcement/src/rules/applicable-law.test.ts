import { describe, expect, it } from 'vitest'
import { yuan } from '../../test/shipped.ts'
import { applicableLaw } from './applicable-law.ts'
import type { StatutoryRange } from './statutory-range.ts'

const fine = (min: number, max: number): StatutoryRange => ({ fine: true, minFen: yuan(min), maxFen: yuan(max) })

describe('行政处罚法 §37: the law of the day of the act, unless today’s is milder', () => {
  it.each<[string, StatutoryRange | null, StatutoryRange | null, 'old' | 'new']>([
    ['raised since', fine(500, 5_000), fine(1_000, 10_000), 'old'],
    ['lowered since', fine(1_000, 10_000), fine(500, 5_000), 'new'],
    ['the same', fine(500, 5_000), fine(500, 5_000), 'old'],
    ['lower minimum, same maximum', fine(500, 5_000), fine(0, 5_000), 'new'],
    ['lower minimum, higher maximum', fine(500, 5_000), fine(0, 6_000), 'old'],
    ['today an order comes first', fine(0, 5_000), { fine: false }, 'new'],
    ['no longer unlawful', { fine: false }, null, 'new'],
    ['unlawful only since', null, fine(0, 100), 'old'],
  ])('%s', (_what, old, today, expected) => {
    expect(applicableLaw({ version: 'old', range: old }, { version: 'new', range: today }).version).toBe(expected)
  })
})
