import { expect, it } from 'vitest'
import { expectWalked, head, staff } from '../../test/sub-walk.ts'
import { jurisdictionType } from './case-type.ts'

const facts = { organs: ['兴庆区市场监督管理局', '兴庆区综合执法局'], why: '违法行为发生在两区交界', organ: '' }

it('R21, 行政处罚法 §25: random lives execute every row; who has the case is known exactly when the dispute is over', () => {
  expectWalked({ type: jurisdictionType, facts, people: [staff('governmentLeader')] }, ['dispute'], () => ({ organ: '兴庆区市场监督管理局', why: '最先立案' }), ({ state, facts: { organ } }) => expect(organ !== '').toBe(state === 'agreed' || state === 'designated'), undefined, { opener: head })
})
