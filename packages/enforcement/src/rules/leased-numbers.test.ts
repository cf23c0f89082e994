import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsOf, nextLease, numberVerdict, type Lease, type UsedNumber } from './leased-numbers.ts'

const LEASES: Lease[] = [
  { deviceId: 'A', from: 1, to: 20, state: 'held' }, { deviceId: 'B', from: 21, to: 40, state: 'voided' }, { deviceId: 'A', from: 41, to: 60, state: 'returned' },
]

describe('R12: numbers carried by devices (I13)', () => {
  it.each([
    ['A', 5, 'r2', 'free'], ['A', 3, 'r1', 'sameRecord'], ['A', 3, 'r2', 'taken'], ['A', 21, 'r2', 'notLeased'], ['B', 5, 'r2', 'notLeased'],
    ['B', 22, 'r2', 'voided'], ['A', 45, 'r2', 'free'], ['A', 61, 'r2', 'notLeased'],
  ])('device %s, number %i, record %s: %s', (deviceId, number, recordId, verdict) => {
    expect(numberVerdict(LEASES, [{ number: 3, recordId: 'r1' }], { deviceId, number, recordId })).toBe(verdict)
  })

  it('lists every number of returned and voided blocks that was not used', () => {
    expect(gapsOf(LEASES, [{ number: 25, recordId: 'r' }, { number: 41, recordId: 's' }])).toHaveLength(38)
  })

  it('no two devices ever hold one number, whatever is asked for', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 30 })), { maxLength: 20 }), (asked) => {
      const leases = asked.reduce<Lease[]>((all, [deviceId, size]) => [...all, nextLease(all, deviceId, size)], [])
      const numbers = leases.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    }))
  })

  it('a sync repeated fifty times keeps one record per number (EN-02)', () => {
    const used: UsedNumber[] = []
    const sync = (deviceId: string, number: number, recordId: string) => {
      const verdict = numberVerdict(LEASES, used, { deviceId, number, recordId })
      if (verdict === 'free') used.push({ number, recordId })
      return verdict
    }
    const verdicts = Array.from({ length: 50 }, () => sync('A', 7, 'r7'))
    expect(verdicts).toEqual(['free', ...Array.from({ length: 49 }, () => 'sameRecord')])
    expect(used).toEqual([{ number: 7, recordId: 'r7' }])
  })
})
