import { expect, it } from 'vitest'
import { keptFrom, stillKept } from './receipt.ts'

const receipt = { number: 'SQ-1', queryCode: 'AB12CD', receivedOn: '2026-11-02' } as Parameters<typeof keptFrom>[0]

it('a receipt is kept for half an hour: the next at a shared computer does not read it', () => {
  const kept = keptFrom(receipt, 1_000_000)
  expect([stillKept(kept, 1_000_000 + 29 * 60_000), stillKept(kept, 1_000_000 + 30 * 60_000), stillKept(null, 0)]).toEqual([receipt, null, null])
})

it('nothing of what was said or who said it is kept with it', () => {
  expect(Object.keys(keptFrom(receipt, 0))).toEqual(['receipt', 'until'])
})
