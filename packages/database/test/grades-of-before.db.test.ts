import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS } from '../src/migrate.ts'
import { openTestDatabase } from '../src/test-database.ts'

const MIGRATION = join(MIGRATIONS, '20261128112000_food_grade_grounds/migration.sql')
const id = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`

it('grades of before name as chosen what no record yields and as stated the check they have, in their order; files without one stay as they are', async () => {
  await using base = await openTestDatabase()
  const grades = [
    { year: 2027, grade: 'D', events: ['refusedInspection', 'publicHarm', 'recallNotDone', 'foodSafetyIncident', 'rectificationOverdue'], lastFullOn: '2026-01-05' },
    { year: 2026, grade: 'C', events: ['refusedInspection'], lastFullOn: '2025-12-31' }, { year: 2025, grade: 'A', events: [], lastFullOn: null },
  ]
  const facts = [{ foodGrades: grades }, { foodGrades: [] }, {}]
  for (const [n, one] of facts.entries()) {
    await base.pool.query(
      `insert into case_file (id, case_type, kind, topic, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, 'subject', 'case', 'x', 'x', 'open', 1, 0, '640104', 'u', 'u', 'x', 'x', $2, '{}', 'internal', 'x', now(), now(), now(), '')`, [id(n), one])
  }
  await base.pool.query(readFileSync(MIGRATION, 'utf8'))
  const { rows } = await base.pool.query<{ facts: unknown }>('select facts from case_file order by id')
  const added = [{ chosen: ['publicHarm', 'foodSafetyIncident'], statedFullOn: '2026-01-05' }, { chosen: [], statedFullOn: '2025-12-31' }, { chosen: [], statedFullOn: null }]
  expect(rows.map((row) => row.facts)).toEqual([{ foodGrades: grades.map((one, i) => ({ ...one, ...added[i], statedFor: null })) }, { foodGrades: [] }, {}])
})
