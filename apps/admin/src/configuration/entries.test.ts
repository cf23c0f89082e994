import { describe, expect, it } from 'vitest'
import { wordsOf } from './configuration-view.ts'
import { columnsOf, entriesOf, holds, nameOfEntry, restOf } from './entries.ts'
import { calledText, valueText } from './value-text.ts'

const said = {
  zh: { 'citizenRequest.triage': '分拣', unit: '单位', length: '长度', percent: '已过百分比', reminders: '提醒', usual: '一般情形', '@hour': '小时', '@workday': '工作日', '@0301': '0301 市政设施', basis: '依据', source: '来源', '@own': '产品默认' },
  en: { 'citizenRequest.triage': 'triage', unit: 'unit', length: 'length', percent: 'percent passed', usual: 'usual', '@hour': 'hour', '@own': 'own default' },
}
const beside = { cases: [{ name: 'citizenRequest', kind: '工单', find: (key: string) => (key === 'choice.merged' ? '已合并' : undefined) }], region: (code: string) => (code === '640100' ? '银川市' : code), amount: ({ n, unit }: { n: number; unit: string }) => `${n} ${unit}` }
const words = wordsOf({ words: said }, 'zh', beside)

const limits = {
  'citizenRequest.triage': { titleZh: '分拣', titleEn: 'Triage', usual: { unit: 'hour', length: 2 }, reminders: [{ percent: 50 }, { percent: 80 }], source: 'own', basis: '产品默认值（参照北京市做法，二十四小时以内联系来电人，逾期的由主管部门说明理由）' },
  'citizenRequest.sign': { titleZh: '签收', titleEn: 'Signing', usual: { unit: 'workday', length: 4 }, reminders: [{ percent: 50 }], source: 'own', basis: '产品默认值' },
}

describe('a value is said in words', () => {
  it.each([
    [{ unit: 'hour', length: 2 }, '2 小时'], [[{ percent: 50 }, { percent: 80 }], '已过百分比 50、80'], [['merged', 'unknown'], '已合并、unknown'], ['640100', '银川市'], [['range', 5_000_000, 100], 'range、5,000,000、100'],
    [[[1, 2], [3, 4]], '（1、2）、（3、4）'], [true, '✓'], [null, '—'], [[], '—'], [2026, '2026'],
  ])('%j: %s', (value, text) => expect(valueText(value, words)).toBe(text))

  it('calls what has a name by it where it is read, and says everything where it is compared', () => {
    const steps = [{ id: 'ordinary', zh: '一般过失', en: 'Ordinary negligence', length: 5 }, { id: 'RG-1', zh: '执照置于醒目位置', en: 'Licence displayed' }]
    expect(calledText(steps, words)).toBe('一般过失（长度 5）、RG-1 执照置于醒目位置')
    expect(valueText(steps[1], words)).toContain('Licence displayed')
  })
  it('names a step of a path whose key has a dot in it', () => expect([words.path('citizenRequest.triage.usual'), words.path('rules.2.basis'), words.path('list.0301'), words.path('list.030102')]).toEqual(['分拣 › 一般情形', 'rules › #3 › 依据', 'list › 0301 市政设施', 'list › 030102']))
  it('begins English words with a capital where they stand alone', () => expect(wordsOf({ words: said }, 'en', beside).field('usual')).toBe('Usual'))
})

describe('a list of entries', () => {
  const entries = entriesOf(limits, words) ?? []

  it('is called by the names in it, with the kind of case under them', () => expect(entries.map(({ name, note }) => [name, note])).toEqual([['分拣', '工单'], ['签收', '工单']]))
  it('shows what is short and tells entries apart; the rest opens', () => {
    const columns = columnsOf(entries, words)
    expect(columns).toEqual([{ key: 'usual', long: false }, { key: 'reminders', long: false }])
    expect(entries[0] && restOf(entries[0], columns).map(([key]) => key)).toEqual(['titleZh', 'titleEn', 'source', 'basis'])
  })
  it('takes a long field where hardly any is short', () => expect(columnsOf(entriesOf([{ id: 'a', basis: limits['citizenRequest.triage'].basis }, { id: 'b', basis: '产品默认值' }], words) ?? [], words)).toEqual([{ key: 'basis', long: true }]))
  it('is found by key, by value and by the words of both', () => expect(['sign', '产品默认', '4 工作日', '没有'].map((query) => entries.filter((entry) => holds(entry, query, words)).length)).toEqual([1, 2, 1, 0]))
  it('is no list where it is one thing or nothing', () => expect([entriesOf([], words), entriesOf({ a: 1 }, words), entriesOf('x', words)]).toEqual([null, null, null]))
  it('calls an entry by code and name, or by its place', () => expect([nameOfEntry({ code: '01', nameZh: '井盖' }, 0, words), nameOfEntry({ id: 'ST-0301', category: '0301' }, 0, words), nameOfEntry({ a: 1 }, 2, words)]).toEqual(['01 井盖', 'ST-0301 0301 市政设施', '#3']))
})
