import { expect, it } from 'vitest'
import { newId } from './ids.ts'

const ids = Array.from({ length: 20_000 }, newId)

it('is a UUID of version 7 and variant 10', () => {
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('sorts in the order of making, also within one millisecond', () => {
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
