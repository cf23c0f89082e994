import { expect, it } from 'vitest'
import { z } from 'zod'
import { faultsOfContent } from './check-content.ts'
import { defineSet, wordsOfSet, type AnySet } from './set.ts'

const set = defineSet({
  key: 'test.rules', title: { zh: '规则', en: 'Rules' }, about: { zh: '', en: '' }, words: { zh: { days: '天数', '@01': '旧名' }, en: { days: 'days' } },
  schema: z.strictObject({ days: z.int().min(1), name: z.string() }), shipped: { days: 1, name: '01' }, touches: [],
  names: ({ name }) => ({ zh: { [`@${name}`]: `${name} 市政设施` }, en: { [`@${name}`]: `${name} Public works` } }),
}) as unknown as AnySet
const beside = () => expect.unreachable()

it('says of a field filled with something else what belongs there, in words a reader knows', () => {
  expect(faultsOfContent(set, { days: 'abc' }, beside)).toEqual([{ path: 'days', zh: '要填数字', en: 'Enter a number' }, { path: 'name', zh: '要填写', en: 'Enter something' }])
  expect(faultsOfContent(set, { days: 0, name: 'x' }, beside)[0]?.zh).toContain('1')
})

it('names what a content alone knows, before the set’s own words; of one that cannot be read yet, nothing', () => {
  expect(wordsOfSet(set, { days: 1, name: '01' }, beside)).toEqual({ zh: { days: '天数', '@01': '01 市政设施' }, en: { days: 'days', '@01': '01 Public works' } })
  expect(wordsOfSet(set, { days: 'abc' }, beside)).toBe(set.words)
})
