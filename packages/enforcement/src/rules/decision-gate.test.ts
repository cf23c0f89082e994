import { describe, expect, it } from 'vitest'
import { knobs, yuan } from '../../test/shipped.ts'
import { gateFaults, type GateFacts, type GateFault } from './decision-gate.ts'
import { isPanelResult, legalReviewReasons, panelReasons } from './review-duties.ts'

const penalty = { kinds: ['fine'] as const, fineFen: yuan(60_000), gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
const notice = {
  served: true, penalty, defenceEndsAt: '2026-03-10T00:00:00+08:00', hearingRequestEndsAt: '2026-03-10T00:00:00+08:00', waived: false,
}
const ready: GateFacts = {
  at: '2026-03-10T00:00:00+08:00', notice, hearingOpen: false, defence: 'answered', reviewPassed: true, legalReview: 'passed', panel: 'notNeeded', penalty,
  range: { minFen: yuan(50_000), maxFen: yuan(100_000) }, isFoodCause: true, organLevel: 'county',
  facts: [{ id: 'sold', evidenceIds: ['E1', 'E2'] }], evidence: [{ id: 'E1', state: 'verified' }, { id: 'E2', state: 'collected' }], barred: false, hasPower: true,
}
const faults = (change: Partial<GateFacts>) => gateFaults({ ...ready, ...change }, knobs)

describe('R6: a penalty is decided only when everything holds (I1, I2, I6, I8, I9)', () => {
  it('passes when it does', () => {
    expect(faults({})).toEqual([])
  })

  it.each<[GateFault, string, Partial<GateFacts>]>([
    ['noticeNotServed', '行政处罚法 §62', { notice: null }],
    ['noticeNotServed', '行政处罚法 §44', { notice: { ...notice, served: false } }],
    ['defenceRunning', '行政处罚法 §45', { at: '2026-03-09T23:59:59+08:00' }],
    ['defenceRunning', '行政处罚法 §64(1)', { notice: { ...notice, hearingRequestEndsAt: '2026-03-12T00:00:00+08:00' } }],
    ['hearingOpen', '行政处罚法 §65', { hearingOpen: true }],
    ['defenceUnanswered', '行政处罚法 §45', { defence: 'unanswered' }],
    ['reviewMissing', '行政处罚法 §57', { reviewPassed: false }],
    ['legalReviewMissing', '行政处罚法 §58', { legalReview: 'missing' }],
    ['panelMissing', '行政处罚法 §57(2)', { panel: 'missing' }],
    ['heavierThanNotified', '行政处罚法 §45(2)', { penalty: { ...penalty, fineFen: yuan(60_001) } }],
    ['heavierThanNotified', 'a kind that was not notified', { penalty: { ...penalty, kinds: ['fine', 'revokeLicence'] } }],
    ['outOfRange', 'I6', { penalty: { ...penalty, fineFen: yuan(49_999) } }],
    ['outOfRange', 'a fine where there is none', { range: null }],
    ['factUnproven', '行政处罚法 §40', { evidence: [{ id: 'E1', state: 'collected' }] }],
    ['factUnproven', 'no fact at all', { facts: [] }],
    ['evidenceExcluded', '行政处罚法 §46(3)', { evidence: [{ id: 'E1', state: 'verified' }, { id: 'E2', state: 'unlawful' }] }],
    ['barred', '行政处罚法 §36', { barred: true }],
    ['noPower', '行政处罚法 §38', { hasPower: false }],
  ])('%s (%s)', (fault, _source, change) => {
    expect(faults(change)).toContain(fault)
  })

  it('a waiver in writing ends the periods', () => {
    expect(faults({ at: '2026-03-05T09:00:00+08:00', notice: { ...notice, waived: true } })).toEqual([])
  })

  it('食品安全法实施条例 §81: from 300,000 yuan a food fine is for the city', () => {
    const large = { ...penalty, fineFen: yuan(300_000) }
    const change = { penalty: large, notice: { ...notice, penalty: large }, range: { minFen: 0, maxFen: yuan(400_000) } }
    expect(faults(change)).toEqual(['organLevelTooLow'])
    expect(faults({ ...change, organLevel: 'municipal' })).toEqual([])
    expect(faults({ ...change, isFoodCause: false })).toEqual([])
  })
})

describe('R6b: legal review and panel, 行政处罚法 §57(2), §58', () => {
  const weight = { partyKind: 'organization' as const, penalty, hearingHeld: false, mitigated: false, complex: false }
  const light = { ...weight, publicInterest: false, byLaw: false, bothCircumstances: false, deviates: false }
  const fined = (fine: number) => ({ ...light, penalty: { ...penalty, fineFen: yuan(fine) } })

  it.each([[99_999, []], [100_000, ['largeFine']]])('an organisation fined %i: legal review %j', (fine, reasons) => {
    expect(legalReviewReasons(fined(fine), knobs)).toEqual(reasons)
  })

  it.each([[199_999, []], [200_000, ['largeFine']]])('an organisation fined %i: panel %j', (fine, reasons) => {
    expect(panelReasons(fined(fine), knobs)).toEqual(reasons)
  })

  it('names every reason', () => {
    const heavy = { ...light, penalty: { ...penalty, kinds: ['revokeLicence'] as const }, hearingHeld: true, mitigated: true, deviates: true }
    expect(legalReviewReasons({ ...heavy, publicInterest: true }, knobs)).toEqual(['publicInterest', 'hearingHeld', 'revokeOrSuspend', 'mitigated'])
    expect(panelReasons({ ...heavy, bothCircumstances: true }, knobs))
      .toEqual(['hearingHeld', 'revokeOrSuspend', 'mitigated', 'bothCircumstances', 'deviates'])
  })

  it.each([[2, 1, true], [1, 2, false], [1, 1, false], [2, 0, false], [3, 1, false], [3, 2, true]])('%i for, %i against: carried %s', (inFavour, against, carried) => {
    expect(isPanelResult({ inFavour, against })).toBe(carried)
  })
})
