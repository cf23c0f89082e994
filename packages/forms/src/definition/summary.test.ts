import { describe, expect, it } from 'vitest'
import { catalogue, schemaOf } from '../../test/catalogue.ts'
import type { AnswerDocument } from './answers.ts'
import { sectionsOf } from './sections.ts'
import { sourceNote, summaryOf } from './summary.ts'

const typed = (values: Record<string, unknown>): AnswerDocument =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'typed' }]))
const regionName = (code: string) => (code === '640104' ? '兴庆区' : undefined)

function line(slug: string, key: string, value: unknown, language: 'zh' | 'en', reveal = false): string {
  const extra = key === 'premises.leaseEndDate' ? { 'premises.usageRight': 'RENT' } : {}
  const rows = summaryOf(schemaOf(slug), typed({ ...extra, [key]: value }), { language, reveal, regionName }).flatMap(
    (section) => section.rows,
  )
  return rows.find((row) => row.key === key)?.lines.join(' | ') ?? 'not shown'
}

describe('提交前核对: answers as people read them', () => {
  it.each([
    ['food-operation-licence-new', 'org.uscc', '91640104MA7HK3W2X9', '9164 0104 MA7H K3W2 X9', '9164 0104 MA7H K3W2 X9'],
    ['food-operation-licence-new', 'premises.area', 80, '80 平方米', '80 m²'],
    ['food-operation-licence-new', 'premises.usageRight', 'RENT', '租赁', 'Rented'],
    ['food-operation-licence-new', 'premises.leaseEndDate', '2029-02-28', '2029年2月28日', '28 February 2029'],
    [
      'food-operation-licence-new',
      'food.operationItems',
      ['HOT_DISH', 'SELF_MADE_DRINK'],
      '热食类食品制售、自制饮品制售',
      'Making and selling hot dishes, Making and selling own drinks',
    ],
    ['food-operation-licence-new', 'food.onlineOperation', false, '否', 'No'],
    ['food-operation-licence-new', 'premises.regionCode', '640104', '兴庆区', '兴庆区'],
    ['company-establishment', 'org.registeredCapital', 50, '50 万元', '¥500,000.00'],
    ['maternity-benefit', 'maternity.claimAmount', 1200, '¥1,200.00', '¥1,200.00'],
    [
      'company-establishment',
      'org.shareholders',
      [
        { name: '甲', idNumber: '1', contribution: 30 },
        { name: '乙', idNumber: '2', contribution: 20 },
      ],
      '甲 · 1 · 30 万元 | 乙 · 2 · 20 万元',
      '甲 · 1 · ¥300,000.00 | 乙 · 2 · ¥200,000.00',
    ],
    ['birth-certificate-issue', 'child.birthDateTime', '2026-11-03T08:30:00+08:00', '2026年11月3日 08:30', '3 November 2026 at 08:30'],
  ])('%s %s %j', (slug, key, value, zh, en) => {
    expect(line(slug, key, value, 'zh', true)).toBe(zh)
    expect(line(slug, key, value, 'en', true)).toBe(en)
  })
})

describe('脱敏显示: sensitive answers are covered unless their owner looks', () => {
  it.each([
    ['food-operation-licence-new', 'org.legalRep.idNumber', '640104199001010011', '640104 ******** 0011', '640104 19900101 0011'],
    ['food-operation-licence-new', 'org.contact.phone', '13900005678', '139 **** 5678', '139 0000 5678'],
    ['childcare-subsidy', 'payee.name', '欧阳娜娜', '欧***', '欧阳娜娜'],
    ['childcare-subsidy', 'payee.accountNumber', '6217000012345678', '**** **** **** 5678', '6217 0000 1234 5678'],
    [
      'minimum-living-allowance',
      'household.members',
      [{ name: '马晓燕', idNumber: '640104199001010011', relation: '女儿', monthlyIncome: 1200 }],
      '马** · 640104 ******** 0011 · **** · ****',
      '马晓燕 · 640104 19900101 0011 · 女儿 · ¥1,200.00',
    ],
  ])('%s %s', (slug, key, value, covered, open) => {
    expect([line(slug, key, value, 'zh'), line(slug, key, value, 'zh', true)]).toEqual([covered, open])
  })
})

describe('the source of an answer in words', () => {
  const source = { source: 'licence', sourceLabel: { zh: '营业执照', en: 'the business licence' }, updatedOn: '2026-03-01' } as const
  it.each([
    [source, '来自营业执照 · 2026-03-01 更新', 'From the business licence · updated 1 March 2026'],
    [{ source: 'party' }, '来自账户资料', 'From the account'],
    [{ source: 'typed' }, '您填写的', 'Entered by you'],
    [{ source: 'typed', corrected: source }, '您改过的，原来自营业执照', 'Corrected by you; it came from: the business licence'],
  ] as const)('%j', (answer, zh, en) => expect([sourceNote(answer, 'zh'), sourceNote(answer, 'en')]).toEqual([zh, en]))
})

describe('an officer reads the same answers', () => {
  it('as the applicant’s, with the reason of a correction', () => {
    const corrected = { source: 'typed', corrected: { source: 'licence', note: '昨天改了名' } } as const
    expect(sourceNote({ source: 'typed' }, 'zh', 'officer')).toBe('申请人填写的')
    expect(sourceNote(corrected, 'zh', 'officer')).toBe('申请人改过的，原来自电子证照：昨天改了名')
    expect(sourceNote(corrected, 'en', 'officer')).toBe('Corrected by the applicant; it came from: an electronic licence (昨天改了名)')
  })
})

describe('tasks', () => {
  it.each(catalogue.items.map(({ slug }) => slug))('%s: every field asked belongs to exactly one task, and is summed up once', (slug) => {
    const schema = schemaOf(slug)
    const inTasks = sectionsOf(schema, {}, 'zh').flatMap(({ fields }) => fields.map(({ key }) => key))
    const summed = summaryOf(schema, {}, { language: 'en', reveal: false }).flatMap(({ rows }) => rows.map(({ key }) => key))
    expect(new Set(inTasks).size).toBe(inTasks.length)
    expect(summed).toEqual(inTasks)
  })
  it('asks the end of the lease only of those who rent', () => {
    const keys = (usage: string) =>
      sectionsOf(schemaOf('food-operation-licence-new'), { 'premises.usageRight': usage }, 'zh')
        .find(({ id }) => id === 'premises')
        ?.fields.map(({ key }) => key)
    expect([keys('RENT')?.includes('premises.leaseEndDate'), keys('OWN')?.includes('premises.leaseEndDate')]).toEqual([true, false])
  })
})
