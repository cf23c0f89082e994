import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS, readMigrations } from '../src/migrate.ts'

/**
 * A migration that has run somewhere is never edited: a database that remembers the old text refuses to start with the new one. So each has its sum in this list; a new one is written there when it is made,
 * and a line of it changes never.
 */
it('no migration was edited since it was made, none is missing, none lacks its sum', () => {
  const sums = readFileSync(join(MIGRATIONS, 'sums.txt'), 'utf8').trimEnd().split('\n')
  expect(readMigrations().map(({ name, sum }) => `${sum}  ${name}`)).toEqual(sums)
})

it('an earlier text belongs to a migration there is, and is not the text of now', () => {
  const earlier = readFileSync(join(MIGRATIONS, 'earlier-sums.txt'), 'utf8').trimEnd().split('\n').map((one) => one.split('  '))
  const now = new Map(readMigrations().map(({ name, sum }) => [name, sum]))
  expect(earlier.filter(([sum, name = '']) => !now.has(name) || now.get(name) === sum || !/^[0-9a-f]{64}$/.test(sum ?? ''))).toEqual([])
})
