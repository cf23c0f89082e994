import { describe, expect, it } from 'vitest'
import { fileFaults, sizeFaults } from './taste.ts'

const longFile = (path: string, lines: number) => ({ path, text: 'export const x = 1\n'.repeat(lines) })

describe('what is refused', () => {
  it.each([
    ['packages/casework/src/utils.ts', 'export const x = 1', /"utils\.ts" says nothing/],
    ['packages/casework/src/helpers/load.ts', 'export const x = 1', /"helpers" says nothing/],
    ['packages/casework/src/LoadCase.ts', 'export const x = 1', /kebab-case/],
    ['packages/casework/src/index.ts', `export { x } from './x.ts'\nexport type { Y } from './y.ts'`, /a barrel/],
    ['packages/casework/src/x.ts', `export * from './y.ts'\nexport const x = 1`, /:1: "export \*"/],
    ['packages/casework/src/x.ts', `export const x = 1\n// ${'TO'}DO later`, /:2: unfinished/],
    ['packages/casework/src/x.ts', `// @ts-expect-${'error'}\nexport const x = 1`, /needs its reason/],
    ['packages/casework/src/x.ts', `// oxlint-${'disable'}-next-line no-console\nexport const x = 1`, /needs its reason/],
    ['packages/casework/src/x.ts', `// @ts-${'ignore'} because the library is wrong\nexport const x = 1`, /hides errors/],
    ['packages/approval/src/application/rules.ts', 'export const today = () => Date.now()', /pure room/],
    ['packages/approval/src/rules/timeline.ts', 'export const today = () => new Date()', /pure room/],
    ['packages/approval/src/application/lifecycle.ts', `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`, /pure room/],
    ['packages/calendar/src/due.ts', 'export const x = Math.random()', /pure room/],
    ['packages/audit/src/tree.ts', 'export const x = process.env', /pure room/],
    ['packages/audit/src/keys.ts', `export const x = '/ho${'me'}/ann/keys'`, /path or registry of one machine/],
    ['apps/citizen/src/page.tsx', 'export const Page = () => <p>办事指南</p>', /:1: Chinese text/],
    ['apps/citizen/src/page.tsx', `export const title = '办事指南'`, /Chinese text/],
    ['apps/citizen/src/page.tsx', 'export const title = (n: number) => `已受理 ${n} 件`', /Chinese text/],
    ['apps/citizen/src/page.tsx', 'export const Page = () => <img alt="印章" />', /Chinese text/],
    ['packages/approval/src/application/commands.ts', `export const reason = '材料不全'`, /Chinese text/],
    ['packages/forms/src/react/field.tsx', 'export const Field = () => <b>必填</b>', /Chinese text/],
  ])('%s: %s', (path, text, sentence) => {
    expect(fileFaults({ path, text }).join('\n')).toMatch(sentence)
  })
})

describe('what is welcome', () => {
  it.each([
    ['packages/approval/src/application/locales/zh.ts', `export const zh = { title: '办事指南' }`],
    ['packages/approval/src/application/lifecycle.ts', `export const row = { source: '行政许可法 §32(1)(四)', on: '受理' }`],
    ['packages/approval/src/rules/fees.ts', `/** 收费 */\nexport const limit = { days: 5, source: '行政许可法 第三十二条' }`],
    ['packages/identity/src/roles.ts', `export const roles = [['windowClerk', '窗口人员', 'Window clerk']]`],
    ['packages/desk/src/router.ts', `export const names = { clerk: { zh: '窗口人员', en: 'Window clerk' } }`],
    ['packages/identity/src/definition.ts', `export { roles } from './roles.ts'`],
    ['packages/audit/src/tree.ts', `import { hash } from 'node:crypto'\nexport const x = hash`],
    ['packages/identity/src/name.ts', 'export const han = /^[一-龥·]{2,30}$/u'],
    ['packages/approval/src/application/rules.test.ts', `export const day = new Date()\nexport const title = '补正'`],
    ['packages/approval/src/application/rules.ts', 'export const later = (at: string) => new Date(at)'],
    ['packages/casework/src/x.ts', '// @ts-expect-error the types of pg lack the third argument\nexport const x = 1'],
    ['packages/casework/src/x.ts', `export type { Y } from './y.ts'\nexport const x = 1`],
    ['apps/citizen/src/routes/cases.$caseId.tsx', 'export const x = 1'],
  ])('%s: %s', (path, text) => {
    expect(fileFaults({ path, text })).toEqual([])
  })
})

describe('length of files', () => {
  it('none above 400', () => {
    expect(sizeFaults([...Array.from({ length: 20 }, (_, n) => longFile(`a${n}.ts`, 20)), longFile('packages/x/src/long.ts', 401)])).toEqual(['packages/x/src/long.ts:1: 401 lines; split it by behaviour, no file has more than 400'])
  })

  it('nine in ten up to 250, half up to 80', () => {
    const files = Array.from({ length: 10 }, (_, n) => longFile(`a${n}.ts`, n < 5 ? 81 : n < 8 ? 200 : 300))
    expect(sizeFaults(files)).toEqual([expect.stringContaining('more than 300 lines, allowed are 250'), expect.stringContaining('half of the files have more than 81 lines')])
  })

  it('tables, texts and generated code are not measured', () => {
    expect(sizeFaults(['packages/x/src/locales/zh.ts', 'packages/x/src/lifecycle.ts', 'packages/x/data/items.ts', 'apps/x/src/routeTree.gen.ts'].map((path) => longFile(path, 900)))).toEqual([])
  })
})
