import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '@onewindow/database/migrate'
import { openTestDatabase } from '@onewindow/database/test-database'
import { expect, it } from 'vitest'

const MIGRATION = join(MIGRATIONS, '20261127213000_cases_of_minors_all_along/migration.sql')
const id = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const about = (minor: boolean) => ({ party: { name: '少年乙', minor } })

/** Case type, facts, the case around it, the cases it came of, whether only its people may find it. By number: its place in the table. */
const CASES: readonly (readonly [string, object, number | null, readonly (readonly [number, string])[], boolean])[] = [
  ['citizenRequest', {}, null, [], false],
  ['clue', { suspect: null }, null, [[0, 'causedBy']], true], // The minor was named when it went to the spot.
  ['simpleCase', { ...about(true), clueId: id(1) }, null, [[1, 'causedBy']], true],
  ['execution', {}, 2, [[2, 'partOf']], true],
  ['documentService', {}, 3, [[3, 'partOf']], true],
  ['clue', { suspect: null }, null, [[2, 'transferredTo']], true],
  ['ordinaryCase', about(false), null, [[5, 'causedBy']], true],
  ['hearing', {}, 6, [[6, 'partOf']], true],
  ['clue', { suspect: null }, null, [[5, 'causedBy']], true],
  ['supervisionCard', { missedNumber: 'AJ-640104-20261102-000002-0', matter: '少年乙案', colour: 'red' }, null, [[2, 'causedBy']], false],
  ['seriousListing', {}, null, [[6, 'causedBy']], false],
  ['clue', { suspect: { minor: false } }, null, [[1, 'sameMatter']], false],
  ['ordinaryCase', about(false), null, [[11, 'causedBy']], false],
  ['supervisionCard', { missedNumber: 'AJ-640104-20261102-000012-0', matter: '少年乙案', colour: 'red' }, null, [[12, 'causedBy']], false],
]

it('EN-19: cases of minors from before are confined with all that lies in them and came of them; what others watch them by stays, in neutral words', async () => {
  await using base = await openTestDatabase()
  for (const [n, [type, facts, around, origins]] of CASES.entries()) {
    await base.pool.query(
      `insert into case_file (id, case_type, kind, topic, parent_id, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, $2, 'case', 'x', $3, 'x', 'open', 1, 0, '640104', 'u', 'u', '少年乙案', 'x', $4, '{}', 'internal', 'x', now(), now(), now(), '少年乙案 某局')`, [id(n), type, around === null ? null : id(around), facts])
    for (const [to, kind] of origins) await base.pool.query('insert into case_link (from_id, to_id, kind, at) values ($1, $2, $3, now())', [id(n), id(to), kind])
    for (const scope of ['R:640104', 'U:u']) await base.pool.query("insert into worklist_entry (scope, queue, due, case_id) values ($1, 'q', '9999-12-31', $2)", [scope, id(n)])
  }
  for (const _twice of [1, 2]) await base.pool.query(readFileSync(MIGRATION, 'utf8'))
  const { rows } = await base.pool.query<{ confined: boolean; flags: number; scopes: string[] }>(
    "select flags && '{confined}' confined, cardinality(flags) flags, (select array_agg(w.scope order by w.scope) from worklist_entry w where w.case_id = c.id) scopes from case_file c order by id")
  expect(rows.map(({ confined, flags }) => [confined, flags])).toEqual(CASES.map(([, , , , confined]) => [confined, confined ? 1 : 0]))
  expect(rows.map(({ scopes }) => scopes.length)).toEqual(CASES.map(([, , , , confined]) => (confined ? 1 : 2)))
  const { rows: cards } = await base.pool.query("select title, facts ->> 'matter' matter, facts -> 'missedNumber' number, facts ->> 'colour' colour, search_text words from case_file where case_type = 'supervisionCard' order by id")
  expect(cards).toEqual([
    { title: '限定知悉范围的案件', matter: '限定知悉范围的案件', number: null, colour: 'red', words: '限定知悉范围的案件 某局' },
    { title: '少年乙案', matter: '少年乙案', number: 'AJ-640104-20261102-000012-0', colour: 'red', words: '少年乙案 某局' },
  ])
})

it('EN-24: a certificate always has fields, those entered before them too', async () => {
  await using base = await openTestDatabase()
  const { rows } = await base.pool.query("select is_nullable from information_schema.columns where table_name = 'officer_certificate' and column_name = 'fields'")
  expect(rows).toEqual([{ is_nullable: 'NO' }])
})
