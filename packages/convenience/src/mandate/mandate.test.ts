import { systemPerformer } from '@onewindow/casework/case-state'
import { answer, elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, file, lived, PARTY_ID, partner, person, staff, stageOf, stranger, type Staged, type Step } from '../../test/service-walk.ts'
import { mandateType } from './case-type.ts'
import { mandateCovers } from './covers.ts'
import { mandateFacts, type MandateFacts } from './schemas.ts'

const DAUGHTER_ID = '019d0000-0000-7000-8000-0000000000cc'
const daughter = { ...citizen, accountId: 'daughter', name: '李娜', partyIds: [DAUGHTER_ID] }
const clerk = staff('windowClerk', 'clerk')
const colleague = staff('windowClerk', 'colleague')
const operator = staff('requestOperator')
const security = staff('securityAdministrator')

const terms = { principal: { partyId: PARTY_ID, name: '王秀英' }, representative: { partyId: DAUGHTER_ID, name: '李娜' }, matters: ['高龄津贴'], powers: ['file', 'follow'], from: '2026-03-02', to: '2027-03-01' }
const staged: Staged<MandateFacts> = {
  type: mandateType, attached: [file('consent')], facts: { basis: 'agreed', ...terms, comesOfAgeOn: '2026-09-01' }, parts: [person('principal'), person('representative', DAUGHTER_ID)], people: [citizen, daughter, stranger, clerk, colleague, operator, security, partner('smsGateway')],
}
const draft: Step = { event: 'draftMandate', by: daughter, input: terms }
const confirm: Step = { event: 'confirm', by: citizen }

describe('授权', () => {
  it('R21: random lives execute every row; nothing of an agreed mandate is in force before the principal said so', () => {
    const starts = [{ event: 'draftMandate', by: daughter, input: terms }, { event: 'establishByFact', by: systemPerformer }]
    expectWalked(staged, starts, (event) => (event === 'draftMandate' ? terms : event === 'renew' ? { to: '2027-01-31' } : {}), ({ state, facts, acts }) => {
      if (state === 'active' && acts[0]?.event === 'draftMandate') expect(facts.confirmedBy).not.toBeNull()
    })
  })

  it.each([['a second clerk saw the papers too', colleague, 'active'], ['the same clerk says it twice', clerk, 'refused']])('face to face: %s', (_what, second, outcome) => {
    const life = lived(staged, draft, [{ event: 'confirm', by: clerk }])
    expect(life.state.state).toBe('pendingPrincipal')
    const proposal = life.state.tasks[0]?.id ?? ''
    const run = () => answer(stageOf(staged), life, { proposalId: proposal, yes: true, by: second, at: '2026-03-02T10:05:00+08:00' }).state
    if (outcome === 'active') expect(run()).toMatchObject({ state: 'active', facts: { confirmedBy: 'faceToFace' } })
    else expect(run).toThrow()
  })

  it('the representative does not confirm the own mandate', () => {
    expect(() => lived(staged, draft, [{ event: 'confirm', by: daughter }])).toThrow('case.roleMissing')
  })

  it.each([['2027-03-01', null], ['2027-03-02', 'mandate.tooLong'], ['2026-03-01', 'mandate.periodWrong']])('a term to %s: %s (民法典 §165)', (to, refused) => {
    const run = () => lived(staged, { ...draft, input: { ...terms, to } })
    if (refused) expect(run).toThrow(refused)
    else expect(run().state.state).toBe('pendingPrincipal')
  })

  it('nobody drafts a mandate between other people', () => {
    expect(() => lived(staged, { ...draft, by: stranger })).toThrow('mandate.notYours')
  })

  it('it ends with its last day, the day itself included', () => {
    const own: Staged<MandateFacts> = { ...staged, facts: { basis: 'agreed', ...terms } }
    const life = lived(own, draft, [confirm])
    expect(elapse(stageOf(own), life, '2027-03-01T23:59:59+08:00').state.state).toBe('active')
    expect(elapse(stageOf(own), life, '2027-03-02T00:00:00+08:00').state).toMatchObject({ state: 'ended', result: 'expired' })
  })

  it.each([['file', '高龄津贴', '2026-03-02', true], ['pay', '高龄津贴', '2026-03-02', false], ['file', '养老金', '2026-03-02', false], ['file', '高龄津贴', '2027-03-02', false]] as const)('%s for %s on %s: %s', (power, matter, day, may) => {
    const facts = mandateFacts.parse({ basis: 'agreed', ...terms })
    expect(mandateCovers('active', facts, { matter, power, day })).toBe(may)
    expect(mandateCovers('suspended', facts, { matter, power, day })).toBe(false)
  })
})
