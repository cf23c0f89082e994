import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const included = ['tsconfig.node.json', 'tsconfig.json', 'tsconfig.browser.json'].flatMap((name) => (JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as { include: string[] }).include)

it('every folder of sources and tests of every package is type checked by one of the programs', () => {
  const folders = readdirSync(join(ROOT, 'packages')).flatMap((name) => ['src', 'test', 'scripts', 'gallery'].map((folder) => `packages/${name}/${folder}`)).filter((path) => existsSync(join(ROOT, path)))
  expect(folders.filter((path) => included.filter((one) => one === path).length !== 1)).toEqual([])
})
