import { openClock, seatOf, systemPerformer } from '@onewindow/casework/case-state'
import { elapse, live } from '@onewindow/casework/simulate'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, stageOf, USCC, type Deed, type Staged } from '../../test/others-walk.ts'
import { samplingType } from './case-type.ts'
import { SAMPLE_KINDS, samplingFacts, type SamplingFacts } from './schemas.ts'

const desk = staff('samplingOfficer')
const sampler = staff('inspector', 'sampler-1')
const firm = citizen('handler')
const item = { item: '菌落总数', limit: '≤10000', value: '52000', fits: false }
const report = (passed: boolean) => ({ reportNumber: 'SP2026-018', signedOn: '2026-03-02', items: [{ ...item, fits: passed }], passed })
let turn = 0
const staged = (kind?: SamplingFacts['sampleKind'], at?: string): Staged<SamplingFacts> => ({
  type: samplingType, parts: [placeOf('handler'), placeOf('producer'), seatOf('sampler', 'sampler-1'), seatOf('sampler', 'sampler-2')], ...(at ? { at } : {}),
  people: [desk, sampler, firm, citizen('producer'), staff('departmentHead'), staff('creditOfficer')],
  facts: () => samplingFacts.parse({ firm: { uscc: USCC, name: '银川某超市' }, producerName: '某乳业公司', product: '巴氏杀菌乳', batch: '20260220', sampleKind: kind ?? SAMPLE_KINDS[(turn += 1) % 4], laboratory: '宁夏食品检测研究院' }),
})
const seats = { samplerIds: ['019d0000-0000-7000-8000-0000000000d1', '019d0000-0000-7000-8000-0000000000d2'] }
const plan: Deed = { event: 'plan', by: desk, input: seats }
const SEED = 'ab'.repeat(32)
const BODIES = ['宁夏食品检测研究院', '陕西省食品检验院', '甘肃省食品检验院', '青海省食品检验院']
const inputs = (event: string, toldAt: string, random: () => number): unknown => ({
  take: { count: 8, priceFen: 12_800, sealNumber: 'F-118', reservePlace: '检测研究院样品库' }, cannotTake: { shortStock: '库存不足' }, deliver: { sealIntact: true }, report: report(random() < 0.2), tell: { toldAt }, askRetest: { wish: '对结论有异议', depositPaid: true },
  objectToSample: { objection: '不是本公司产品' }, upheld: { producerName: '另一乳业公司' }, accept: { seed: SEED, bodies: BODIES }, refuse: { ground: 'late' }, overturned: report(true), upheldResult: report(false),
  startHandling: { provision: '食品安全法 §34', orders: '停止销售并下架', stopBy: '2026-04-01' }, finish: { cause: '冷链中断', count: 120, recallNumber: null },
} as Record<string, unknown>)[event]
const done = (event: string, by: Deed['by'], at: string, more: Partial<Deed> = {}): Deed => ({ event, input: inputs(event, at, () => 0.9), ...(by ? { by } : {}), at, ...more })
const told = (kind: SamplingFacts['sampleKind'], at: string) => lived(staged(kind, '2026-02-02T09:00:00+08:00'), plan, [done('take', sampler, '2026-02-02T10:00:00+08:00'), done('deliver', desk, '2026-02-03T10:00:00+08:00'), done('report', desk, '2026-02-10T10:00:00+08:00'), done('tell', desk, at)])

it('R21: random lives reach every row and state; a result stands only when nobody can ask any more', () => {
  expectWalked(staged(), {
    openings: [plan], typed: (event, c, random) => inputs(event, c.changedAt, random), runOn: ['tell', 'publication'], steps: 1.3 * WALKED_STEPS,
    watch: (c, event) => {
      if (event === 'retestPeriodOver') expect(c.facts.toldAt).not.toBeNull()
      if (c.state === 'retesting') expect(c.facts.retestBody).not.toBe(c.facts.laboratory)
      if (c.facts.retestReport) expect(c.facts.feeSide).toBe(c.facts.retestReport.passed ? 'authority' : 'applicant')
    },
  })
})

it('MS-22, 食品安全法 §88: told on 12 Feb 2026, the notice names 28 Feb; on 3 March the right is lost and the result stands', () => {
  const life = told('food', '2026-02-12T10:00:00+08:00')
  expect(openClock(life.state, 'retestWindow')?.dueOn).toBe('2026-02-28')
  expect(String(life.decisions.at(-1)?.documents[0]?.data.right)).toContain('2026-02-28')
  const late = elapse(stageOf(staged('food')), life, '2026-03-03T09:00:00+08:00')
  expect({ state: late.state.state, due: openClock(late.state, 'startHandling')?.dueOn }).toEqual({ state: 'confirmed', due: '2026-03-06' })
})

it('食品安全法 §88: nothing lets a result stand that nobody was told of', () => {
  const reported = lived(staged('food', '2026-02-02T09:00:00+08:00'), plan, [done('take', sampler, '2026-02-02T10:00:00+08:00'), done('deliver', desk, '2026-02-03T10:00:00+08:00'), done('report', desk, '2026-02-10T10:00:00+08:00')])
  expect(elapse(stageOf(staged('food')), reported, '2026-04-30T10:00:00+08:00').state.state).toBe('failed')
  expect(() => live(stageOf(staged('food')), reported, { event: 'retestPeriodOver', by: systemPerformer, at: '2026-04-30T10:00:00+08:00' })).toThrow('sampling.notTold')
})

it('a retest refused after the window leaves the result standing at once', () => {
  const asked = live(stageOf(staged('food')), told('food', '2026-02-12T10:00:00+08:00'), { event: 'askRetest', input: inputs('askRetest', '', () => 0), by: firm, at: '2026-02-27T10:00:00+08:00' })
  const refused = live(stageOf(staged('food')), asked, { event: 'refuse', input: { ground: 'microorganism' }, by: desk, at: '2026-03-05T10:00:00+08:00' })
  expect(refused.state.state).toBe('failed')
  expect(elapse(stageOf(staged('food')), refused, '2026-03-05T10:02:00+08:00').state.state).toBe('confirmed')
})

it.each([['product', '2026-02-27'], ['drug', '2026-02-24']] as const)('retest of a %s told on 12 Feb may be asked for until %s', (kind, day) => {
  expect(openClock(told(kind, '2026-02-12T10:00:00+08:00').state, 'retestWindow')?.dueOn).toBe(day)
})

it('食品安全法 §87: one sampler alone takes no sample', () => {
  const one = { ...staged('food'), known: () => ({ certified: ['sampler-1'] }) }
  expect(() => lived(one, plan, [done('take', sampler, '2026-03-02T11:00:00+08:00')])).toThrow('case.officerInvalid')
})

it('产品质量法 §15: what a bureau above sampled is not sampled again', () => {
  expect(() => lived({ ...staged('food'), known: () => ({ sampledAbove: true }) }, plan)).toThrow('sampling.sampledAbove')
})
