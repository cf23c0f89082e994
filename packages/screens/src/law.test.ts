import { readerOf } from '@onewindow/ui/dictionary'
import { describe, expect, it } from 'vitest'
import { isDemanded, lawInWords } from './law.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

describe('the article a button rests on is said as a lawyer would cite it', () => {
  it.each([
    ['XK §32(1)(5)', '《行政许可法》第三十二条第一款第五项', 'Administrative Licensing Law, art. 32(1)(5)'],
    ['XK §46–48', '《行政许可法》第四十六条至第四十八条', 'Administrative Licensing Law, art. 46–48'],
    ['XK §38, §40, §57', '《行政许可法》第三十八条、第四十条、第五十七条', 'Administrative Licensing Law, art. 38, 40, 57'],
    ['行政许可法 §32(1)(四), §82', '《行政许可法》第三十二条第一款第四项、第八十二条', 'Administrative Licensing Law, art. 32(1)(4), 82'],
    ['优化营商环境条例 §40', '《优化营商环境条例》第四十条', 'Regulation on the Business Environment, art. 40'],
    ['XK §70 (by analogy)', '《行政许可法》第七十条', 'Administrative Licensing Law, art. 70'],
    ['国发〔2022〕5号', '国发〔2022〕5号', '国发〔2022〕5号'],
    ['产品默认值（可配置）', '平台规则（可配置）', 'Rule of the platform'],
    ['济南市12345市民服务热线条例 §16、§27', '参照《济南市12345市民服务热线条例》第十六条、第二十七条', 'Jinan 12345 Hotline Regulation, art. 16, 27 (model of another city)'],
    ['食品安全法 §63;食品召回管理办法', '《食品安全法》第六十三条；食品召回管理办法', 'Food Safety Law, art. 63; Measures on Food Recalls'],
    ['own', '平台规则', 'Rule of the platform'], ['item', '事项自身的依据', 'What the item itself rests on'],
  ])('%s', (source, chinese, english) => {
    expect(lawInWords(source, 'zh', readerOf(zh))).toBe(chinese)
    expect(lawInWords(source, 'en', readerOf(en))).toBe(english)
  })
})

describe('a rule of another city is a model here, no demand of law', () => {
  it.each([['XK §32', true], ['北京市接诉即办工作条例 §12', false], ['产品默认值（可配置）', false], ['own', false], ['信访工作条例 §23; 北京市接诉即办工作条例 §11', true]])('%s: %s', (source, demanded) => expect(isDemanded(source)).toBe(demanded))
})
