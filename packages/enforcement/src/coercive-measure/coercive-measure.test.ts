import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import { elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { decider, expectWalked, lead, lived, stageOf, type Typed } from '../../test/sub-walk.ts'
import { linesOutOfBalance } from '../rules/goods.ts'
import { listOf } from '../sub-case/things.ts'
import { coerciveMeasureType } from './case-type.ts'
import type { MeasureFacts } from './schemas.ts'

const things = [{ name: '烤炉', quantity: 2, unit: '台', place: '一号库', valueFen: 100_000 }, { name: '羊肉', quantity: 12.5, unit: '公斤', place: '冷库', valueFen: null }]
const facts = { kind: 'seize', causeCode: 'MS07', why: '有证据证明当事人无证经营', conditions: [], things, partyName: '马晓燕' } as unknown as MeasureFacts
const staged = { type: coerciveMeasureType, facts }
const site = { present: 'party', witness: '', told: true, partyWords: '', signed: true, refusal: '', livingNecessity: false, alreadySealed: false }
const at = (when: string, event: string, input: unknown = {}, by = decider) => ({ event, input, by, at: when.length > 10 ? when : `${when}T10:00:00+08:00` })
const START = '2026-03-02T09:00:00+08:00'
const imposed = [at('2026-03-02', 'approve'), at('2026-03-02', 'impose', site, lead)]

describe('R15b, 行政强制法 §16, §18: when and how', () => {
  it('not for a cause no law gives the power for (EN-08), nor living necessities, nor what is sealed already, nor with one officer', () => {
    const open = (more: object, deeds = imposed) => () => lived({ ...staged, ...more }, 'propose', deeds, START)
    expect(open({ facts: { ...facts, causeCode: 'UM01' } })).toThrow('coerciveMeasure.notAllowed')
    expect(open({}, [imposed[0] as never, at('2026-03-02', 'impose', { ...site, livingNecessity: true }, lead)])).toThrow('coerciveMeasure.notAllowed')
    expect(open({}, [imposed[0] as never, at('2026-03-02', 'impose', { ...site, alreadySealed: true }, lead)])).toThrow('coerciveMeasure.notAllowed')
    expect(open({}, [imposed[0] as never, at('2026-03-02', 'impose', { ...site, present: 'witness' }, lead)])).toThrow('coerciveMeasure.witnessMissing')
    expect(open({ known: () => ({ certified: ['lead'] }) })).toThrow('case.officerInvalid')
    expect(open({})().state.state).toBe('imposed')
  })

  it('what was approved and not carried out within three days lapses', () => {
    const life = lived(staged, 'propose', [imposed[0] as never], START)
    expect(elapse(stageOf(staged), life, '2026-03-06T00:00:00+08:00').state.state).toBe('lapsed')
  })
})

describe('行政强制法 §25: the term', () => {
  it('EN-06: from 2 March, a test from the 5th to the 20th not counted, to 16 April; then it is released by itself', () => {
    const life = lived(staged, 'propose', [...imposed, at('2026-03-05', 'testStart', { body: '检验院', item: '微生物', days: 15, lines: ['2'] }, lead), at('2026-03-20', 'testBack', {}, lead)], START)
    expect(life.state.clocks.find(({ kind }) => kind === 'seizure')?.dueOn).toBe('2026-04-16')
    expect(elapse(stageOf(staged), life, '2026-04-16T23:59:59+08:00').state.state).toBe('imposed')
    const over = elapse(stageOf(staged), life, '2026-04-17T00:00:00+08:00')
    expect({ state: over.state.state, papers: over.decisions.at(-1)?.documents.map(({ doc }) => doc), told: over.decisions.at(-1)?.notices.length }).toEqual({ state: 'released', papers: ['coerciveMeasure.release'], told: 1 })
  })

  it('is longer once, by thirty days at most', () => {
    const extend = (day: string) => at(day, 'extend', { days: 30, why: '案情复杂，需要继续查证' })
    expect(lived(staged, 'propose', [...imposed, extend('2026-03-20')], START).state.clocks.find(({ kind }) => kind === 'seizure')?.dueOn).toBe('2026-05-01')
    expect(() => lived(staged, 'propose', [...imposed, extend('2026-03-20'), extend('2026-03-21')], START)).toThrow('case.extensionTooMany')
  })
})

it('EN-07: an urgent measure of 15:00 is released at 15:00 next day; at 14:59 it can still be approved', () => {
  const urgent = lived(staged, 'imposeUrgent', [], '2026-03-02T15:00:00+08:00')
  expect(lived(staged, 'imposeUrgent', [at('2026-03-03T14:59:00+08:00', 'ratify')], '2026-03-02T15:00:00+08:00').state.state).toBe('imposed')
  expect(elapse(stageOf(staged), urgent, '2026-03-03T14:59:59+08:00').state.state).toBe('imposed')
  expect(elapse(stageOf(staged), urgent, '2026-03-03T15:00:01+08:00').state.state).toBe('released')
})

it('R17: part goes back, part is sold, the rest is confiscated; the books balance', () => {
  const { facts: { holdings, proceedsFen } } = lived(staged, 'propose', [...imposed, at('2026-03-03', 'sellPerishable', { lines: ['2'], why: '容易腐烂变质', proceedsFen: 30_000 }), at('2026-03-10', 'toConfiscation', {}, systemPerformer)], START).state
  expect({ holdings: holdings.map(({ line, state, quantity }) => `${line} ${state} ${quantity}`), proceedsFen }).toEqual({ holdings: ['1 confiscated 2000', '2 confiscated 12500'], proceedsFen: 30_000 })
})

it('R21: random lives execute every row; I7: never in force after the last day; every thing is somewhere', () => {
  const typed: Typed<MeasureFacts> = (event, _c, random) => {
    const line = random() < 0.5 ? '1' : '2'
    return ({ impose: site, testStart: { body: '检验院', item: '微生物', days: 10, lines: [line] }, extend: { days: 20, why: '案情复杂' }, release: { ground: 'notNeeded' }, partRelease: { ground: 'unrelated', lines: [line] }, sellPerishable: { lines: [line], why: '容易腐烂', proceedsFen: 100 },
      goodsReturned: { signed: random() < 0.5, refusal: '' } } as Record<string, unknown>)[event]
  }
  expectWalked(staged, ['propose', 'imposeUrgent'], typed, (after: CaseState<MeasureFacts>) => {
    if (after.facts.holdings.length > 0) expect(linesOutOfBalance(listOf(after.facts.things), after.facts.holdings)).toEqual([])
    const term = after.clocks.find(({ kind }) => kind === 'seizure')
    if (after.state === 'imposed' && term?.dueAt) expect(Date.parse(after.changedAt)).toBeLessThanOrEqual(Date.parse(term.dueAt))
  })
})
