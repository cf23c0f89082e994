import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS } from '../src/migrate.ts'
import { openTestDatabase } from '../src/test-database.ts'

const sqlOf = (name: string): string => readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
const id = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`

it('an interest taken back although it said something else keeps its officer away again; the same said twice stands once', async () => {
  await using base = await openTestDatabase()
  await base.pool.query('drop index declared_interest_stands_key')
  const declared = [['持股', '2026-01-31'], ['持股', null], ['持股', null], ['任职', null]] as const
  for (const [n, [note, endedOn]] of declared.entries()) {
    await base.pool.query("insert into declared_interest (id, account_id, party_id, kind, note, ended_on, declared_at) values ($1, $2, $3, 'other', $4, $5, $6)", [id(n), id(90), id(91), note, endedOn, `2026-02-0${n + 1}T09:00:00+08:00`])
  }
  const standing = async () => (await base.pool.query<{ n: string }>('select right(id::text, 1) n from declared_interest where withdrawn_at is null order by id')).rows.map(({ n }) => Number(n))
  await base.pool.query(sqlOf('20261128002500_one_declaration'))
  expect(await standing()).toEqual([0])
  // The officer takes the first of two other equal ones back: its repetition does not come up in its place.
  await base.pool.query("insert into declared_interest (id, account_id, party_id, kind, note, ended_on, declared_at, withdrawn_at) values ($1, $3, $4, 'kin', '配偶任职', null, '2026-02-01T09:00:00+08:00', '2026-03-01T09:00:00+08:00'), ($2, $3, $4, 'kin', '配偶任职', null, '2026-02-02T09:00:00+08:00', '2026-02-02T09:00:00+08:00')", [id(7), id(8), id(90), id(91)])
  await base.pool.query(sqlOf('20261128114500_interests_by_words_and_day'))
  expect(await standing()).toEqual([0, 1, 3])
})
