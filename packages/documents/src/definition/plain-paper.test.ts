import { describe, expect, it } from 'vitest'
import { framed, remedies } from '../../test/sample-frame.ts'
import { readPdf } from '../../test/read-pdf.ts'
import { payloadOf } from '../payload.ts'
import { plain } from './registry.ts'
import { dayField, lineField, listField, moneyField, optional, passageField, plainPaper, tableField, type PlainPapers } from './plain-paper.ts'

const fonts = { body: null, title: null }
const paper = plainPaper({
  zh: '查封扣押决定书', en: 'Decision to seize', series: '罚扣', kind: 'letter', opening: '经查，决定对下列物品予以查封、扣押：', remedies: true, signed: true,
  fields: { cause: lineField('案由', 'Cause'), facts: passageField('事实和理由', 'Facts'), until: dayField('期限至', 'Until'), amountFen: moneyField('价值', 'Value'), kept: optional(lineField('存放地点', 'Kept at')),
    officers: listField('执法人员', 'Officers'), things: tableField('物品清单', 'Things', { name: lineField('名称', 'Name'), count: lineField('数量', 'Count') }) },
})
const data = {
  ...framed('罚扣', '第二十四条'), cause: '无证经营', facts: '当事人未取得许可。', until: '2026-12-24', amountFen: 1_234_567, officers: ['马*', '李*'], things: [{ name: '烤炉', count: '2 台' }],
  remedies,
  signatures: [{ name: '马晓燕', role: '当事人', signedAt: null, refusal: '拒绝签名' }],
}
const missing = (change: object): string[] => {
  try {
    payloadOf('x', paper, { ...data, ...change }, fonts)
    return []
  } catch (error) {
    return (error as { fields: string[] }).fields
  }
}

describe('a paper as a list of its elements', () => {
  it('demands every element it names, in its own kind, and the remedies and signatures where it says so', () => {
    expect(missing({})).toEqual([])
    for (const key of ['cause', 'facts', 'until', 'amountFen', 'officers', 'things', 'remedies', 'signatures']) expect(missing({ [key]: undefined })).toEqual([key])
    expect(missing({ amountFen: 1.5 })).toEqual(['amountFen'])
    expect(missing({ things: [{ name: '烤炉' }] })).toEqual(['things.0.count'])
    expect(missing({ more: 'x' })).toHaveLength(1)
  })

  it('is set by the one template: every element with its label, amounts in yuan, who refused to sign', async () => {
    const { openChildQueue } = await import('../child-queue.ts')
    const queue = openChildQueue({ idleMs: 100, timeoutMs: 30_000, limit: 10, fontPaths: [] })
    const text = readPdf(await queue.run(payloadOf('x', paper, data, fonts))).text.replaceAll(/\s/g, '')
    for (const words of ['查封扣押决定书', '案由无证经营', '12,345.67元', '2026年12月24日', '马*、李*', '烤炉', '2台', '拒绝签名', '申请行政复议']) expect(text).toContain(words)
    expect(text).not.toContain('存放地点')
    queue.close()
  }, 60_000)
})

/** A value of each kind of field, so that a paper is looked at as soon as it has a line in a list. */
function sampleOf(shows: string, columns: readonly { key: string; shows: string }[] = []): unknown {
  if (shows === 'table') return [Object.fromEntries(columns.map((column) => [column.key, sampleOf(column.shows)]))]
  return ({ line: '样例', passage: '样例。', day: '2026-11-24', instant: '2026-11-24T10:00:00+08:00', money: 100, number: 1, list: ['样例'], points: ['样例。'] } as Record<string, unknown>)[shows]
}

const papers = Object.entries(plain as PlainPapers)

describe('every plain paper', () => {
  it.each(papers.length > 0 ? papers : [['sample', paper]] as const)('%s carries its elements, and none may be missing unless it says so', (_name, definition) => {
    const elements = Object.fromEntries(definition.layout.fields.map(({ key, shows, columns }) => [key, sampleOf(shows, columns)]))
    const whole = { ...framed('样', '第一条'), ...elements, remedies, signatures: data.signatures }
    const shape = (definition.schema as unknown as { shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> }).shape
    const given = Object.fromEntries(Object.entries(whole).filter(([key]) => Object.hasOwn(shape, key)))
    expect(definition.schema.safeParse(given).error?.issues).toBeUndefined()
    const needed = Object.keys(shape).filter((key) => !shape[key]?.safeParse(undefined).success)
    for (const key of needed) expect(definition.schema.safeParse({ ...given, [key]: undefined }).success, key).toBe(false)
    expect(definition.layout.fields.some(({ key }) => needed.includes(key))).toBe(true)
  })
})
