import { latestClock } from '@onewindow/casework/case-state'
import { elapse } from '@onewindow/casework/simulate'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, stageOf, USCC, type Deed, type Staged } from '../../test/others-walk.ts'
import { recallType } from './case-type.ts'
import { recallFacts, startInput, type RecallFacts } from './schemas.ts'

const desk = staff('samplingOfficer')
const head = staff('departmentHead')
const firm = citizen('handler')
const staged = (level: RecallFacts['level'] = 1, knownAt = '2026-03-02T08:00:00+08:00'): Staged<RecallFacts> => ({
  type: recallType, parts: [placeOf('handler')], people: [desk, head, firm],
  facts: recallFacts.parse({ firm: { uscc: USCC, name: '某乳业公司' }, product: '巴氏杀菌乳', batches: ['20260220'], level, risk: '菌落总数超标', knownAt }),
})
const order: Deed = { event: 'orderRecall', by: head, input: { reason: '检验不合格后未召回' } }
const amounts = { distributed: 1000, recalled: 600, destroyed: 200, returned: 150 }
const typed = (event: string): unknown => ({
  reportProgress: amounts, disposalNotice: { disposeAt: '2027-12-01T10:00:00+08:00', place: '垃圾焚烧厂', method: '焚烧' }, finish: { ...amounts, measures: '已全部下架' }, proposeClue: { provision: '食品安全法 §63', facts: '逾期未召回' },
} as Record<string, unknown>)[event]

it('MS-D30: the public reads how much is out there, known when it begins', () => {
  const { facts, ...more } = staged()
  const sold = { ...more, facts: { ...(facts as RecallFacts), quantities: { distributed: 1000, recalled: 0, destroyed: 0, returned: 0 } } }
  expect([{ event: 'start', by: firm }, order].map((deed) => lived(sold, deed).decisions[0]?.documents[0]?.data.quantity)).toEqual([1000, 1000])
  const matter = { product: '巴氏杀菌乳', batches: ['20260220'], level: 1, risk: '菌落总数超标', knownAt: '2026-03-02T08:00:00+08:00' }
  expect([startInput.safeParse(matter).success, startInput.safeParse({ ...matter, distributed: 1000 }).success]).toEqual([false, true])
})

it('a recall that began without anybody knowing how much was sold prints no number, least of all nought', () => {
  const papers = [{ event: 'start', by: firm }, order].map((deed) => lived(staged(), deed).decisions[0]?.documents[0]?.data ?? {})
  expect(papers.map((paper) => [paper['product'], 'quantity' in paper])).toEqual([['巴氏杀菌乳', false], ['巴氏杀菌乳', false]])
})

it('a summary and an assessment print what came back as it was said, and of amounts nobody gave nothing, least of all nought', () => {
  const paper = (document: string, quantities: RecallFacts['quantities']) => {
    const { state } = lived(staged(), { event: 'start', by: firm })
    return recallType.documents[document]?.({ ...state, facts: { ...state.facts, quantities } }, { today: '2026-03-10', at: '2026-03-10T10:00:00+08:00' } as never, {}).data ?? {}
  }
  for (const document of ['recall.summary', 'recall.assessment']) {
    expect(Object.values(paper(document, null)).filter((value) => typeof value === 'number')).toEqual([])
    expect(paper(document, amounts)).toMatchObject({ ...amounts, missing: 50 })
  }
})

it('R21: random lives reach every row and state; a clue is passed on only where a limit was missed', () => {
  expectWalked(staged(), { openings: [{ event: 'start', by: firm }, order], typed, watch: (c, event) => { if (event === 'proposeClue') expect(c.flags).toContain('overdue') } })
})

it.each([[1, '2026-03-03T08:00:00+08:00', '2026-03-16'], [2, '2026-03-04T08:00:00+08:00', '2026-03-30'], [3, '2026-03-05T08:00:00+08:00', '2026-04-14']] as const)(
  '食品召回管理办法: level %i is to start by %s and to be finished by %s', (level, startBy, finishBy) => {
    expect(latestClock(lived(staged(level), order).state, 'start')?.dueAt).toBe(startBy)
    expect(latestClock(lived(staged(level), { event: 'start', by: firm }).state, 'finish')?.dueOn).toBe(finishBy)
  })

it('食品安全法 §63: an order that nobody follows is overdue after its hours', () => {
  const late = elapse(stageOf(staged()), lived(staged(), order), '2026-03-03T08:00:01+08:00')
  expect({ state: late.state.state, clue: latestClock(late.state, 'clue')?.state }).toEqual({ state: 'overdue', clue: 'running' })
})

it('what came back is never more than what was sold', () => {
  const quantity = fc.integer({ min: 0, max: 1000 })
  fc.assert(fc.property(fc.record({ distributed: quantity, recalled: quantity, destroyed: quantity, returned: quantity }), (one) => {
    const deed = () => lived(staged(), { event: 'start', by: firm }, [{ event: 'reportProgress', input: one, by: firm }])
    if (one.recalled + one.destroyed + one.returned > one.distributed) expect(deed).toThrow('recall.doesNotAddUp')
    else expect(deed().state.facts.quantities).toEqual(one)
  }), { numRuns: 100 })
})
