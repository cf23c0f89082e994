import { describe, expect, it } from 'vitest'
import { choiceIn, onlyGiven, textIn } from './search-values.ts'

describe('whatever stands in the address bar, the page opens', () => {
  it.each([
    [{ q: '开饭店' }, '开饭店'],
    [{ q: 12345 }, '12345'],
    [{ q: '' }, undefined],
    [{ q: ['a'] }, undefined],
    [{ q: 'x'.repeat(81) }, undefined],
    [{}, undefined],
  ])('%j', (search, text) => expect(textIn(search, 'q')).toBe(text))
  it('knows only its own words', () => {
    expect(choiceIn({ for: 'person' }, 'for', ['person', 'enterprise'])).toBe('person')
    expect(choiceIn({ for: 'robot' }, 'for', ['person', 'enterprise'])).toBeUndefined()
  })
  it('leaves out what is undefined', () => expect(onlyGiven({ q: undefined, for: 'person' })).toEqual({ for: 'person' }))
})
