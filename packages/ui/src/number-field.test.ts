import { expect, it } from 'vitest'
import { numberTyped } from './number-field.tsx'

it.each([
  ['86.5', 86.5],
  ['８６．５', 86.5],
  ['1,200', 1200],
  [' 80 ', 80],
  ['-3', -3],
  ['.5', 0.5],
])('%s is a number as people type it', (typed, number) => expect(numberTyped(typed)).toBe(number))
it.each(['', '八十平', '80平', '1.2.3', '1e5', '-'])('%j is none, so the words stay in the field', (typed) =>
  expect(numberTyped(typed)).toBeNull(),
)
