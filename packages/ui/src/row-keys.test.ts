import { expect, it } from 'vitest'
import { fitKeys, withoutKey } from './row-keys.ts'

const three = fitKeys({ keys: [], next: 0 }, 3)

it('a row keeps its key when the one before it goes', () => {
  expect(three.keys).toEqual([0, 1, 2])
  expect(withoutKey(three, 0).keys).toEqual([1, 2])
})

it('a new row never gets the key of one that went', () => {
  expect(fitKeys(withoutKey(three, 2), 3).keys).toEqual([0, 1, 3])
})

it('a list that was replaced has as many keys as rows', () => {
  expect(fitKeys(three, 1).keys).toEqual([0])
  expect(fitKeys(three, 3)).toBe(three)
})
