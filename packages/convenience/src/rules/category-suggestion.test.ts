import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf } from '../configuration/category-checks.ts'
import { shippedCategories, shippedKnobs } from '../configuration/shipped.ts'
import { mayDispatchAlone, speaksOfEmergency, suggestCategories } from './category-suggestion.ts'

const leaves = leavesOf(shippedCategories())
const first = (text: string) => suggestCategories(text, leaves)[0]

describe('分类建议: a person confirms, and sees the words that led there', () => {
  it.each([
    ['小区门口路灯不亮好几天了', '030103', ['路灯不亮']], ['井 盖 坏了，有人摔倒', '030101', ['井盖']], ['楼下烧烤油烟太大', '040303', ['油烟', '烧烤']],
    ['家里暖气不热', '110401', ['暖气不热']], ['超市卖过期食品', '050201', ['食品', '过期']],
  ])('%s: %s', (text, code, words) => {
    const suggestion = first(text)
    expect(suggestion?.code).toBe(code)
    expect(new Set(suggestion?.words)).toEqual(new Set(words))
  })

  it('words of several matters make each less certain', () => {
    const [one, other] = [first('路灯'), first('路灯旁边的井盖')]
    expect(one?.score).toBeGreaterThan(other?.score ?? 0)
  })

  it('a text that names nothing suggests nothing', () => expect(suggestCategories('你好', leaves)).toEqual([]))

  it('scores of all never pass 100 %, and none alone reaches it', () => {
    const words = leaves.flatMap(({ keywords }) => keywords)
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (some) => {
      const suggestions = suggestCategories(some.join('，'), leaves)
      expect(suggestions.reduce((sum, { score }) => sum + score, 0)).toBeLessThan(10_000 + suggestions.length)
      for (const { score } of suggestions) expect(score).toBeLessThan(10_000)
    }))
  })

  it.each([['楼上着火了', true], ['有人晕倒', true], ['路灯不亮', false]])('%s: emergency %s', (text, emergency) => {
    expect(speaksOfEmergency(text, leaves)).toBe(emergency)
  })

  it('no machine dispatches alone unless the knob is on, and then only requests for help', () => {
    const suggestion = { code: '030103', score: 9500, words: [] }
    const off = shippedKnobs().autoDispatch.value
    expect(mayDispatchAlone(suggestion, 'help', off)).toBe(false)
    expect(mayDispatchAlone(suggestion, 'help', { ...off, on: true })).toBe(true)
    expect(mayDispatchAlone(suggestion, 'complaint', { ...off, on: true })).toBe(false)
    expect(mayDispatchAlone({ ...suggestion, score: 8999 }, 'help', { ...off, on: true })).toBe(false)
  })
})
