import { expect, it } from 'vitest'
import { keptFrom, stillKept } from './receipt.ts'

const MINUTE = 60_000
const receipt = { number: 'SQ-1', queryCode: 'AB12CD', receivedOn: '2026-11-02' } as Parameters<typeof keptFrom>[0]

it('a receipt is kept for half an hour: the next at a shared computer does not read it', () => {
  const kept = keptFrom(receipt, 1_000_000)
  expect([stillKept(kept, 1_000_000), stillKept(kept, 1_000_000 + 29 * MINUTE), stillKept(kept, 1_000_000 + 30 * MINUTE), stillKept(null, 0)]).toEqual([kept, kept, null, null])
})

it('a clock that was set back keeps it no longer', () => {
  expect(stillKept(keptFrom(receipt, 60 * MINUTE), 59 * MINUTE)).toBeNull()
})

it('nothing of what was said or who said it is kept with it', () => {
  expect(Object.keys(keptFrom(receipt, 0))).toEqual(['receipt', 'until'])
})

it('one that an earlier build kept without an end is as new, and what was said with it goes', () => {
  const earlier = { receipt, said: { text: '井盖坏了', name: '马晓燕' } }
  expect(stillKept(earlier, 1_000_000)).toEqual(keptFrom(receipt, 1_000_000))
})
