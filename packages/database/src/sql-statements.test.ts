import { expect, it } from 'vitest'
import { sqlStatements } from './sql-statements.ts'

it.each([
  ['select 1; select 2;', ['select 1', 'select 2']],
  [`select 'a;b'; select ";"`, [`select 'a;b'`, 'select ";"']],
  ['do $$ begin; end; $$; select 1', ['do $$ begin; end; $$', 'select 1']],
  ['do $body$ x; $$ y; $body$', ['do $body$ x; $$ y; $body$']],
  ['-- a; b\nselect 1; /* c; d */', ['-- a; b\nselect 1']],
  [`select 'it''s; fine'`, [`select 'it''s; fine'`]],
  ['select $1; select $2', ['select $1', 'select $2']],
  ['', []],
])('%j is split at its top-level semicolons only', (sql, statements) => {
  expect(sqlStatements(sql)).toEqual(statements)
})
