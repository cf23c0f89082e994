import { systemPerformer } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { told } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, lived, PARTY_ID, staff, stageOf, stranger, type Staged, type Step } from '../../test/service-walk.ts'
import { benefitMatchType } from './case-type.ts'
import { benefitOpening } from './propose.ts'
import type { BenefitFacts, Fact } from './schemas.ts'

const UNIT = { id: 'D:AAS:640104', path: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const known = (birthDate: string | null, alive: boolean | null = true): Fact[] => [
  { key: 'person.birthDate', value: birthDate, source: '公安人口库', asOf: '2026-03-01' }, { key: 'person.householdRegion', value: '640104001002', source: '公安人口库', asOf: '2026-03-01' }, { key: 'person.alive', value: alive, source: '殡葬登记', asOf: '2026-03-01' },
]
const openingFor = (facts: readonly Fact[], day = '2026-03-02') => benefitOpening('senior-allowance', { partyId: PARTY_ID, name: '马晓燕' }, facts, UNIT, { ...asShipped, today: day })

const handler = staff('unitHandler', 'handler')
const second = staff('unitHandler', 'second')
const head = staff('departmentHead', 'head')
const otherHead = staff('departmentHead', 'otherHead')
const payer = staff('financeClerk', 'payer')
const stagedWith = (facts: readonly Fact[], at?: string): Staged<BenefitFacts> => {
  const opening = openingFor(facts, at?.slice(0, 10))
  return { ...(at ? { at } : {}), type: benefitMatchType, facts: opening?.facts, parts: opening?.parts ?? [], people: [citizen, stranger, handler, second, head, otherHead, payer] }
}
const staged = stagedWith(known('1936-03-02'))
const match: Step = { event: 'match' }
const after = (minutes: number) => `2026-03-02T10:${String(minutes).padStart(2, '0')}:00+08:00`
const confirm: Step = { event: 'confirm', by: citizen, input: { bankAccount: '6222021234567890' }, at: after(5) }
const check: Step = { event: 'check', by: handler, input: { facts: [] }, at: after(6) }
const news = (facts: Fact[]) => ({ waits: (when: object) => 'message' in when && when.message === 'benefitFactsChanged', input: { facts }, at: after(5) })

const inputs: Record<string, (random: () => number) => unknown> = {
  confirm: () => confirm.input, check: () => ({ facts: [] }), pay: () => ({ serial: 'P20260302' }), recover: () => ({ falseFact: 'person.alive', amountFen: 10000, heard: '本人对此没有异议' }), settleRecovery: () => ({ serial: 'R20260401' }),
  needFacts: () => ({ facts: known(null) }), invite: () => ({ facts: known('1936-01-01') }), factChanged: () => ({ facts: known('1996-01-01') }),
}

describe('免申即享', () => {
  it('R21: random lives execute every row; no money without the person’s word, and who checked does not pay', () => {
    const start = { event: 'match', by: systemPerformer }
    expectWalked(stagedWith(known(null), '2027-12-28T10:00:00+08:00'), [start], (event, _c, _by, random) => inputs[event]?.(random), ({ facts, state, acts }) => {
      if (state === 'paid') expect(facts.confirmedAt).not.toBeNull()
      const paid = acts.findLast(({ event }) => event === 'pay')?.actorId
      if (paid) expect(acts.filter(({ event }) => event === 'check').map(({ actorId }) => actorId)).not.toContain(paid)
    })
  })

  it.each([['1946-03-02', '2026-03-02', 10000], ['1946-03-03', '2026-03-02', null], ['1936-03-02', '2026-03-02', 20000], ['1926-03-02', '2026-03-02', 50000]])('CS-22: born %s, on %s the allowance is %s fen', (birth, day, amountFen) => {
    expect((openingFor(known(birth), day)?.facts as BenefitFacts | undefined)?.amountFen ?? null).toBe(amountFen)
  })

  it('a complete match is offered by itself and nothing is paid before the word of the person', () => {
    const life = lived(staged, match, [confirm])
    expect(life.decisions.map(({ event }) => event)).toEqual(['match', 'invite', 'confirm'])
    expect(life.decisions.at(-1)).toMatchObject({ emits: ['benefitConfirmed'], body: { policy: 'senior-allowance', period: '2026-03', amountFen: 20000 } })
    expect(JSON.stringify(life.decisions.map(({ body }) => body))).not.toContain('6222021234567890')
    expect(() => lived(staged, match, [{ event: 'pay', by: payer, input: { serial: 'P1234' }, at: after(5) }])).toThrow('case.illegalEvent')
  })

  it('one missing fact is asked by name; when it comes, the offer follows', () => {
    const one = stagedWith(known(null))
    const life = lived(one, match, [])
    const asked = told(stageOf(one), life, news([]))
    expect({ event: asked.decisions.at(-1)?.event, missing: asked.state.facts.missing }).toEqual({ event: 'needFacts', missing: ['person.birthDate'] })
    const known80 = told(stageOf(one), asked, news(known('1940-01-01')))
    expect({ state: known80.state.state, amountFen: known80.state.facts.amountFen }).toEqual({ state: 'consentPending', amountFen: 10000 })
  })

  it('a fact that changed while the offer was open ends it; one that changed before the money stops the payment', () => {
    const offered = lived(staged, match, [])
    const gone = told(stageOf(staged), offered, news(known('1936-03-02', false)))
    expect(gone.state).toMatchObject({ state: 'dropped', result: 'noLongerMatches' })
    expect(() => lived(staged, match, [confirm, { ...check, input: { facts: known('1936-03-02', false) } }])).toThrow('benefitMatch.factsChanged')
  })

  it('the offer lasts to the end of the policy and can be taken up again until then', () => {
    const decline: Step = { event: 'decline', by: citizen, at: after(5) }
    const life = lived(staged, match, [decline])
    expect(life.state.clocks.find(({ kind }) => kind === 'claim')).toMatchObject({ dueOn: '2027-12-31', state: 'running' })
    expect(lived(staged, match, [decline, { event: 'reconsider', by: citizen, at: '2027-12-31T23:00:00+08:00' }]).state.state).toBe('consentPending')
    expect(() => lived(staged, match, [decline, { event: 'reconsider', by: citizen, at: '2028-01-01T00:00:00+08:00' }])).toThrow('case.tooLate')
  })
})
