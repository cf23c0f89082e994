import { readFileSync } from 'node:fs'
import { cpuTimeMs } from '@onewindow/testing/cpu-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundles, catalogue, items } from '../../test/shipped-catalogue.ts'
import { findInPlainWords } from './search.ts'
import { shippedLexicon } from './search/lexicon.ts'
import { searchIndex } from './search/search-index.ts'
import { bigrams, dice, normalise, pinyinOf, withoutBracket } from './search/text.ts'

const lexicon = shippedLexicon()
const index = searchIndex(catalogue, lexicon)
const keysFor = (query: string, audience?: 'person' | 'enterprise') => findInPlainWords(index, query, { audience }).hits.map(({ key }) => key)

type Vector = { id: string; input: { query: string }; expected: { first: string; within5: string[] } }
const { cases } = JSON.parse(readFileSync(new URL('../../../../vectors/search.json', import.meta.url), 'utf8')) as { cases: Vector[] }

describe('finding an item in plain words', () => {
  it.each(cases)('$id $input.query', ({ input: { query }, expected: { first, within5 } }) => {
    const found = keysFor(query)
    expect(found[0]).toBe(first)
    expect(found.slice(0, 5)).toEqual(expect.arrayContaining(within5))
  })

  it.each([
    ['换社保卡', 'item:social-security-card'], ['我想领证', 'item:marriage-registration'], ['外地人怎么办居住证', 'item:residence-permit'], ['开个烧烤店', 'bundle:restaurant-opening'],
    ['注册个公司要什么材料', 'bundle:enterprise-start'], ['老人过世了要办什么', 'bundle:after-death'], ['孩子打疫苗的本子', 'item:vaccination-certificate'], ['单位公积金怎么开', 'item:provident-fund-employer-registration'],
    ['上班受伤了怎么办', 'item:work-injury-determination'], ['家里困难想申请低保', 'item:minimum-living-allowance'], ['补办社保卡', 'item:social-security-card'], ['卖烟要什么手续', 'item:tobacco-retail-licence'],
    ['店铺招牌', 'item:shop-sign-filing'], ['刻公章', 'item:seal-filing'], ['教师资格证认定', 'item:teacher-qualification'], ['货车营运证', 'item:road-freight-licence'],
    ['开幼儿园', 'item:private-kindergarten-establishment'], ['办演唱会', 'item:mass-event-safety-permit'], ['农村自建房', 'item:rural-homestead-approval'], ['生育津贴', 'item:maternity-benefit'],
    ['how do I get married', 'item:marriage-registration'], ['residence permit', 'item:residence-permit'], ['I lost my social security card', 'item:social-security-card'], ['having a baby', 'bundle:newborn'],
    ['register a company', 'bundle:enterprise-start'], ['tobacco licence', 'item:tobacco-retail-licence'], ['jiehunzheng', 'item:marriage-registration'], ['jzz', 'item:residence-permit'], ['營業執照', 'bundle:enterprise-start'],
    ['ＫＴＶ', 'item:entertainment-venue-licence'], ['个体户', 'item:individual-business-establishment'], ['员工参保', 'item:employer-social-insurance-registration'], ['食品经营许可证到期', 'item:food-operation-licence-renewal'],
    ['食品许可延续', 'item:food-operation-licence-renewal'], ['food business license', 'item:food-operation-licence-new'], ['排污', 'item:sewage-discharge-licence'], ['加油站', 'item:hazardous-chemicals-licence'],
    ['刚生了孩子要办什么', 'bundle:newborn'], ['孩子医保', 'item:resident-medical-insurance'], ['退休手续', 'bundle:retirement'], ['退休提取公积金', 'item:provident-fund-withdrawal-retirement'],
    ['在工地摔伤', 'item:work-injury-determination'], ['家里老人走了', 'bundle:after-death'], ['医保卡余额取出来', 'item:medical-account-death-withdrawal'], ['轮椅', 'item:wheelchair-fuel-subsidy'],
    ['残疾车油补', 'item:wheelchair-fuel-subsidy'], ['扯证', 'item:marriage-registration'], ['村里建房', 'item:rural-homestead-approval'], ['teacher certificate', 'item:teacher-qualification'],
    ['disabled person', 'bundle:disability-services'], ['足浴店', 'item:public-place-hygiene-licence'], ['开酒楼', 'bundle:restaurant-opening'], ['职业病', 'item:work-injury-determination'],
  ])('%s finds %s first', (query, first) => {
    expect(keysFor(query)[0]).toBe(first)
  })

  it.each([
    ['上户口', 'bundle:newborn'], ['出生证明', 'bundle:newborn'], ['birth certificate', 'bundle:newborn'], ['刻章', 'bundle:enterprise-start'], ['个体户', 'bundle:enterprise-start'],
    ['公积金开户', 'bundle:enterprise-start'], ['税务登记', 'bundle:enterprise-start'], ['消防检查', 'bundle:restaurant-opening'], ['销户口', 'bundle:after-death'], ['死者公积金', 'bundle:after-death'],
    ['丧葬费', 'bundle:after-death'], ['轮椅', 'bundle:disability-services'], ['立广告牌', 'item:shop-sign-filing'], ['退休手续', 'item:pension-claim'], ['生了孩子', 'item:birth-certificate-issue'],
    ['register a business', 'item:company-establishment'],
  ])('%s has %s among the first five', (query, key) => {
    expect(keysFor(query).slice(0, 5)).toContain(key)
  })

  it('every item and bundle is found first by its own title, in Chinese and English', () => {
    for (const [kind, list] of [['item', items], ['bundle', bundles]] as const) {
      for (const { slug, nameZh, nameEn } of list) expect([keysFor(nameZh)[0], keysFor(nameEn)[0]]).toEqual([`${kind}:${slug}`, `${kind}:${slug}`])
    }
  })

  it('a life event stands before its steps, save where a phrase names one step only', () => {
    expect(keysFor('餐饮')[0]).toBe('bundle:restaurant-opening')
    expect(keysFor('退休金')[0]).toBe('item:pension-claim')
  })

  it('what is meant for the other audience comes later, but is not hidden', () => {
    const { hits } = findInPlainWords(index, '低保', { audience: 'enterprise' })
    expect(hits[0]).toMatchObject({ key: 'item:minimum-living-allowance', score: 35, reason: 'phrase' })
  })

  it('use decides between equals', () => {
    const between = (usage: ReadonlyMap<string, number>) => findInPlainWords(index, '营业执照', { usage }).hits.slice(1, 3).map(({ slug }) => slug)
    expect(between(new Map([['item:individual-business-establishment', 9]]))).toEqual(['individual-business-establishment', 'company-establishment'])
    expect(between(new Map())).toEqual(['company-establishment', 'individual-business-establishment'])
  })

  it('nothing found: the nearest are offered, nothing is made up', () => {
    expect(findInPlainWords(index, '外星人')).toEqual({ hits: [], nearest: [] })
    const { hits, nearest } = findInPlainWords(index, '补证')
    expect(hits).toEqual([])
    expect(nearest.length).toBeLessThanOrEqual(3)
    expect(findInPlainWords(index, ' ？！ ')).toEqual({ hits: [], nearest: [] })
  })

  it('any text gives a list in order of score, without repeats', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...items.map(({ nameZh }) => nameZh)).chain((title) => fc.nat(title.length).map((cut) => title.slice(cut)))), (query) => {
      const { hits } = findInPlainWords(index, query)
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
      expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length)
    }))
  })

  it('takes a few milliseconds at most', () => {
    const times = Array.from({ length: 50 }, () => cpuTimeMs(() => findInPlainWords(index, '开个小餐馆要办什么证')))
    expect(times.toSorted((a, b) => a - b)[25]).toBeLessThan(20)
  })
})

describe('the words data', () => {
  it('names only what is in the catalogue, with at least 200 phrases', () => {
    const keys = new Set(index.entries.map(({ key }) => key))
    const named = [...lexicon.synonyms.flatMap(({ targets }) => targets), ...lexicon.keywords.keys()]
    expect(named.filter((key) => !keys.has(key))).toEqual([])
    expect(index.phrases.size).toBeGreaterThan(200)
  })

  it('gives every item at least one everyday phrase', () => {
    const spoken = new Set(lexicon.synonyms.flatMap(({ targets }) => targets))
    expect(index.entries.map(({ key }) => key).filter((key) => !spoken.has(key))).toEqual([])
  })
})

describe('texts', () => {
  it('are compared without case, width, punctuation and traditional forms', () => {
    expect(normalise('食品經營許可證（新辦）, ＡＢＣ!', lexicon)).toBe('食品经营许可证新办abc')
    expect(withoutBracket('食品经营许可(新办)')).toBe('食品经营许可')
    expect(withoutBracket('(甲)乙')).toBe('(甲)乙')
  })

  it('are spelt in pinyin with all readings, full and by initials', () => {
    expect(pinyinOf('饭店', lexicon)).toEqual(['fandian', 'fd'])
    expect(pinyinOf('银行', lexicon)).toEqual(expect.arrayContaining(['yinhang', 'yinxing', 'yh', 'yx']))
    expect(pinyinOf('abc', lexicon)).toEqual([])
  })

  it('Dice: 1 for the same, 0 for nothing in common, never outside', () => {
    expect(dice(bigrams('饭店'), bigrams('饭店'))).toBe(1)
    expect(dice(bigrams('饭店'), bigrams('退休'))).toBe(0)
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      const value = dice(bigrams(a), bigrams(b))
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }))
  })
})
