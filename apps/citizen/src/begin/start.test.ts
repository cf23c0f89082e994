import { describe, expect, it } from 'vitest'
import { startOf } from './start.ts'

const known = { partyId: 'p1', name: '马晓燕', phone: null }
const text = { type: 'string' }

describe('nobody types what the platform knows', () => {
  it('the name stands already', () => expect(startOf({ properties: { name: text, note: text } }, known)).toEqual({ name: '马晓燕' }))
  it('whoever gives a mandate is oneself', () =>
    expect(startOf({ properties: { principal: { properties: { partyId: text, name: text } } } }, known)).toEqual({ principal: { partyId: 'p1', name: '马晓燕' } }))
  it('a form without such fields starts as it is', () => expect(startOf({ properties: { text } }, known)).toEqual({}))
})
