import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRequestCounts } from './request-counts.ts'

let base: TestDatabase
beforeAll(async () => { base = await openTestDatabase() })
afterAll(async () => { await base[Symbol.asyncDispose]() })

const MINUTE = 60_000
let at = 100 * MINUTE
const open = (pool: Parameters<typeof openRequestCounts>[0] = base.pool) => openRequestCounts(pool, (address) => `hash of ${address}`, () => at)
const times = (n: number, add: () => { current: number }): number => Array.from({ length: n }, add).at(-1)?.current ?? 0

describe('one limit over several processes', () => {
  it('what one counted the other knows a second later, and nothing counts twice', async () => {
    const [one, other] = [open(), open()]
    expect([times(5, () => one.add('10.0.0.1')), times(3, () => other.add('10.0.0.1'))]).toEqual([5, 3])
    await Promise.all([one.sync(), other.sync()])
    for (const each of [one, other]) {
      each.add('10.0.0.1')
      await each.sync()
    }
    expect([times(1, () => other.add('10.0.0.1')), times(1, () => one.add('10.0.0.2'))]).toEqual([11, 1])
    await Promise.all([one.sync(), other.sync()])
    one.add('10.0.0.1')
    await one.sync()
    expect(times(1, () => one.add('10.0.0.1'))).toBe(13)
    const { rows } = await base.pool.query<{ address: string }>('select address from transient.request_count')
    expect(rows.every(({ address }) => address.startsWith('hash of '))).toBe(true)
  })

  it('a new minute counts anew, and old ones go', async () => {
    const one = open()
    times(7, () => one.add('10.0.0.3'))
    await one.sync()
    at += MINUTE
    expect(one.add('10.0.0.3')).toEqual({ current: 1, ttl: MINUTE })
    at += 3 * MINUTE
    await one.sync()
    expect((await base.pool.query('select 1 from transient.request_count')).rowCount).toBe(0)
  })

  it('while the database is away each counts for itself, and nothing is forgotten when it is back', async () => {
    let away = true
    const query = ((...args: Parameters<typeof base.pool.query>) => (away ? Promise.reject(new Error('away')) : base.pool.query(...args))) as typeof base.pool.query
    const one = open({ query })
    times(4, () => one.add('10.0.0.4'))
    await expect(one.sync()).rejects.toThrow('away')
    expect(times(1, () => one.add('10.0.0.4'))).toBe(5)
    away = false
    await one.sync()
    const other = open()
    times(1, () => other.add('10.0.0.4'))
    await other.sync()
    expect(times(1, () => other.add('10.0.0.4'))).toBe(7)
  })
})
