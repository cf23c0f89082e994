import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whetherToPunish, type Punishability } from './whether-to-punish.ts'

const flag = fc.boolean()
const facts: fc.Arbitrary<Punishability> = fc.record({
  barred: flag, age: fc.integer({ min: 0, max: 90 }), unableToDiscern: flag, noFaultProved: flag, statuteIgnoresFault: flag, slight: flag, corrected: flag,
  harm: fc.constantFrom('none' as const, 'slight' as const, 'real' as const), first: flag, onList: flag,
})

describe('R2 for any facts, 行政处罚法 §30, §31, §33, §36', () => {
  it('who is barred, under fourteen or unable to discern is never punished', () => {
    fc.assert(fc.property(facts, (one) => {
      const { result } = whetherToPunish(one)
      if (one.barred) expect(result).toBe('terminate')
      else if ((one.age ?? 0) < 14 || one.unableToDiscern) expect(result).toBe('noPenalty')
    }))
  })

  it('real harm is never slight and never waived; without correction neither', () => {
    fc.assert(fc.property(facts, (one) => {
      const codes = [whetherToPunish({ ...one, harm: 'real' }).code, whetherToPunish({ ...one, corrected: false }).code, whetherToPunish({ ...one, harm: undefined }).code]
      for (const code of codes) expect(['APL33(1)must', 'APL33(1)may']).not.toContain(code)
    }))
  })
})
