import { describe, expect, it } from 'vitest'
import { beginAddress, keptName, startOf } from './start.ts'

const known = { partyId: 'p1', name: '马晓燕' }
const text = { type: 'string' }

describe('nobody types what the platform knows', () => {
  it('the name stands already', () => expect(startOf({ properties: { name: text, note: text } }, known)).toEqual({ name: '马晓燕' }))
  it('whoever gives a mandate is oneself', () =>
    expect(startOf({ properties: { principal: { properties: { partyId: text, name: text } } } }, known)).toEqual({ principal: { partyId: 'p1', name: '马晓燕' } }))
  it('a form without such fields starts as it is', () => expect(startOf({ properties: { text } }, known)).toEqual({}))
})

it('what has a page of its own is begun there; everything else by its form', () => {
  expect(beginAddress({ caseType: 'presentation', event: 'present' })).toBe('/wallet')
  expect(beginAddress({ caseType: 'mandate', event: 'draftMandate' })).toBe('/begin/mandate/draftMandate')
})

it('a form that was begun for a firm is not found by the person', () => {
  const way = { caseType: 'mandate', event: 'draftMandate' }
  expect(keptName(way, { partyId: 'firm', name: '某店' })).not.toBe(keptName(way, known))
})
