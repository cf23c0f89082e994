import { commitmentOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { beforeEach, expect, it, vi } from 'vitest'
import { fits, inGroups, makeSecret, secretOf, secretTyped } from './secrets.ts'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) })
})

it('a secret of 32 bytes is made here, kept here, and found again by its commitment alone', () => {
  const { secret, commitment } = makeSecret('planner', 'these lists')
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(commitment).toBe(commitmentOf('planner', secret))
  expect(makeSecret('planner', 'these lists').secret).not.toBe(secret)
  expect(secretOf('planner', commitment)).toBe(secret)
  expect([secretOf('planner', commitment, 'these lists'), secretOf('planner', commitment, 'lists frozen anew')]).toEqual([secret, null])
  expect([secretOf('supervisor', commitment), secretOf('planner', 'f'.repeat(64))]).toEqual([null, null])
})

it('one that somebody changed on the device is not taken for it', () => {
  const { commitment } = makeSecret('planner', 'these lists')
  for (const [key] of kept) kept.set(key, 'a'.repeat(64))
  expect(secretOf('planner', commitment)).toBeNull()
})

it('a secret typed from paper is read, with spaces and capitals', () => {
  const secret = 'ab12'.repeat(16)
  expect(secretTyped(` ${inGroups(secret).toUpperCase()} `)).toBe(secret)
  expect([fits('planner', commitmentOf('planner', secret), secret), fits('planner', commitmentOf('planner', secret), 'ab'), fits('supervisor', commitmentOf('planner', secret), secret)]).toEqual([true, false, false])
})
