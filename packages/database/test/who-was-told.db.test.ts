import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../src/test-database.ts'

const MIGRATION = join(import.meta.dirname, '../prisma/migrations/20261126002500_who_was_told/migration.sql')
const id = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Case type, part, kind of visit, events so far. */
const CASES = [
  ['clue', 'party', null, ['register']], ['inspectionTask', 'handler', 'flying', ['issue', 'prepare']], ['inspectionTask', 'handler', 'flying', ['issue', 'prepare', 'arrive']], ['inspectionTask', 'handler', 'planned', ['issue', 'prepare']],
  ['inspectionTask', 'handler', 'planned', ['issue']], ['ordinaryCase', 'party', null, ['open']], ['ordinaryCase', 'party', null, ['open', 'notify']], ['application', 'applicant', null, ['submit']], ['consumerComplaint', 'complainant', null, ['receive']],
] as const

it('a party taken to know of a case before that was kept is unaware again where nothing told it', async () => {
  await using base = await openTestDatabase()
  for (const [n, [type, part, kind, events]] of CASES.entries()) {
    await base.pool.query(
      `insert into case_file (id, case_type, kind, topic, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, $2, 'case', 'x', 'x', 'open', 1, 0, '640104', 'u', 'u', 'x', 'x', $3, '{}', 'internal', 'x', now(), now(), now(), '')`, [id(n), type, { kind }])
    await base.pool.query("insert into case_part (case_id, part, holder, party_id, name, told) values ($1, $2, 'h', $3, 'x', true)", [id(n), part, id(99)])
    for (const event of events) await base.pool.query("insert into case_event (case_id, version, event, to_state, actor_kind, actor_name, at, body, internal, round, salt, digest) values ($1, 1, $2, 'x', 'system', 'system', now(), '{}', false, 0, '', $3)", [id(n), event, `${n} ${event}`])
  }
  await base.pool.query(readFileSync(MIGRATION, 'utf8'))
  const { rows } = await base.pool.query<{ told: boolean }>('select told from case_part order by case_id')
  expect(rows.map(({ told }, n) => `${CASES[n]?.slice(0, 1).join()} ${CASES[n]?.[3].at(-1)} ${told}`)).toEqual([
    'clue register false', 'inspectionTask prepare false', 'inspectionTask arrive true', 'inspectionTask prepare true', 'inspectionTask issue false', 'ordinaryCase open false', 'ordinaryCase notify true', 'application submit true', 'consumerComplaint receive true',
  ])
})
