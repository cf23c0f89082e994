import { openClock } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, USCC, type Deed, type Staged } from '../../test/others-walk.ts'
import { creditRepairType } from './case-type.ts'
import { groundsAgainst } from './guards.ts'
import { applyInput, repairFacts, type RepairFacts } from './schemas.ts'

const desk = staff('creditOfficer')
const head = staff('departmentHead')
const firm = citizen('handler')
const staged = (more: Partial<RepairFacts> = {}): Staged<RepairFacts> => ({
  type: creditRepairType, parts: [placeOf('handler')], people: [desk, head, firm],
  facts: repairFacts.parse({
    firm: { partyId: null, uscc: USCC, name: '银川某商贸有限公司' }, decisionNumber: '银市监处罚〔2025〕31号', publishedOn: '2025-08-20', kinds: ['fine'], weight: 'normal', dutyDone: true, harmRemoved: true, samePenaltySince: false, listed: false, statement: '罚款已缴清', appliedOn: '2026-03-02', ...more,
  }),
})
const apply: Deed = { event: 'apply', by: firm }
const accept: Deed = { event: 'accept', by: desk }

it('R21: random lives reach every row and state; nothing is granted while a condition is open', () => {
  expectWalked(staged(), {
    openings: [apply], typed: (event) => (event === 'correct' ? { missing: ['缴款凭证'] } : undefined),
    watch: (c, event) => {
      if (event === 'grant') expect(groundsAgainst(c, { ...asShipped, today: c.changedAt.slice(0, 10) })).toEqual([])
    },
  })
})

it('公示规定 §14: each condition has its own answer', () => {
  expect(() => lived(staged({ dutyDone: false }), apply)).toThrow('creditRepair.DUTY_OPEN')
  expect(() => lived(staged({ harmRemoved: false }), apply)).toThrow('creditRepair.HARM_OPEN')
  expect(() => lived(staged({ samePenaltySince: true }), apply)).toThrow('creditRepair.SAME_PENALTY')
  expect(() => lived(staged({ listed: true }), apply)).toThrow('creditRepair.LISTED')
  expect(() => lived(staged({ kinds: ['revokeLicence'] }), apply, [accept])).toThrow('creditRepair.EXCLUDED_KIND')
})

it('six months in public at least, twelve where safety is concerned', () => {
  const grant: Deed[] = [accept, { event: 'grant', by: head }]
  expect(lived(staged({ publishedOn: '2025-09-02' }), apply, grant).state.state).toBe('granted')
  expect(() => lived(staged({ publishedOn: '2025-09-03' }), apply, grant)).toThrow('creditRepair.TOO_EARLY')
  expect(() => lived(staged({ publishedOn: '2025-09-02', weight: 'safety' }), apply, grant)).toThrow('creditRepair.TOO_EARLY')
})

it('two, fifteen and three working days; enforcement hears of the grant', () => {
  const applied = lived(staged(), apply)
  const granted = lived(staged(), apply, [accept, { event: 'grant', by: head }])
  expect([openClock(applied.state, 'accept')?.dueOn, openClock(lived(staged(), apply, [accept]).state, 'decide')?.dueOn, openClock(granted.state, 'execute')?.dueOn]).toEqual(['2026-03-04', '2026-03-23', '2026-03-05'])
  expect(granted.decisions.at(-1)).toMatchObject({ emits: ['creditRepairGranted'], body: { uscc: USCC, decisionNumber: '银市监处罚〔2025〕31号', on: '2026-03-02' } })
})

it('of a penalty that is not on the platform the desk says what its register shows, and the conditions hold for it as well; the firm says nothing of it', () => {
  const unknown = staged({ publishedOn: null, kinds: [], weight: null, dutyDone: null, samePenaltySince: null })
  const found = { publishedOn: '2025-08-20', kinds: ['fine'], weight: 'normal', dutyDone: true, samePenaltySince: false }
  const after = (input: object) => lived(unknown, apply, [{ ...accept, input }])
  expect(() => after({})).toThrow('creditRepair.UNKNOWN_PENALTY')
  expect(() => after({ ...found, dutyDone: false })).toThrow('creditRepair.DUTY_OPEN')
  expect(() => after({ ...found, kinds: ['suspendBusiness'] })).toThrow('creditRepair.EXCLUDED_KIND')
  expect(after(found).state).toMatchObject({ state: 'accepted', facts: found })
  expect(lived(staged(), apply, [{ ...accept, input: { ...found, publishedOn: '2020-01-01' } }]).state.facts.publishedOn).toBe('2025-08-20')
  expect(Object.keys(applyInput.shape)).toEqual(['decisionNumber', 'harmRemoved', 'statement'])
  expect(lived(unknown, apply, [{ event: 'refuseToAccept', by: desk }]).state.state).toBe('refused')
})
