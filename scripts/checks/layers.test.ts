import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { layerFaults } from './layers.ts'

let root: string

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const manifest = (folder: string, { needs = [], dev = [], exports = {} }: { needs?: string[], dev?: string[], exports?: Record<string, string> }): void => {
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [/^[a-z-]+$/.test(name) && name !== 'zod' ? `@onewindow/${name}` : name, '*']))
  write(`${folder}/package.json`, JSON.stringify({ name: `@onewindow/${folder.split('/').at(-1)}`, dependencies: versions(needs), devDependencies: versions(dev), exports }))
}

/** A small sound house: one app, one domain, the spine below it. */
function soundHouse(): void {
  manifest('packages/database', { exports: { './client': './src/client.ts' } })
  write('packages/database/src/client.ts', `import { readFileSync } from 'node:fs'\nexport const open = readFileSync`)
  manifest('packages/identity', { needs: ['database'], exports: { './roles': './src/roles.ts' } })
  write('packages/identity/src/roles.ts', `import { open } from '@onewindow/database/client'\nexport const roles = open`)
  manifest('packages/casework', { needs: ['database', 'identity'], dev: ['testing'], exports: { './lifecycle': './src/lifecycle.ts' } })
  write('packages/casework/src/lifecycle.ts', `import { roles } from '@onewindow/identity/roles'\nexport const lifecycle = roles`)
  write('packages/casework/src/lifecycle.test.ts', `import { it } from 'vitest'\nimport { world } from '@onewindow/testing/world'\nit('x', world)`)
  manifest('packages/governance', { needs: ['casework'], exports: { './rules': './src/rules.ts' } })
  write('packages/governance/src/rules.ts', 'export const rules = 1')
  manifest('packages/approval', { needs: ['casework', 'zod'], exports: { './definition': './src/definition.ts', './locales/*': './src/locales/*.ts' } })
  write('packages/approval/src/definition.ts', `import { z } from 'zod'\nexport const definition = z`)
  write('packages/approval/src/locales/zh.ts', 'export const zh = {}')
  manifest('packages/api', { needs: ['approval'], exports: { './router': './src/router.ts' } })
  write('packages/api/src/router.ts', 'export type Api = 1')
  manifest('packages/testing', { needs: ['casework'], exports: { './world': './src/world.ts' } })
  write('packages/testing/src/world.ts', 'export const world = () => undefined')
  manifest('packages/ui', { exports: { './button': './src/button.tsx' } })
  write('packages/ui/src/button.tsx', 'export const Button = () => <b />')
  manifest('apps/citizen', { needs: ['approval', 'ui'], dev: ['api'] })
  write('apps/citizen/src/page.tsx', `import type { Api } from '@onewindow/api/router'\nimport { definition } from '@onewindow/approval/definition'
import { Button } from '@onewindow/ui/button'\nexport const load = () => import('@onewindow/approval/locales/zh')\nexport const page: Api | typeof definition | typeof Button = 1`)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'house-'))
  soundHouse()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('a sound house has no fault', () => {
  write('vectors/clock.json', '{}')
  write('packages/approval/src/clock.test.ts', `import clock from '../../../vectors/clock.json' with { type: 'json' }\nexport const x = clock`)
  expect(layerFaults(root)).toEqual([])
})

describe('every planted fault is named', () => {
  const plant = (what: string, sentence: RegExp, dig: () => void) => it(what, () => {
    dig()
    expect(layerFaults(root).join('\n')).toMatch(sentence)
  })

  plant('an arrow upwards in package.json', /packages\/identity\/package\.json: identity may not use casework/, () => manifest('packages/identity', { needs: ['database', 'casework'], exports: { './roles': './src/roles.ts' } }))
  plant('an arrow upwards by import type', /casework\/src\/up\.ts:1: casework may not use approval/, () => write('packages/casework/src/up.ts', `import type { definition } from '@onewindow/approval/definition'`))
  plant('domain to domain by export *', /approval\/src\/other\.ts:1: approval may not use governance/, () => write('packages/approval/src/other.ts', `export * from '@onewindow/governance/rules'`))
  plant('domain to domain by import()', /approval\/src\/other\.ts:1: approval may not use governance/, () => write('packages/approval/src/other.ts', `export const x = () => import('@onewindow/governance/rules')`))
  plant('a path out of the package', /leaves the package/, () => write('packages/approval/src/out.ts', `import { rules } from '../../governance/src/rules.ts'\nexport const x = rules`))
  plant('a circle inside a package', /in a circle: packages\/approval\/src\/a\.ts → packages\/approval\/src\/b\.ts → packages\/approval\/src\/a\.ts/, () => {
    write('packages/approval/src/a.ts', `import { b } from './b.ts'\nexport const a = () => b`)
    write('packages/approval/src/b.ts', `import { a } from './a.ts'\nexport const b = () => a`)
  })
  plant('a server value in an app', /apps\/citizen\/src\/bad\.tsx:1: @onewindow\/approval\/rules reaches the browser/, () => {
    manifest('packages/approval', { needs: ['casework', 'zod'], exports: { './definition': './src/definition.ts', './locales/*': './src/locales/*.ts', './rules': './src/rules.ts' } })
    write('packages/approval/src/rules.ts', 'export const rules = 1')
    write('apps/citizen/src/bad.tsx', `import { rules } from '@onewindow/approval/rules'\nexport const x = rules`)
  })
  plant('a definition whose relative import reaches casework', /approval\/src\/deep\.ts:1: @onewindow\/casework\/lifecycle reaches the browser \(loaded from apps\/citizen\/src\/page\.tsx\)/, () => {
    write('packages/approval/src/definition.ts', `import { deep } from './deep.ts'\nexport const definition = deep`)
    write('packages/approval/src/deep.ts', `import { lifecycle } from '@onewindow/casework/lifecycle'\nexport const deep = lifecycle`)
  })
  plant('a definition that imports node:fs', /definition\.ts:1: node:fs reaches the browser/, () => write('packages/approval/src/definition.ts', `import { readFileSync } from 'node:fs'\nexport const definition = readFileSync`))
  plant('ui on the server', /governance may not use ui/, () => {
    manifest('packages/governance', { needs: ['casework', 'ui'], exports: { './rules': './src/rules.ts' } })
    write('packages/governance/src/rules.ts', `import { Button } from '@onewindow/ui/button'\nexport const rules = Button`)
  })
  plant('testing outside tests', /casework\/src\/shipped\.ts:1: @onewindow\/testing\/world is for tests only/, () => write('packages/casework/src/shipped.ts', `import { world } from '@onewindow/testing/world'\nexport const x = world`))
  plant('testing as a real dependency', /casework\/package\.json: casework may not use testing/, () => manifest('packages/casework', { needs: ['database', 'identity', 'testing'], exports: { './lifecycle': './src/lifecycle.ts' } }))
  plant('an undeclared package', /@onewindow\/database is not declared in the package\.json of approval/, () => write('packages/approval/src/lib.ts', `import { open } from '@onewindow/database/client'\nexport const x = open`))
  plant('an undeclared library', /lodash is not declared in the package\.json of approval/, () => write('packages/approval/src/lib.ts', `import { map } from 'lodash'\nexport const x = map`))
  plant('a path that is not exported', /@onewindow\/casework\/secret is not exported by casework/, () => write('packages/approval/src/lib.ts', `import { x } from '@onewindow/casework/secret'\nexport const y = x`))
  plant('a package on no floor', /cellar stands on no floor/, () => manifest('packages/cellar', {}))
  plant('import { type X } in an app: it still loads the module', /page2\.tsx:1: @onewindow\/api\/router reaches the browser/, () => write('apps/citizen/src/page2.tsx', `import { type Api } from '@onewindow/api/router'\nexport type X = Api`))
})
