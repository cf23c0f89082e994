import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lifecyclePicture, withPicture, type Pictured } from '@onewindow/casework/lifecycle-picture'
import { expect, it } from 'vitest'

const PACKAGES = join(import.meta.dirname, '../..')
const pictured = globSync('*/src/*/lifecycle.ts', { cwd: PACKAGES }).map((table) => ({ table, readme: join(dirname(table), 'README.md') })).filter(({ readme }) => existsSync(join(PACKAGES, readme)) && readFileSync(join(PACKAGES, readme), 'utf8').includes('lifecycle:begin'))

const isTable = (value: unknown): value is Pictured => typeof value === 'object' && value !== null && 'transitions' in value && 'caseType' in value

it('the domains’ pages draw their tables', () => { expect(pictured.length).toBeGreaterThan(30) })

it.each(pictured)('the picture in $readme is the table; draw it anew with packages/casework/scripts/lifecycle-picture.ts', async ({ table, readme }) => {
  const drawn = Object.values((await import(join(PACKAGES, table))) as object).find(isTable) as Pictured
  const page = readFileSync(join(PACKAGES, readme), 'utf8')
  expect(withPicture(page, lifecyclePicture(drawn))).toBe(page)
})
