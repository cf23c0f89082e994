import { describe, expect, it } from 'vitest'
import type { ImposedPenalty } from './imposed-penalty.ts'
import { licenceEffect, licenceFault } from './penalised-licences.ts'

const penalty = (kinds: ImposedPenalty['kinds'], licences?: string[], restrictMonths = 0): ImposedPenalty => ({ kinds, fineFen: 0, gainsFen: 0, goodsFen: 0, restrictMonths, licences })

describe('a penalty that touches licences (行政处罚法 §9(3))', () => {
  it.each([
    ['a detention ends with its months', penalty(['detainLicence'], ['JY1'], 3), { effect: 'suspend', licences: ['JY1'], from: '2026-11-30', until: '2027-02-28' }],
    ['one without months has no last day', penalty(['fine', 'detainLicence'], ['JY1']), { effect: 'suspend', licences: ['JY1'], from: '2026-11-30', until: null }],
    ['a revocation is for good and goes first', penalty(['detainLicence', 'revokeLicence'], ['JY1', 'JY2'], 3), { effect: 'revoke', licences: ['JY1', 'JY2'], from: '2026-11-30', until: null }],
    ['a fine touches none', penalty(['fine']), null], ['a kind without a number touches none', penalty(['revokeLicence']), null],
  ] as const)('%s', (_what, imposed, effect) => {
    expect(licenceEffect(imposed, '2026-11-30')).toEqual(effect)
  })

  it.each([
    ['held and named', penalty(['detainLicence'], ['JY1']), ['JY1', 'JY2'], null], ['not named', penalty(['revokeLicence']), ['JY1'], 'licencesMissing'], ['not named, for nothing is held', penalty(['revokeLicence']), [], null],
    ['of somebody else', penalty(['detainLicence'], ['JY9']), ['JY1'], 'licencesNotTheirs'], ['named beside a fine', penalty(['fine'], ['JY1']), ['JY1'], 'licencesUnasked'], ['a fine alone', penalty(['fine']), ['JY1'], null],
  ] as const)('%s', (_what, imposed, held, fault) => {
    expect(licenceFault(imposed, held)).toBe(fault)
  })
})
