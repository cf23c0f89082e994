import { describe, expect, it } from 'vitest'
import { clerk, decider, expectWalked, lead, lived, partner, type Typed } from '../../test/sub-walk.ts'
import { criminalTransferType } from './case-type.ts'
import type { TransferFacts } from './schemas.ts'

const facts = { suspicion: '生产、销售不符合安全标准的食品罪', facts: '检出致病菌，销售金额二十万元' } as unknown as TransferFacts
const staged = { type: criminalTransferType, facts }
const at = (day: string, event: string, by = lead, input: unknown = {}) => ({ event, by, input, at: `${day}T10:00:00+08:00` })
const files = ['移送书', '调查报告', '物品清单', '检验报告', '其他材料']
const sent = [at('2026-03-02', 'report'), at('2026-03-03', 'approve', decider), at('2026-03-04', 'send', lead, { files, copyTo: '兴庆区人民检察院' })]

describe('行政执法机关移送涉嫌犯罪案件的规定 §5–9: the days', () => {
  it('three days to decide, twenty-four hours to send, three days for the police', () => {
    const life = lived(staged, 'suspect', [...sent, at('2026-03-04', 'receipt', clerk, { receivedBy: '兴庆区公安分局' })])
    expect(life.state.clocks.map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`)).toEqual(['transferDecide 2026-03-05 met', 'transferSend 2026-03-04 met', 'policeAnswer 2026-03-07 running'])
  })

  it('sent with its five papers; after one reconsideration only the prosecutor is left', () => {
    const declined = [...sent, at('2026-03-04', 'receipt', clerk, { receivedBy: '兴庆区公安分局' }), at('2026-03-06', 'policeDeclines', partner('police'), { why: '没有犯罪事实' })]
    const again = [...declined, at('2026-03-07', 'askReconsider', decider, { why: '证据充分' }), at('2026-03-09', 'upheld', partner('police'), { why: '维持' })]
    expect(() => lived(staged, 'suspect', [...again, at('2026-03-10', 'askReconsider', decider, { why: '证据充分' })])).toThrow('case.limitReached')
    expect(lived(staged, 'suspect', [...again, at('2026-03-10', 'askProsecutor', decider, { why: '证据充分' })]).state.state).toBe('prosecutor')
  })
})

it('goods that are sealed go over with it', () => {
  const life = lived(staged, 'suspect', [...sent, at('2026-03-04', 'receipt', clerk, { receivedBy: '公安分局' }), at('2026-03-05', 'policeFiles', clerk), at('2026-03-06', 'handOver', lead, { items: ['烤炉'], receiver: '王警官' })])
  expect(life.decisions.at(-1)?.tells).toEqual([{ to: 'siblings', type: 'coerciveMeasure', message: 'handToPolice' }])
})

it('R21: random lives execute every row', () => {
  const typed: Typed<TransferFacts> = (event) => ({ send: { files, copyTo: '检察院' }, receipt: { receivedBy: '公安分局' }, handOver: { items: ['烤炉'], receiver: '王警官' }, judicialReturn: { by: '检察院', why: '不起诉' } } as Record<string, unknown>)[event] ?? { why: '理由如下' }
  expectWalked({ ...staged, people: [partner('police'), partner('court')] }, ['suspect'], typed, undefined, undefined, { opener: lead })
})
