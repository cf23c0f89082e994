import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { lineOf } from './in-line.ts'

describe('a storm of sign-ins waits in line', () => {
  it('never more than two at a time, first come first served, also when one fails', async () => {
    const line = lineOf(2)
    let now = 0
    let most = 0
    const order: number[] = []
    const ends = await Promise.allSettled(Array.from({ length: 9 }, (_, i) => line(async () => {
      order.push(i)
      most = Math.max(most, ++now)
      await pause(2)
      now -= 1
      if (i === 3) throw new Error('wrong')
      return i
    })))
    expect(most).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
  })
})
