import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1024

/** What a first visit of a page may load, in bytes after gzip: scripts, styles, and both together with the words of one language; and in how many files. */
export interface Limit { pages: RegExp, script: number, style: number, whole: number, files?: number }
/** The limits of an app: the first that fits a page holds. A later page adds at most `laterScript` and `laterStyle` to what the app's first page loaded. */
export interface Budget { limits: readonly Limit[], laterScript: number, laterStyle: number }

const limit = (pages: RegExp, script: number, style: number, whole: number, files?: number): Limit => ({ pages, script: script * KB, style: style * KB, whole: whole * KB, ...(files === undefined ? {} : { files }) })
/** A citizen's page makes at most 20 requests. Its answers from the server take up to five, its icon one. */
const FILES = 14
/** A browser asks for six at a time: three rounds of a slow line. */
const DESK_FILES = 18
const LATER = { laterScript: 60 * KB, laterStyle: 10 * KB }

/** A citizen's pages are read on phones; the application form is their heaviest. Staff and admin work at desks. */
export const BUDGETS: Record<string, Budget> = {
  citizen: { ...LATER, limits: [limit(/^(\/|\/services\/\$slug|\/cases\/\$caseId\/|\/verify\/.*)$/, 170, 25, 250, FILES), limit(/^\/applications\//, 240, 30, 350, FILES), limit(/./, 230, 35, 310, FILES)] },
  staff: { ...LATER, limits: [limit(/./, 350, 40, 500, DESK_FILES)] },
  admin: { ...LATER, limits: [limit(/./, 500, 50, 700, DESK_FILES)] },
}

/** What a page weighs when it is the first one, and what it adds after the app's first page. Words are the texts of one language: content, not code. */
export interface Weight { page: string, script: number, style: number, words: number, added: number, addedStyle: number, files: number }

interface Part { file: string, name?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }
type Manifest = Record<string, Part>

const PAGE = /^src\/routes\/(.+)\.tsx\?tsr-split=component$/
const WORDS = /\/(?:locales|words)\/zh\.ts$/
const OTHER_WORDS = /\/(?:locales|words)\/en\.ts$/
/** Words of most pages in one file, where an app has such a one, or in one behind a short one: what it holds is not fetched again. */
const isFirstWords = (key: string, { name }: Part): boolean => key === 'src/words/zh.ts' || name === 'words-zh'

/** The address of a route by its file: `_desk.cases.$caseId` and `_desk/cases/$caseId` are `/cases/$caseId`; null for a layout. */
export function addressOf(file: string): string | null {
  const steps = file.split(/[./]/)
  const shown = steps.filter((step) => !step.startsWith('_') && step !== 'index').map((step) => step.replace(/_$/, ''))
  const last = steps.at(-1) ?? ''
  if (last.startsWith('_')) return null
  return `/${shown.join('/')}${last === 'index' && shown.length > 0 ? '/' : ''}`
}

const layoutsOf = (file: string): string[] => {
  const steps = file.split(/[./]/)
  return steps.flatMap((step, at) => step.startsWith('_') ? [steps.slice(0, at + 1).join('/'), steps.slice(0, at + 1).join('.')] : [])
}

/** Everything the parts load at once, themselves included. */
function closure(manifest: Manifest, keys: Iterable<string>): Set<string> {
  const all = new Set<string>()
  const visit = (key: string): void => {
    if (all.has(key)) return
    all.add(key)
    manifest[key]?.imports?.forEach(visit)
  }
  for (const key of keys) visit(key)
  return all
}

/** Weighs every page of the app built into `dist` by the manifest of its build. @throws Error when it is not built or names no page */
export function weigh(dist: string): Weight[] {
  const path = join(dist, '.vite/manifest.json')
  if (!existsSync(path)) throw new Error(`${path} is missing: the app is not built, or its vite.config.ts does not say build.manifest`)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const known = new Map<string, number>()
  const size = (file: string): number => {
    const bytes = known.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
    known.set(file, bytes)
    return bytes
  }
  const sum = (files: Iterable<string>): number => [...new Set(files)].reduce((total, file) => total + size(file), 0)
  const scripts = (keys: Iterable<string>): number => sum([...keys].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js')))
  const styles = (keys: Iterable<string>): number => sum([...keys].flatMap((key) => manifest[key]?.css ?? []))
  const wordsOf = (keys: Iterable<string>): string[] => [...keys].flatMap((key) => manifest[key]?.dynamicImports ?? []).filter((key) => WORDS.test(key))
  const without = (keys: Set<string>, less: Set<string>): Set<string> => new Set([...keys].filter((key) => !less.has(key)))

  const paged = Object.keys(manifest).flatMap((key) => { const file = PAGE.exec(key)?.[1]; return file === undefined ? [] : [{ key, file, page: addressOf(file) }] })
  // An app whose first page stands in the entry has no file of its own for it.
  const routes = paged.some(({ page }) => page === '/') || paged.length === 0 ? paged : [{ key: 'index.html', file: 'index', page: '/' as string | null }, ...paged]
  // What the entry itself fetches is no later page: an app may begin with one line that loads the rest.
  const entry = ['index.html', ...(manifest['index.html']?.dynamicImports ?? []).filter((key) => !PAGE.test(key) && !WORDS.test(key) && !OTHER_WORDS.test(key))]
  const loads = ({ key, file }: { key: string, file: string }): Set<string> =>
    closure(manifest, [...entry, ...routes.filter((other) => layoutsOf(file).includes(other.file)).map((layout) => layout.key), key])
  const first = routes.find(({ page }) => page === '/') ?? routes[0]
  if (!first || !manifest['index.html']) throw new Error(`${path} names no page`)
  const base = loads(first)
  const firstWords = Object.keys(manifest).filter((key) => isFirstWords(key, manifest[key] as Part))
  const inFirstWords = closure(manifest, firstWords)
  const isNew = (key: string): boolean => !manifest[key]?.imports?.some((file) => inFirstWords.has(file))
  // With the words of most pages come those of the page itself; of the many kinds of case one, the longest.
  const kinds = firstWords.length > 0 ? wordsOf(base).filter((key) => !firstWords.includes(key) && isNew(key)) : []
  const longest = kinds.sort((a, b) => scripts([b]) - scripts([a])).slice(0, 1)
  const wordsFor = (all: Set<string>, more: Set<string>): string[] => [...inFirstWords, ...longest, ...wordsOf(firstWords.length > 0 ? more : all).filter(isNew)]
  const words = (all: Set<string>, more: Set<string>): number => scripts(without(closure(manifest, wordsFor(all, more)), all))
  const filesOf = (all: Set<string>, more: Set<string>): number => {
    const fetched = closure(manifest, [...all, ...wordsFor(all, more)])
    return new Set(['index.html', ...[...fetched].flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat())]).size
  }
  return routes.flatMap((route) => {
    const all = loads(route)
    const more = without(all, base)
    return route.page === null ? [] : [{ page: route.page, script: scripts(all), style: styles(all), words: words(all, more), added: scripts(more), addedStyle: styles(more), files: filesOf(all, more) }]
  })
}

const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** Which limits a page breaks, each as one sentence. */
export function budgetFaults(app: string, { page, script, style, words, added, addedStyle, files }: Weight, { limits, laterScript, laterStyle }: Budget): string[] {
  const over = (what: string, is: number, most: number): string[] => is > most ? [`apps/${app} ${page}: ${what} is ${kb(is)} after gzip, allowed are ${kb(most)}`] : []
  const held = limits.find(({ pages }) => pages.test(page))
  return [
    ...held ? [...over('script', script, held.script), ...over('style', style, held.style), ...over('script, style and words', script + style + words, held.whole)] : [],
    ...held?.files !== undefined && files > held.files ? [`apps/${app} ${page}: it is fetched in ${files} files, allowed are ${held.files}`] : [],
    ...over('script it adds to the first page', added, laterScript), ...over('style it adds to the first page', addedStyle, laterStyle),
  ]
}

/** One line for the log, the first page and the heaviest: nothing is passed over in silence. */
export function weightLine(app: string, weights: readonly Weight[]): string {
  const say = ({ page, script, style, words, files }: Weight): string => `${page} ${kb(script)} script + ${kb(style)} style + ${kb(words)} words in ${files} files`
  const [heaviest] = [...weights].sort((a, b) => b.script - a.script)
  const first = weights.find(({ page }) => page === '/') ?? heaviest
  return `${app}: ${[first, heaviest].flatMap((one) => one ? [say(one)] : []).join('; heaviest ')}; ${weights.length} pages`
}
