import type { CaseView } from '@onewindow/casework/definition/views'
import { expect, it } from 'vitest'
import { shortFacts } from './short-facts.ts'

it('of a list of thousands the number is read, of everything else itself', () => {
  const objects = Array.from({ length: 147 }, () => ({ risk: 'A', region: '640104' }))
  const view = { id: 'x', facts: [{ key: 'lists', value: { objects, byClass: { A: 147 }, objectsRoot: 'ab' }, covered: false }, { key: 'areas', value: ['price'], covered: false }] } as unknown as CaseView
  expect(shortFacts(view)).toMatchObject({ id: 'x', facts: [{ key: 'lists', value: { objects: 147, byClass: { A: 147 }, objectsRoot: 'ab' } }, { key: 'areas', value: ['price'] }] })
})
