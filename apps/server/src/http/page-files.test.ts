import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageFilesOf } from './page-files.ts'

let dist: string
const page = (name: string) => `src/routes/${name}.tsx?tsr-split=component`
const build = (parts: object) => {
  mkdirSync(join(dist, '.vite'), { recursive: true })
  writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(parts))
}
const named = (path: string, language: 'zh' | 'en' = 'zh') => (pageFilesOf(dist, '/staff/')(path, language) ?? '').split(', ').map((link) => /<\/staff\/(.+)\.js>; rel=modulepreload/.exec(link)?.[1]).sort()

beforeEach(() => { dist = mkdtempSync(join(tmpdir(), 'dist-')) })
afterEach(() => rmSync(dist, { recursive: true, force: true }))

describe('files a page is told of in the head of the answer', () => {
  const parts = {
    'index.html': { file: 'entry.js', dynamicImports: ['src/app/start.tsx'] }, 'src/app/start.tsx': { file: 'start.js', imports: ['_start-parts.js'], dynamicImports: ['src/words/zh.ts', 'src/words/en.ts', page('_desk'), page('_desk.worklist')] }, '_start-parts.js': { file: 'start-parts.js' },
    'src/words/zh.ts': { file: 'facade-zh.js', imports: ['_words-zh.js'] }, 'src/words/en.ts': { file: 'facade-en.js', imports: ['_words-en.js'] }, '_words-zh.js': { file: 'words-zh.js' }, '_words-en.js': { file: 'words-en.js' },
    [page('_desk')]: { file: 'frame.js', imports: ['_desk.js'] }, '_desk.js': { file: 'desk.js' }, [page('_desk.worklist')]: { file: 'worklist.js', imports: ['_desk.js'], dynamicImports: ['src/credit/locales/zh.ts', 'src/rare/locales/zh.ts'] },
    'src/credit/locales/zh.ts': { file: 'credit-zh.js', imports: ['_words-zh.js'] }, 'src/rare/locales/zh.ts': { file: 'rare-zh.js' },
  }

  it('the program, the words of the reader, the page and the frame around it', () => {
    build(parts)
    expect(named('/worklist')).toEqual(['desk', 'facade-zh', 'frame', 'rare-zh', 'start', 'start-parts', 'words-zh', 'worklist'])
    expect(named('/worklist', 'en')).toEqual(['desk', 'facade-en', 'frame', 'start', 'start-parts', 'words-en', 'worklist'])
  })

  it('words that came with those of most pages are not named again', () => {
    build(parts)
    expect(named('/worklist')).not.toContain('credit-zh')
  })

  it('a page nobody knows is told of the program alone; an app that is not built of nothing', () => {
    expect(pageFilesOf(dist, '/staff/')('/worklist', 'zh')).toBeUndefined()
    build(parts)
    expect(named('/nowhere')).toEqual(['facade-zh', 'start', 'start-parts', 'words-zh'])
  })
})
