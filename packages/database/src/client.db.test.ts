import { describe, expect, it } from 'vitest'
import { instantText } from './pg-types.ts'
import { openTestDatabase } from './test-database.ts'

describe('how rows are read', () => {
  it('instants come as ISO text with +08:00, days as text, bigint as number', async () => {
    await using base = await openTestDatabase()
    const { rows } = await base.pool.query(`select timestamptz '2026-11-24T10:00:00.123456+08:00' as at, date '2026-11-24' as day, 9007199254740991::bigint as fen,
      array[timestamptz '2026-12-31T23:30:00Z'] as instants, array[1::bigint, null] as numbers, '{"n": 1}'::jsonb as body`)
    expect(rows).toEqual([{ at: '2026-11-24T10:00:00.123+08:00', day: '2026-11-24', fen: 9007199254740991, instants: ['2027-01-01T07:30:00.000+08:00'], numbers: [1, null], body: { n: 1 } }])
  })

  it('a bigint that is no exact number stops the query', async () => {
    await using base = await openTestDatabase()
    await expect(base.pool.query('select 9007199254740993::bigint as fen')).rejects.toThrow('no exact number')
  })

  it('Prisma reads the same instant from the same pool', async () => {
    await using base = await openTestDatabase()
    const [row] = await base.db.$queryRaw<{ at: Date }[]>`select timestamptz '2026-11-24T10:00:00.123+08:00' as at`
    expect(row?.at.toISOString()).toBe('2026-11-24T02:00:00.123Z')
  })
})

describe('statements with a name', () => {
  it('are planned once on a connection of their own kind, also where others would be planned for each value; instants read the same', async () => {
    await using base = await openTestDatabase({ maxPlanned: 1 })
    const look = { name: 'look', text: `select timestamptz '2026-11-24T10:00:00.12+08:00' at, count(*) n from generate_series(1, $1::int) x where x > $2` }
    for (let n = 1; n <= 8; n += 1) expect((await base.pool.query({ ...look, values: [n, 0] })).rows).toEqual([{ at: '2026-11-24T10:00:00.120+08:00', n }])
    const plans = { name: 'plans', text: 'select generic_plans, custom_plans from pg_prepared_statements where name = $1', values: ['look'] }
    expect((await base.pool.query(plans)).rows).toEqual([{ generic_plans: 8, custom_plans: 0 }])
    expect((await base.pool.query({ text: plans.text, values: plans.values })).rows).toEqual([])
  })

  it('go on when a newer build widens their table', async () => {
    await using base = await openTestDatabase({ maxPlanned: 2 })
    await base.pool.query('create table thing (id int)')
    await base.pool.query('insert into thing values (1)')
    const look = { name: 'things', text: 'select *, pg_sleep(0.02) from thing' }
    const both = () => Promise.all([base.pool.query<{ id: number }>(look), base.pool.query<{ id: number }>(look)])
    await both()
    await base.pool.query(`alter table thing add column name text default 'new'`)
    for (const { rows } of await both()) expect(rows).toMatchObject([{ id: 1, name: 'new' }])
  })

  it('instants inside JSON and on the edges of the day are those of the other connections', async () => {
    await using base = await openTestDatabase()
    const text = `select json_build_object('at', t) made, t at from unnest(array['2026-11-24T00:00:00+08:00', '2026-11-23T15:59:59.999Z', '1988-07-01T12:00:00+09:00', '2026-01-01T00:00:00.5Z']::timestamptz[]) t`
    const [named, plain] = [await base.pool.query<{ made: { at: string }; at: string }>({ name: 'edges', text }), await base.pool.query<{ made: { at: string }; at: string }>(text)]
    const expected = ['2026-11-24T00:00:00.000+08:00', '2026-11-23T23:59:59.999+08:00', '1988-07-01T11:00:00.000+08:00', '2026-01-01T08:00:00.500+08:00']
    for (const { rows } of [named, plain]) expect(rows.map(({ made, at }) => [instantText(made.at), at])).toEqual(expected.map((at) => [at, at]))
  })
})

describe('a lost connection or an endless query', () => {
  it('a statement beyond the limit is cancelled', async () => {
    await using base = await openTestDatabase({ statementTimeoutMs: 100 })
    await expect(base.pool.query('select pg_sleep(5)')).rejects.toThrow('statement timeout')
  })

  it('killed connections are reported and replaced; the process lives on', async () => {
    const lost: string[] = []
    await using base = await openTestDatabase({ onConnectionLost: (error) => lost.push(error.message) })
    await Promise.all([base.pool.query('select pg_sleep(0.05)'), base.pool.query('select pg_sleep(0.05)')])
    await base.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
    await expect.poll(() => lost.length).toBeGreaterThan(0)
    expect((await base.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})
