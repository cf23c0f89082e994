import { expect, it } from 'vitest'
import { AT, expectWalked, head, parts, staff, stageOf, opening } from '../../test/sub-walk.ts'
import { begin, live } from '@onewindow/casework/simulate'
import { assistanceType } from './case-type.ts'
import type { AssistanceFacts } from './schemas.ts'

const other = { unitId: 'D:PSB:640104', unitPath: 'S:640100/C:640104/D:PSB:640104', regionCode: '640104' }
const officer = staff('unitHandler', 'other', other)
const facts = { what: '查询车辆登记', why: '确认当事人', law: '行政处罚法 §26', organ: '兴庆区公安分局' } as unknown as AssistanceFacts
const staged = { type: assistanceType, facts, parts: [...parts, { part: 'asked', partyId: null, accountId: null, unitId: other.unitId, name: '兴庆区公安分局' }], people: [officer] }

it('行政处罚法 §26: the organ that was asked answers, nobody else', () => {
  const stage = stageOf(staged)
  const asked = begin(stage, opening(staged), { event: 'ask', input: {}, by: head, at: AT })
  expect(asked.state.clocks[0]?.dueOn).toBe('2026-03-23')
  expect(() => live(stage, asked, { event: 'accept', by: head, at: AT })).toThrow('case.roleMissing')
  expect(live(stage, asked, { event: 'accept', by: officer, at: AT }).state.state).toBe('accepted')
})

it('R21: random lives execute every row', () => {
  expectWalked(staged, ['ask'], () => ({ answer: '车辆登记在当事人名下', files: ['登记信息'] }), undefined, undefined, { opener: head })
})
