import { describe, expect, it } from 'vitest'
import { recordedFact } from './known-facts.ts'

describe('a fact filled in says where it comes from', () => {
  it.each([
    ['organization', 'org.legalRep.name', '营业执照', 'Business licence'], ['organization', 'org.registeredAddress', '营业执照', 'Business licence'], ['organization', 'org.employeeCount', '以前填报的信息', 'Stated earlier'],
    ['individualBusiness', 'premises.leaseEndDate', '以前填报的信息', 'Stated earlier'], ['person', 'applicant.hukouAddress', '实名信息', 'Real-name record'],
  ] as const)('%s, %s: %s', (kind, key, labelZh, labelEn) => {
    expect(recordedFact(kind, key, 'x', '2026-03-01')).toEqual({ value: 'x', source: { kind: 'party', labelZh, labelEn, updatedOn: '2026-03-01' } })
  })
})
