import { expect, it } from 'vitest'
import { textOfValue, valueTyped } from './json-text.ts'

it.each(['{"gte":["person.age",', 'eq', '{"a":1}', '[1,2]', '"text"', '12', ''])('%j comes back as it was typed or as the same value', (typed) => {
  const value = valueTyped(typed)
  expect(valueTyped(textOfValue(value))).toEqual(value)
})

it('what cannot be read is never replaced by what stood there before', () => {
  expect(valueTyped('{"gte":')).toBe('{"gte":')
  expect(textOfValue('{"gte":')).toBe('{"gte":')
})
