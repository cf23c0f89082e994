import type { FactView } from '@onewindow/casework/definition/views'
import { expect, it } from 'vitest'
import { nameFacts } from './name-facts.ts'

const semanticFields = { orgName: { type: 'string', 'x-semantic-key': 'org.name', title: '名称', 'x-title-en': 'Name' } }
const vocabulary = () => ({ at: () => Promise.resolve({ semanticFields: semanticFields as never }) })
const fact = (value: FactView['value']): FactView => ({ key: 'fields', value, covered: false })

it('what of a licence may be seen is said in words, at any depth; what the vocabulary does not know stays', async () => {
  expect(await nameFacts(vocabulary, [fact(['org.name', 'org.unknown']), fact([{ fields: ['org.name'] }])], '2026-11-26T09:00:00+08:00')).toEqual([
    fact([{ zh: '名称', en: 'Name' }, 'org.unknown']), fact([{ fields: [{ zh: '名称', en: 'Name' }] }]),
  ])
})

it('nobody asks the vocabulary where nothing names a fact', async () => {
  const facts = [fact('核对经营范围'), fact(12)]
  expect(await nameFacts(() => { throw new Error('asked') }, facts, '')).toBe(facts)
})
