import { describe, expect, it } from 'vitest'
import { shippedCategories, shippedDispatchList } from '../configuration/shipped.ts'
import { offeredServices } from './services.ts'
import { activeIn } from './services-at.ts'

describe('GET services with a place', () => {
  const offered = offeredServices(shippedCategories())
  const list = shippedDispatchList()
  const at = '2026-11-24T09:00:00+08:00'

  it('lists what somebody takes there', () => {
    expect(activeIn(offered, '640104001', at, list)).toEqual(offered)
    const elsewhere = { ...list, rules: list.rules.map((rule) => (rule.category === '0601' ? { ...rule, region: '640104' } : rule)) }
    const codes = activeIn(offered, '640105001', at, elsewhere).map(({ code }) => code)
    expect(codes).not.toContain('060101')
    expect(codes).toContain('030101')
  })
})
