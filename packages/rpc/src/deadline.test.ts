import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { withinDeadline } from './deadline.ts'

describe('a request is answered in time', () => {
  it('with its own answer when there is one', async () => {
    expect(await withinDeadline(Promise.resolve('done'), 50)).toBe('done')
  })

  it('with its own failure', async () => {
    await expect(withinDeadline(Promise.reject(new Error('no')), 50)).rejects.toThrow('no')
  })

  it('with "come again" when the database hangs; the work goes on', async () => {
    let finished = false
    const work = (async () => {
      await pause(60)
      finished = true
    })()
    await expect(withinDeadline(work, 10)).rejects.toMatchObject({ refusal: { code: 'system.unavailable', kind: 'away' } })
    await work
    expect(finished).toBe(true)
  })
})
