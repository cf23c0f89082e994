import { told } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, lived, person, staff, stageOf, stranger, type Staged, type Step } from '../../test/service-walk.ts'
import { presentationType } from './case-type.ts'
import type { PresentationFacts } from './schemas.ts'

const inspector = staff('inspector')
const input = { licenceId: '019d0000-0000-7000-8000-0000000000a1', fields: ['org.name'] }
const stagedWith = (licence: string): Staged<PresentationFacts> => ({
  type: presentationType, people: [citizen, stranger, inspector], parts: [person('holder')], known: () => ({ licence }), facts: { ...input, licenceNumber: 'SP-1', holder: '马晓燕', shownAs: 'valid' },
})
const staged = stagedWith('valid')
const present: Step = { event: 'present', by: citizen, input }
const scanAt = (at: string) => ({ waits: (when: object) => 'message' in when, at })

describe('亮证', () => {
  it('R21: random lives execute every row; a code is used once', () => {
    expectWalked(staged, [{ event: 'present', by: citizen, input }], () => input, ({ acts }) => expect(acts.filter(({ event }) => event === 'scan').length).toBeLessThanOrEqual(1))
  })

  it.each([['2026-03-02T10:00:59+08:00', 'used'], ['2026-03-02T10:01:00+08:00', 'expired'], ['2026-03-02T10:01:01+08:00', 'expired']])('CS-16: scanned at %s: %s', (at, state) => {
    expect(told(stageOf(staged), lived(staged, present), scanAt(at)).state.state).toBe(state)
  })

  it('a second scan is told that the code is over, and the first one stays in the log', () => {
    const at = '2026-03-02T10:00:10+08:00'
    expect(() => lived(staged, present, [{ event: 'scan', by: inspector, at }, { event: 'scan', by: inspector, at: '2026-03-02T10:00:20+08:00' }])).toThrow('case.expired')
    expect(lived(staged, present, [{ event: 'scan', by: inspector, at }]).state.facts).toMatchObject({ scannedAt: at, scannedBy: 'inspector' })
  })

  it('a licence that was revoked is not shown; an expired one is, as such', () => {
    expect(() => lived(stagedWith('revoked'), present)).toThrow('case.expired')
    expect(lived(stagedWith('expired'), present).state.state).toBe('issued')
  })
})
