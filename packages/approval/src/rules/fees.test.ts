import { describe, expect, it } from 'vitest'
import { itemOf, items } from '../../test/shipped-catalogue.ts'
import { feeOf, mayIssueWith } from './fees.ts'

describe('R9: no fee without a basis, 行政许可法 §58', () => {
  it('49 items cost nothing, whatever was assessed', () => {
    const free = items.filter(({ fee }) => !fee.charged)
    expect(free).toHaveLength(49)
    for (const item of free) expect(feeOf(item, 5000)).toEqual({ status: 'none', amountFen: 0 })
  })

  it('the tariff is in fen, an assessed amount replaces it, and an open tariff waits for the officer', () => {
    const registration = itemOf('property-transfer-registration')
    expect(feeOf(registration)).toMatchObject({ status: 'due', amountFen: 8000 })
    expect(feeOf(registration, 55_000)).toMatchObject({ status: 'due', amountFen: 55_000 })
    expect(feeOf(itemOf('road-occupation-excavation'))).toMatchObject({ status: 'due', amountFen: null })
  })

  it.each([['none', true], ['due', false], ['paid', true], ['waived', true], ['refunded', false]] as const)('issuing with a fee that is %s: %s', (status, allowed) => {
    expect(mayIssueWith(status)).toBe(allowed)
  })
})
