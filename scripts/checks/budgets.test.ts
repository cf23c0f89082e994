import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, budgetFaults, BUDGETS, weigh, weightLine } from './budgets.ts'

let dist: string
const noise = (kb: number) => randomBytes(kb * 512).toString('hex')
const write = (name: string, text: string) => writeFileSync(join(dist, name), text)
const page = (name: string) => `src/routes/${name}.tsx?tsr-split=component`

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(dist, '.vite'))
  for (const [name, kb] of Object.entries({ entry: 2, react: 20, home: 2, layout: 8, form: 5, fields: 30, start: 4, zh: 4, en: 4 })) write(`${name}.js`, noise(kb))
  write('entry.css', 'a{color:red}')
  write('fields.css', 'b{color:blue}')
  write('.vite/manifest.json', JSON.stringify({
    'index.html': { file: 'entry.js', imports: ['_react.js'], css: ['entry.css'], dynamicImports: ['src/start.ts', 'src/locales/zh.ts', 'src/locales/en.ts', page('index'), page('_desk/form')] },
    'src/start.ts': { file: 'start.js' }, '_react.js': { file: 'react.js' }, 'src/locales/zh.ts': { file: 'zh.js' }, 'src/locales/en.ts': { file: 'en.js' }, '_fields.js': { file: 'fields.js', imports: ['_react.js'], css: ['fields.css'] },
    [page('index')]: { file: 'home.js', imports: ['_react.js'] }, [page('_desk')]: { file: 'layout.js' }, [page('_desk/form')]: { file: 'form.js', imports: ['_fields.js'] },
  }))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

describe('page budgets', () => {
  it.each([
    ['index', '/'], ['services/$slug', '/services/$slug'], ['cases/$caseId/index', '/cases/$caseId/'], ['_desk.cases.$caseId', '/cases/$caseId'], ['_desk/people.index', '/people/'],
    ['_desk/permissions_.procedures', '/permissions/procedures'], ['_desk', null],
  ])('the route of %s is %s', (file, address) => {
    expect(addressOf(file)).toBe(address)
  })

  it('a page counts with everything it loads at once: entry, layout, shared parts, each once', () => {
    const weights = weigh(dist)
    expect(weights.map((one) => one.page).sort()).toEqual(['/', '/form'])
    const home = weights.find((one) => one.page === '/')!
    const form = weights.find((one) => one.page === '/form')!
    // Hexadecimal noise packs to a little more than half: entry 2 + start 4 + react 20 + home 2, and layout 8 + form 5 + fields 30 instead of home.
    expect(home.script / 1024).toBeGreaterThan(14)
    expect(home.script / 1024).toBeLessThan(17)
    expect(form.script / 1024).toBeGreaterThan(34.5)
    expect(form.script / 1024).toBeLessThan(40)
    expect(form.added).toBeGreaterThan(21.5 * 1024)
    expect(home.added).toBe(0)
    expect(form.addedStyle).toBeGreaterThan(0)
  })

  it('words of one language are content and count to the whole page only', () => {
    const [home] = weigh(dist)
    expect(home?.words).toBeGreaterThan(2 * 1024)
    expect(home?.words).toBeLessThan(3 * 1024)
  })

  it('every file is a request: programs, styles, the page itself and the words it shows', () => {
    const weights = weigh(dist)
    // index.html, entry.js and .css, start.js, react.js, zh.js and the page; the form adds the frame around it, fields.js and fields.css.
    expect(weights.map(({ page, files }) => [page, files])).toEqual([['/', 7], ['/form', 10]])
    expect(weights.flatMap((weight) => budgetFaults('citizen', weight, { ...BUDGETS.citizen!, limits: [{ pages: /form/, script: 1e9, style: 1e9, whole: 1e9, files: 9 }] }))).toEqual(['apps/citizen /form: it is fetched in 10 files, allowed are 9'])
  })

  it('words that came with those of most pages are not fetched again; a first page in the entry is a page', () => {
    const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, object>
    for (const name of ['words', 'facade']) write(`${name}.js`, noise(1))
    const { [page('index')]: _home, ...others } = manifest
    write('.vite/manifest.json', JSON.stringify({
      ...others, 'src/words/zh.ts': { file: 'facade.js', imports: ['_words.js'] }, '_words.js': { file: 'words.js' }, 'src/form/locales/zh.ts': { file: 'zh.js', imports: ['_words.js'] }, [page('_desk/form')]: { file: 'form.js', imports: ['_fields.js'], dynamicImports: ['src/form/locales/zh.ts'] },
    }))
    // zh.js stands in for the words of one kind of case, which the home page shows too.
    expect(weigh(dist).map((one) => [one.page, one.files])).toEqual([['/', 8], ['/form', 12]])
    const { 'src/words/zh.ts': _facade, '_words.js': words, ...rest } = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, object>
    write('.vite/manifest.json', JSON.stringify({ ...rest, '_words.js': { ...words, name: 'words-zh' } }))
    // Without the short file in front of them they are one request less.
    expect(weigh(dist).map((one) => [one.page, one.files])).toEqual([['/', 7], ['/form', 11]])
  })

  it('within the limits there is no fault', () => {
    expect(weigh(dist).flatMap((weight) => budgetFaults('citizen', weight, BUDGETS.citizen!))).toEqual([])
    expect(weightLine('citizen', weigh(dist))).toMatch(/^citizen: \/ .*; heaviest \/form .*; 2 pages$/)
  })

  it('script, style, whole page and what a page adds are named when they are too heavy', () => {
    const small = { limits: [{ pages: /form/, script: 5000, style: 5, whole: 5005 }], laterScript: 10_000, laterStyle: 0 }
    expect(weigh(dist).flatMap((weight) => budgetFaults('citizen', weight, small)).map((fault) => fault.replace(/ is .*/, ''))).toEqual([
      'apps/citizen /form: script', 'apps/citizen /form: style', 'apps/citizen /form: script, style and words', 'apps/citizen /form: script it adds to the first page', 'apps/citizen /form: style it adds to the first page',
    ])
  })

  it('an app that is not built is an error, not a pass', () => {
    rmSync(join(dist, '.vite/manifest.json'))
    expect(() => weigh(dist)).toThrow('is not built')
  })
})
