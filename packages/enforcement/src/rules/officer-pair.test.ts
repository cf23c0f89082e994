import { describe, expect, it } from 'vitest'
import { pairFault, type OfficerOnSite } from './officer-pair.ts'

const AT = '2026-03-10T10:00:00+08:00'
const officer = (accountId: string, more: Partial<OfficerOnSite> = {}): OfficerOnSite => ({
  accountId, certNo: `C-${accountId}`, fields: ['marketSupervision'], validFrom: '2024-03-10', validTo: '2026-03-10', suspendedAt: null, ...more,
})
const fault = (...officers: OfficerOnSite[]) => pairFault(officers, 'marketSupervision', AT)

describe('I4: two officers with valid certificates, 行政处罚法 §42', () => {
  it('passes on the last day of validity, suspension a second later included', () => {
    expect(fault(officer('1'), officer('2', { suspendedAt: '2026-03-10T10:00:01+08:00' }))).toBeNull()
  })

  it.each([
    ['one officer', [officer('1')], { reason: 'officersMissing' }],
    ['one officer twice', [officer('1'), officer('1', { certNo: 'other' })], { reason: 'officersMissing' }],
    ['expired the day before', [officer('1'), officer('2', { validTo: '2026-03-09' })], { reason: 'notValidOn', certNo: 'C-2' }],
    ['valid from tomorrow', [officer('1', { validFrom: '2026-03-11' }), officer('2')], { reason: 'notValidOn', certNo: 'C-1' }],
    ['suspended this second', [officer('1'), officer('2', { suspendedAt: AT })], { reason: 'suspended', certNo: 'C-2' }],
    ['another field', [officer('1'), officer('2', { fields: ['urbanManagement'] })], { reason: 'otherField', certNo: 'C-2' }],
  ])('refuses %s', (_what, officers, expected) => {
    expect(fault(...officers)).toEqual(expected)
  })

  it('the day is the local one: 00:30 in Yinchuan is not the evening before', () => {
    expect(pairFault([officer('1'), officer('2')], 'marketSupervision', '2026-03-10T16:30:00Z')).toMatchObject({ reason: 'notValidOn' })
  })
})
