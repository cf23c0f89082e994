import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../src/test-database.ts'

const MIGRATION = join(import.meta.dirname, '../prisma/migrations/20261126001800_effects_in_order/migration.sql')
const CASE = '019d0000-0000-7000-8000-000000000001'

it('jobs under way when an installation is upgraded become effects under their own numbers; what had been given up is parked', async () => {
  await using base = await openTestDatabase()
  const ask = async (sql: string) => (await base.pool.query<Record<string, unknown>>(sql)).rows
  await base.pool.query('drop index outbox_again_idx; alter table outbox drop tries, drop again_at; drop table outbox_parked')
  await base.pool.query(`create schema job; create type job.job_state as enum ('created', 'retry', 'active', 'completed', 'cancelled', 'failed');
    create table job.job (name text, data jsonb, state job.job_state, created_on timestamptz default now(), completed_on timestamptz, retry_count int default 2)`)
  await base.pool.query(`insert into job.job (name, data, state) values ('notice', '{"outboxId": 5, "caseId": "${CASE}", "event": "accept"}', 'retry'), ('caseTells', '{"outboxId": 8, "caseId": "${CASE}"}', 'active'),
    ('caseOpens', '{"outboxId": 6, "caseId": null, "order": {}}', 'failed'), ('notice', '{"outboxId": 7}', 'completed'), ('__boss', '{}', 'created')`)
  await base.pool.query(readFileSync(MIGRATION, 'utf8'))
  expect(await ask('select id, kind, case_id, payload, tries from outbox order by id')).toEqual([
    { id: 5, kind: 'notice', case_id: CASE, payload: { caseId: CASE, event: 'accept' }, tries: 0 }, { id: 8, kind: 'caseTells', case_id: CASE, payload: { caseId: CASE }, tries: 0 },
  ])
  expect(await ask('select id, kind, tries, fault from outbox_parked')).toEqual([{ id: 6, kind: 'caseOpens', tries: 2, fault: 'failed before the upgrade' }])
  expect(await ask(`select to_regnamespace('job') is null gone`)).toEqual([{ gone: true }])
})
