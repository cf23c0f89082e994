import { addDays, addMonths } from '@onewindow/calendar/day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, clocks, knobs } from '../../test/shipped.ts'
import { partyKind } from './party-kind.ts'
import { penaltyKind } from './penalty-kind.ts'
import { publication, type DecidedPenalty } from './publication.ts'
import { repairRefusals, type RepairFacts } from './publication-repair.ts'

const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-02-01', n))
const decision = fc.record({
  organType: fc.constantFrom('marketSupervision' as const, 'urbanManagement' as const), procedure: fc.constantFrom('ordinary' as const, 'simple' as const),
  partyKind: fc.constantFrom(...partyKind.options), kinds: fc.subarray([...penaltyKind.options], { minLength: 1 }), fineFen: fc.integer({ min: 0, max: 3_000_000 }),
  decidedOn: day, sameProvince: fc.boolean(), publishedOn: day, minor: fc.boolean(), secret: fc.boolean(), safetyField: fc.boolean(), socialImpact: fc.boolean(),
}) satisfies fc.Arbitrary<DecidedPenalty>
const asked = (facts: DecidedPenalty) => publication(facts, knobs, clocks, calendar)

describe('R10 for any decision', () => {
  it('a minor or a secret is never published (I12, 行政处罚法 §48, §50)', () => {
    fc.assert(fc.property(decision, (facts) => {
      expect(asked({ ...facts, minor: true }).publish).toBe(false)
      expect(asked({ ...facts, secret: true }).publish).toBe(false)
    }))
  })

  it('market supervision publishes neither on-the-spot decisions nor mere warnings (公示规定 §2)', () => {
    fc.assert(fc.property(decision, (facts) => {
      const market = { ...facts, organType: 'marketSupervision' as const, minor: false, secret: false }
      expect(asked({ ...market, procedure: 'simple' })).toEqual({ publish: false, reason: 'simpleProcedure' })
      expect(asked({ ...market, procedure: 'ordinary', kinds: ['warning'] })).toEqual({ publish: false, reason: 'warningOnly' })
    }))
  })

  it('the end of publication comes after an early end may be asked, and the deadline is a working day', () => {
    fc.assert(fc.property(decision, (facts) => {
      const answer = asked(facts)
      if (!answer.publish) return
      expect(answer.stopsOn).toBe(addMonths(facts.publishedOn, answer.termMonths))
      if (answer.repairFrom) expect(answer.repairFrom < (answer.stopsOn ?? '')).toBe(true)
      expect(calendar.isWorkday(answer.deadline ?? answer.transmitBy ?? '')).toBe(true)
    }))
  })
})

describe('信用修复, 公示规定 §14', () => {
  const ready: RepairFacts = { askedOn: '2026-09-20', repairFrom: '2026-09-20', performed: true, harmUndone: true, repeated: false, listed: false }
  it.each<[string, Partial<RepairFacts>, string[]]>([
    ['on the first day', {}, []], ['a day early', { askedOn: '2026-09-19' }, ['tooEarly']], ['penalties that stay', { repairFrom: null }, ['wholeTerm']],
    ['everything missing', { performed: false, harmUndone: false, repeated: true, listed: true }, ['notPerformed', 'harmNotUndone', 'repeated', 'listed']],
  ])('%s: %j → %j', (_what, change, refusals) => {
    expect(repairRefusals({ ...ready, ...change })).toEqual(refusals)
  })
})
