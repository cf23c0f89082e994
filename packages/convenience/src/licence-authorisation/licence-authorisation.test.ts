import { elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, lived, person, staff, stageOf, stranger, UNIT, type Staged, type Step } from '../../test/service-walk.ts'
import { licenceAuthorisationType } from './case-type.ts'
import type { UseFacts } from './schemas.ts'

const acceptor = staff('acceptor')
const outsider = staff('reviewer', 'outsider', { unitId: 'D:SAMR:640106', unitPath: 'S:640100/C:640106/D:SAMR:640106', regionCode: '640106' })
const FIELDS = ['org.name', 'org.uscc', 'org.scope']
const asked = { licenceId: '019d0000-0000-7000-8000-0000000000a1', caseId: '019d0000-0000-7000-8000-0000000000a2', purpose: '食品经营许可：核验营业执照', fields: FIELDS, until: '2026-04-01', readsMax: 3 }
const stagedWith = (licence = 'valid'): Staged<UseFacts> => ({
  type: licenceAuthorisationType, people: [citizen, stranger, acceptor, outsider], parts: [person('holder'), { part: 'grantee', partyId: null, accountId: null, unitId: UNIT.unitId, name: '兴庆区审批局' }], known: () => ({ licence }),
  facts: { ...asked, licenceNumber: '91640104MA0000001X', licenceTitle: { zh: '营业执照', en: 'Business licence' }, holder: '马晓燕', unitId: UNIT.unitId, unitName: '兴庆区审批局' },
})
const staged = stagedWith()
const request: Step = { event: 'requestUse', by: acceptor, input: asked }
const grant: Step = { event: 'grant', by: citizen, input: { consent: true, fields: FIELDS.slice(0, 2), until: '2026-03-20' } }
const offer = { consent: true, fields: FIELDS.slice(0, 2), until: '2026-03-20', licenceId: asked.licenceId, unitId: UNIT.unitId, purpose: asked.purpose }
const read: Step = { event: 'read', by: acceptor, input: { fields: ['org.name'] } }

describe('用证授权', () => {
  it('R21: random lives execute every row; every read is of granted fields and counted', () => {
    expectWalked(staged, [{ event: 'requestUse', by: acceptor, input: asked }, { event: 'offerUse', by: citizen, input: offer }], (event) => (event === 'requestUse' ? asked : event === 'offerUse' ? offer : event === 'grant' ? grant.input : event === 'read' ? read.input : {}), ({ facts, acts }) => {
      expect(facts.reads.length).toBe(acts.filter(({ event }) => event === 'read').length)
      expect(facts.reads.length).toBeLessThanOrEqual(facts.readsMax)
      expect(facts.reads.flatMap(({ fields }) => fields).every((field) => facts.fields.includes(field))).toBe(true)
    })
  })

  it('the holder may give less than was asked, not more (个人信息保护法 §23)', () => {
    expect(lived(staged, request, [grant]).state.facts.fields).toEqual(['org.name', 'org.uscc'])
    expect(() => lived(staged, request, [{ ...grant, input: { consent: true, fields: ['org.legalRep.idNumber'], until: '2026-03-20' } }])).toThrow('licenceAuthorisation.moreThanAsked')
  })

  it('only the unit it was given to reads, only what was given', () => {
    expect(() => lived(staged, request, [grant, { ...read, by: outsider }])).toThrow('case.roleMissing')
    expect(() => lived(staged, request, [grant, { ...read, input: { fields: ['org.scope'] } }])).toThrow('licenceAuthorisation.notGranted')
  })

  it('CS-17: a read after the withdrawal is refused; what was read before stays in the log', () => {
    const withdraw: Step = { event: 'withdraw', by: citizen }
    expect(() => lived(staged, request, [grant, read, withdraw, read])).toThrow('case.illegalEvent')
    expect(lived(staged, request, [grant, read, withdraw]).state.facts.reads).toMatchObject([{ by: 'acceptor', fields: ['org.name'] }])
  })

  it('a licence that is not in force is not read', () => {
    expect(() => lived(stagedWith('suspended'), request, [grant])).toThrow('licenceAuthorisation.licenceNotValid')
  })

  it('it ends after its last day, and after its last read', () => {
    expect(elapse(stageOf(staged), lived(staged, request, [grant]), '2026-03-21T00:00:00+08:00').state).toMatchObject({ state: 'ended', result: 'expired' })
    expect(elapse(stageOf(staged), lived(staged, request, [grant, read, read, read]), '2026-03-02T10:00:01+08:00').state).toMatchObject({ state: 'ended', result: 'readsUsed' })
  })

  it.each([['2026-05-31', true], ['2026-06-01', false]])('asked until %s: %s (ninety days)', (until, may) => {
    const run = () => lived(staged, { ...request, input: { ...asked, until } })
    if (may) expect(run().state.state).toBe('requested')
    else expect(run).toThrow('licenceAuthorisation.tooLong')
  })
})
