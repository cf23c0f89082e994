import { elapse } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { expectWalked, head, lead, lived, stageOf, type Typed } from '../../test/sub-walk.ts'
import { correctionOrderType } from './case-type.ts'
import { checkInput, type OrderFacts } from './schemas.ts'

const facts = { act: '店外经营', what: '将桌椅移入店内', law: '城市市容和环境卫生管理条例', days: 7, addressee: '马晓燕' } as unknown as OrderFacts
const staged = { type: correctionOrderType, facts }
const looked = { shown: true, corrected: true, findings: '桌椅已移入店内', signed: true, refusal: '' }
const prolong = { event: 'prolong', input: { days: 5, why: '需要时间整改' }, by: head, at: '2026-03-05T10:00:00+08:00' }

it('行政处罚法 §28: the term counts calendar days, rolls over rest days, and is longer once', () => {
  expect(lived(staged, 'issue').state.clocks[0]?.dueOn).toBe('2026-03-09')
  const longer = lived(staged, 'issue', [prolong])
  expect([longer.state.clocks[0]?.dueOn, longer.decisions.at(-1)?.documents[0]]).toMatchObject(['2026-03-16', { doc: 'correctionOrder.order', data: { until: '2026-03-16' } }])
  expect(() => lived(staged, 'issue', [prolong, prolong])).toThrow('case.limitReached')
})

it('past its term it waits to be looked at, and may still be found corrected', () => {
  const late = elapse(stageOf(staged), lived(staged, 'issue'), '2026-03-10T00:00:00+08:00')
  expect(late.state.state).toBe('overdue')
  expect(lived(staged, 'issue', [{ event: 'check', input: looked, by: lead, at: '2026-03-11T10:00:00+08:00' }]).state).toMatchObject({ state: 'corrected', result: 'corrected' })
  expect(() => lived(staged, 'issue', [{ event: 'check', input: looked, by: lead, files: [] } as never])).toThrow('case.fileNeeded')
})

it('行政处罚法 §55: that the certificates were shown is recorded with the check, and the record says it from there', () => {
  const { state, decisions } = lived(staged, 'issue', [{ event: 'check', input: looked, by: lead }])
  expect(state.facts.checked?.shown).toBe(true)
  expect(decisions.at(-1)?.documents[0]?.data.shown).toBe('执法人员已主动出示执法证件')
  expect(checkInput.safeParse({ ...looked, shown: false }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['shown'])
})

it('R21: random lives execute every row', () => {
  const typed: Typed<OrderFacts> = (event, _c, random) => (event === 'prolong' ? prolong.input : { ...looked, corrected: random() < 0.5 })
  expectWalked(staged, ['issue'], typed, ({ state, facts: { checked } }) => expect(checked !== null).toBe(state === 'corrected' || state === 'refused'))
})
