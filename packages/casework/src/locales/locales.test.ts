import { refusalCodes } from '../refusal.ts'
import { describe, expect, it } from 'vitest'
import '../errors.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const ZH = { who: '王*', at: '11月24日10:32', what: '受理', event: '准予', day: '11月26日', reason: '现场核查', unit: '个工作日', list: '材料', number: '一',
  n: 2, max: 2, times: 2, file: '照片' }
const EN = { ...ZH, who: 'W.', at: '24 Nov, 10:32', what: 'Accepted', event: 'Grant', day: '26 Nov', reason: 'A site visit',
  unit: 'working days', list: 'forms', number: 'BJ-1', file: 'a photo' }
const said = (entry: unknown, params: Record<string, string | number>): string =>
  (typeof entry === 'function' ? (entry as (p: Record<string, string | number>) => string)(params) : String(entry))

describe('every word of the spine in two languages', () => {
  it('both dictionaries have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })

  it('every refusal the spine can answer has its sentence', () => {
    const own = [...refusalCodes].filter((code) => /^(case|system|file)\./.test(code))
    expect(own.length).toBeGreaterThan(40)
    expect(own.filter((code) => !Object.hasOwn(zh, code))).toEqual([])
  })

  it('English shows no Chinese, and nothing is left undefined', () => {
    expect(Object.entries(en).filter(([, entry]) => /\p{Script=Han}|undefined|\[object/u.test(said(entry, EN)))).toEqual([])
  })

  it('Chinese shows no English but units of files', () => {
    expect(Object.entries(zh).filter(([, entry]) => /[A-Za-z]{2,}/.test(said(entry, ZH).replaceAll('MB', '')))).toEqual([])
  })

  it.each([
    ['case.illegalEvent', '王*已于11月24日10:32受理，现在不能准予'], ['case.reasonNeeded', '请写明理由（至少2字）'], ['case.sameOfficer', '您已参与本件，须由他人办理'],
    ['case.notFound', '没有找到，或您无权查看'],
    ['case.pauseReasonNotAllowed', '现场核查不属于《行政许可法》第四十五条所列程序，期限不停止'], ['clock.left', '剩 2 天'], ['clock.overdue', '超期 2 天'],
    ['clock.dueToday', '今天到期'],
  ] as const)('%s reads as the vocabulary words it', (key, sentence) => {
    expect(said(zh[key], ZH)).toBe(sentence)
  })

  it.each([[1, '1 day left'], [2, '2 days left']])('%i day in English has its plural', (n, sentence) => {
    expect(said(en['clock.left'], { n })).toBe(sentence)
  })
})
