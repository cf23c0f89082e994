import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS } from '../src/migrate.ts'
import { openTestDatabase, type TestDatabase } from '../src/test-database.ts'

const sqlOf = (name: string): string => readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
const id = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Files of the register with these facts. */
async function keep(base: TestDatabase, facts: readonly object[]): Promise<void> {
  for (const [n, one] of facts.entries()) {
    await base.pool.query(
      `insert into case_file (id, case_type, kind, topic, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, 'subject', 'case', 'x', 'x', 'open', 1, 0, '640104', 'u', 'u', 'x', 'x', $2, '{}', 'internal', 'x', now(), now(), now(), '')`, [id(n), one])
  }
}

it('grades of before name as chosen what no record yields and as stated the check they have, in their order; files without one stay as they are', async () => {
  await using base = await openTestDatabase()
  const grades = [
    { year: 2027, grade: 'D', events: ['refusedInspection', 'publicHarm', 'recallNotDone', 'foodSafetyIncident', 'rectificationOverdue'], lastFullOn: '2026-01-05' },
    { year: 2026, grade: 'C', events: ['refusedInspection'], lastFullOn: '2025-12-31' }, { year: 2025, grade: 'A', events: [], lastFullOn: null },
  ]
  const facts = [{ foodGrades: grades }, { foodGrades: [] }, {}]
  await keep(base, facts)
  await base.pool.query(sqlOf('20261128112000_food_grade_grounds'))
  const { rows } = await base.pool.query<{ facts: unknown }>('select facts from case_file order by id')
  const added = [{ chosen: ['publicHarm', 'foodSafetyIncident'], statedFullOn: '2026-01-05' }, { chosen: [], statedFullOn: '2025-12-31' }, { chosen: [], statedFullOn: null }]
  expect(rows.map((row) => row.facts)).toEqual([{ foodGrades: grades.map((one, i) => ({ ...one, ...added[i], statedFor: null })) }, { foodGrades: [] }, {}])
})

it('grades that say what was stated, but not for which year, are of no year; the others stay as they are', async () => {
  await using base = await openTestDatabase()
  const [without, whole] = [{ year: 2026, chosen: ['publicHarm'], statedFullOn: '2026-01-05' }, { year: 2027, chosen: [], statedFullOn: null, statedFor: 2027 }]
  await keep(base, [{ foodGrades: [without, whole] }, { foodGrades: [whole] }, { foodGrades: [] }, {}])
  await base.pool.query(sqlOf('20261128120000_food_grade_year'))
  const { rows } = await base.pool.query<{ facts: unknown }>('select facts from case_file order by id')
  expect(rows.map(({ facts }) => facts)).toEqual([{ foodGrades: [{ ...without, statedFor: null }, whole] }, { foodGrades: [whole] }, { foodGrades: [] }, {}])
})
