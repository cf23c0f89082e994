import { expect, it } from 'vitest'
import type { FactView } from './definition/views.ts'
import { factsForParties } from './party-facts.ts'

const fact = (key: string, value: FactView['value']): FactView => ({ key, value, covered: false })
const facts = [
  fact('firm', { name: '某店', address: '新华东街66号' }), fact('origin', '举报'), fact('items', [{ text: '许可证是否悬挂', resultClass: 'A' }, { text: '索证索票', resultClass: 'B' }]),
  fact('notice', { hearing: false, penalty: { fineFen: 0, gainsFen: 10 } }), fact('note', null), fact('act', { conduct: '占道经营' }),
]

it('parties read what their kind of case names, and nothing beside it', () => {
  expect(factsForParties(['firm', 'note'], facts)).toEqual([facts[0]])
  expect(factsForParties([], facts)).toEqual([])
  expect(factsForParties(undefined, facts)).toEqual([])
})

it('a path shows a part, in every row of a list; a part that is not there shows nothing', () => {
  expect(factsForParties(['firm.name', 'items.text', 'notice.hearing', 'notice.penalty.fineFen', 'act.place'], facts)).toEqual([
    fact('firm', { name: '某店' }), fact('items', [{ text: '许可证是否悬挂' }, { text: '索证索票' }]), fact('notice', { hearing: false, penalty: { fineFen: 0 } }),
  ])
})
