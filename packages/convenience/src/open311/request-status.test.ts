import { describe, expect, it } from 'vitest'
import { coreStatus, extendedStatus } from './request-status.ts'

describe('status outside', () => {
  it.each([
    ['submitted', null, 'open', 'for_triage'], ['supplementing', null, 'open', 'for_triage'], ['triage', null, 'open', 'for_triage'], ['coordinating', null, 'open', 'for_triage'],
    ['dispatched', null, 'open', 'investigating'], ['handBackReview', null, 'open', 'investigating'], ['arbitration', null, 'open', 'investigating'],
    ['processing', null, 'open', 'in_progress'], ['replied', null, 'open', 'in_progress'], ['returnVisit', null, 'open', 'in_progress'], ['terminationReview', null, 'open', 'in_progress'],
    ['suspended', null, 'open', 'action_scheduled'],
    ['closed', 'solved', 'closed', 'fixed'], ['closed', 'explained', 'closed', 'no_further_action'], ['closed', 'answered', 'closed', 'no_further_action'], ['closed', 'unreachable', 'closed', 'closed'],
    ['rejected', null, 'closed', 'not_councils_responsibility'], ['diverted', null, 'closed', 'not_councils_responsibility'],
    ['emergencyTransferred', null, 'closed', 'internal_referral'], ['merged', null, 'closed', 'duplicate'], ['withdrawn', null, 'closed', 'cancelled'], ['terminated', null, 'closed', 'no_further_action'],
  ])('%s (%s): %s, %s', (state, result, core, extended) => {
    expect(coreStatus(state)).toBe(core)
    expect(extendedStatus(state, result)).toBe(extended)
  })
  it('a draft is nobody’s business', () => expect(() => extendedStatus('draft', null)).toThrow('draft'))
})
