import { elapse } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { decider, expectWalked, lived, stageOf, type Typed } from '../../test/sub-walk.ts'
import { preservationType } from './case-type.ts'
import type { PreservationFacts } from './schemas.ts'

const facts: PreservationFacts = { causeCode: 'MS07', why: '证据可能灭失', keeper: '兴庆区市场监督管理局', things: [{ name: '账本', quantity: 3, unit: '册', place: '证物室', valueFen: null }], outcome: null }
const staged = { type: preservationType, facts }
const at = (event: string, input: unknown = {}) => ({ event, input, by: decider, at: '2026-03-02T15:00:00+08:00' })
const why = '已固定证据，处理如下'

it('行政处罚法 §56: seven working days, then it is over by itself', () => {
  const life = lived(staged, 'request', [at('approve')])
  expect(life.state.clocks[0]?.dueOn).toBe('2026-03-11')
  const over = elapse(stageOf(staged), life, '2026-03-12T00:00:00+08:00')
  expect({ state: over.state.state, outcome: over.state.facts.outcome }).toEqual({ state: 'lapsed', outcome: 'lapsed' })
})

it('becomes a seizure only where a law gives the power for the cause (EN-08)', () => {
  const life = lived(staged, 'request', [at('approve'), at('toSeizure', { why, conditions: [] })])
  expect({ state: life.state.state, opens: life.decisions.at(-1)?.opens.map(({ type, on, parentId }) => [type, on, parentId]) }).toEqual({ state: 'seized', opens: [['coerciveMeasure', 'propose', life.state.parentId]] })
  expect(() => lived({ ...staged, facts: { ...facts, causeCode: 'UM01' } }, 'request', [at('approve'), at('toSeizure', { why, conditions: [] })])).toThrow('coerciveMeasure.notAllowed')
})

it('R21: random lives execute every row; what became of the things is what the state says', () => {
  const typed: Typed<PreservationFacts> = (event) => (event === 'toSeizure' ? { why, conditions: [] } : event === 'toConfiscation' ? { why, decision: '银市监处罚〔2026〕1号' } : { why })
  expectWalked(staged, ['request'], typed, ({ state, facts: { outcome } }) => expect(outcome).toBe(['requested', 'kept', 'refused'].includes(state) ? null : state))
})
