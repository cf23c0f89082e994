import { asShipped } from '@onewindow/casework/configuration/settings'
import { describe, expect, it } from 'vitest'
import { creditModelOn } from '../in-force.ts'
import { floorIds } from './credit-model.ts'
import { creditScore, type CreditFacts } from './credit-score.ts'
import { lessWith, lessWithout, stepsOf, waysOf, waysOfFloor } from './lower-score.ts'

const model = creditModelOn(asShipped)
const asOf = '2026-03-31'
const ninth: CreditFacts = {
  asOf, states: ['licenceExpired'], events: [
    { indicator: 'penaltySerious', on: '2025-09-01' }, { indicator: 'penaltyGeneral', on: '2025-09-02' }, { indicator: 'disclosureFalse', on: '2025-12-01' }, { indicator: 'rectificationOverdue', on: '2025-12-01' },
  ],
}

describe('how a line gets less, market supervision §5.3 (MS-24)', () => {
  it('every line of credit-09 but what is above a limit says how', () => {
    expect(creditScore(model, ninth).lines.map((line) => [line.indicator, waysOf(line)])).toEqual([
      ['licenceExpired', ['renewLicence']], ['disclosureFalse', ['leaveList', 'object', 'time']], ['rectificationOverdue', ['finishCorrection', 'time']],
      ['penaltyGeneral', ['repair', 'remedy', 'time']], ['penaltySerious', ['repair', 'remedy', 'time']], ['cap', []],
    ])
  })

  it('no indicator of the shipped model is without a way, every event ends with time, and so does each floor have one', () => {
    for (const { id: dimension, indicators } of model.dimensions) {
      for (const { id: indicator, kind } of indicators) {
        const ways = waysOf({ dimension, indicator, ...(kind === 'event' ? { on: asOf } : {}) })
        expect(ways.length, indicator).toBeGreaterThan(0)
        expect(ways.includes('time'), indicator).toBe(kind === 'event')
        expect(ways, indicator).not.toContain('endState')
      }
    }
    for (const floor of floorIds) expect(waysOfFloor(floor).length).toBeGreaterThan(0)
  })

  it('an indicator the bureau added gets less as its kind does', () => {
    expect([waysOf({ dimension: 'inspection', indicator: 'lateAnswer', on: asOf }), waysOf({ dimension: 'basic', indicator: 'noSign' })]).toEqual([['time'], ['endState']])
    expect(waysOf({ dimension: 'reduction', indicator: 'commitmentKept' })).toEqual([])
  })

  it.each([
    ['2025-09-01', [['2026-09-01', 150], ['2027-09-01', 75], ['2028-09-01', 0]]], ['2024-03-31', [['2027-03-31', 0]]], ['2024-04-01', [['2026-04-01', 75], ['2027-04-01', 0]]], ['2023-03-31', []],
  ] as const)('25.0 points of %s: what is still to come off', (on, steps) => {
    expect(stepsOf(model, { indicator: 'penaltySerious', on }, asOf).map((step) => [step.on, step.tenths])).toEqual(steps)
  })
  it('a state has no day on which it counts less', () => {
    expect(stepsOf(model, { indicator: 'licenceExpired' }, asOf)).toEqual([])
  })

  it.each([[{}, 30], [{ creditRepairCompleted: 1 }, 30], [{ creditRepairCompleted: 2 }, 0], [{ noRecord36m: 1, qualityAward: 1 }, 10]])('with %j one more repair takes off %i tenths', (positives, tenths) => {
    expect(lessWith(model, { ...ninth, positives }, 'creditRepairCompleted')).toBe(tenths)
  })
  it('nothing comes off a score of nothing, nor by what the model does not know', () => {
    expect([lessWith(model, { asOf }, 'creditRepairCompleted'), lessWith(model, ninth, 'unknown')]).toEqual([0, 0])
  })
  it('a licence that is renewed takes its points away, what others have above a limit stays', () => {
    expect([lessWithout(model, ninth, 'licenceExpired'), lessWithout(model, ninth, 'highRiskIndustry')]).toEqual([60, 0])
  })
})
