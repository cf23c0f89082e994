import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, lived, partner, person, seat, staff, stranger, type Staged, type Step } from '../../test/service-walk.ts'
import { assistedFilingType } from './case-type.ts'
import type { FilingFacts } from './schemas.ts'

const COMMUNITY = { unitId: 'V:640104001002', unitPath: 'S:640100/C:640104/T:640104001/V:640104001002', regionCode: '640104001002' }
const worker = staff('communityWorker', 'worker', COMMUNITY)
const other = staff('communityWorker', 'other', COMMUNITY)
const supervisor = staff('supervisor', 'supervisor', { unitId: 'S:640100', unitPath: 'S:640100', regionCode: '640100' })
const visitor = staff('returnVisitor')
const FILED = { id: '019d0000-0000-7000-8000-0000000000c1', caseType: 'application', queryCode: 'A7K2QX' }

const staged: Staged<FilingFacts> = {
  type: assistedFilingType, unit: COMMUNITY, parts: [person('person'), seat('worker', 'worker')], people: [citizen, stranger, worker, other, supervisor, visitor, partner('smsGateway')],
  facts: { name: '马晓燕', phone: '13800000001', presence: 'home', matter: '高龄津贴' }, known: (_c, _moment, { input }) => ({ filedCase: (input as { number?: string }).number === 'BJ-1' ? null : FILED }),
}
const open: Step = { event: 'openVisit', by: worker, input: { partyId: '019d0000-0000-7000-8000-0000000000aa', name: '马晓燕', phone: '13800000001', presence: 'home', matter: '高龄津贴' } }
const consent: Step = { event: 'recordConsent', by: worker, input: { textVersion: '2026-1', way: 'signature', evidence: '签名页' } }
const file: Step = { event: 'fileFor', by: worker, input: { number: 'BJ-640104-20260302-000001-1', acts: ['fillForm', 'submit'] } }
const confirm: Step = { event: 'principalConfirm', by: citizen, input: { way: 'read' } }
const dispute: Step = { event: 'principalDispute', by: citizen, input: { what: '我没有同意这样填' } }

const inputs: Record<string, (random: () => number) => unknown> = {
  recordConsent: (random) => ({ textVersion: '2026-1', way: random() < 0.5 ? 'signature' : 'recording', evidence: '签名页或录音' }), fileFor: () => file.input, principalConfirm: () => ({ way: 'sms' }), principalDispute: () => dispute.input,
  settle: (random) => ({ outcome: ['confirmed', 'corrected', 'withdrawn'][Math.floor(random() * 3)] }), openVisit: () => open.input,
}

describe('帮办代办', () => {
  it('R21: random lives execute every row; nothing is filed without a consent, and an abandoned visit keeps nothing of the person', () => {
    expectWalked(staged, [{ event: 'openVisit', by: worker, input: open.input }], (event, _c, _by, random) => inputs[event]?.(random), (after) => {
      if (after.facts.filing) expect(after.facts.consent).not.toBeNull()
      if (after.state === 'void') expect(JSON.stringify([after.facts, after.party, after.title, after.parts.filter(({ part }) => part === 'person')])).not.toMatch(/马晓燕|1380/)
      if (after.state === 'confirmed') expect(after.parts.some(({ part }) => part === 'worker')).toBe(false)
    })
  })

  it('CS-21: without a consent record filing is impossible; with it the case names both', () => {
    expect(() => lived(staged, open, [file])).toThrow('case.illegalEvent')
    const { state, decisions } = lived(staged, open, [consent, file])
    expect(state.parts.map(({ part }) => part).sort()).toEqual(['person', 'worker'])
    expect(decisions.at(-1)).toMatchObject({ links: [{ to: FILED.id, kind: 'sameMatter' }], documents: [{ doc: 'assistedFiling.handOver', data: { queryCode: 'A7K2QX' } }] })
  })

  it.each([['pay'], ['receiveMoney'], ['signCommitment']])('the worker does not %s for the person (民法典 §161)', (one) => {
    expect(() => lived(staged, open, [consent, { ...file, input: { number: 'BJ-2-000000', acts: ['submit', one] } }])).toThrow('assistedFiling.onlyByThePerson')
  })

  it('only the worker of the visit files, and only a case that exists', () => {
    expect(() => lived(staged, open, [consent, { ...file, by: other }])).toThrow('case.roleMissing')
    expect(() => lived({ ...staged, known: () => ({ filedCase: null }) }, open, [consent, file])).toThrow('assistedFiling.unknownNumber')
  })

  it.each([['2026-03-17T23:59:00+08:00', true], ['2026-03-18T00:00:00+08:00', false]])('the person disputes within fifteen days: at %s %s', (at, possible) => {
    const life = () => lived(staged, open, [consent, file, confirm, { ...dispute, at }])
    if (possible) expect(life().state.clocks.find(({ kind }) => kind === 'settle')).toMatchObject({ dueOn: '2026-03-20' })
    else expect(life).toThrow('case.tooLate')
  })
})
