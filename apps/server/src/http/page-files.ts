import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Part { file: string, name?: string, imports?: string[], dynamicImports?: string[] }
type Manifest = Record<string, Part>

const ROUTE = /^src\/routes\/(.+)\.tsx\?tsr-split=component$/
/** A file of words of one language, as the apps import them. */
const WORDS = /\/(?:locales|words)\/(zh|en)\.ts$/

/** The address of a route by its file as a pattern: `cases/$caseId/index` is `/cases/<anything>`. */
function patternOf(file: string): RegExp {
  const steps = file.split(/[./]/).filter((step) => step !== 'index' && step !== '' && !step.startsWith('_'))
  return new RegExp(`^${steps.map((step) => (step.startsWith('$') ? '/[^/]+' : `/${step.replace(/[\\^$*+?()[\]{}|]/g, '\\$&')}`)).join('')}/?$`)
}

type PageFiles = (path: string, language: 'zh' | 'en') => string | undefined

/**
 * What a page fetches besides the files its HTML names, as values of a `Link` header (`rel=modulepreload`): the program that a short entry
 * loads, the page's own program and the words of the reader's language. Without it a telephone learns of them one after the other, each
 * for the price of a round trip.
 * @param dist a built app; one without a manifest names nothing, one that is built anew is read anew
 */
export function pageFilesOf(dist: string, base: string): PageFiles {
  const at = join(dist, '.vite/manifest.json')
  let builtAt = Number.NaN
  let named: PageFiles = () => undefined
  return (path, language) => {
    const now = statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (now !== builtAt) {
      builtAt = now
      named = now === 0 ? () => undefined : namedBy(JSON.parse(readFileSync(at, 'utf8')) as Manifest, base)
    }
    return named(path, language)
  }
}

function namedBy(manifest: Manifest, base: string): PageFiles {
  const closure = (keys: readonly string[], all = new Set<string>()): Set<string> => {
    for (const key of keys) if (!all.has(key)) closure(manifest[key]?.imports ?? [], all.add(key))
    return all
  }
  const inHtml = closure(['index.html'])
  const later = (keys: Iterable<string>): string[] => [...keys].flatMap((key) => manifest[key]?.dynamicImports ?? [])
  const program = closure(later(['index.html']).filter((key) => !ROUTE.test(key) && !WORDS.test(key)))
  const filesOf = (keys: Iterable<string>): string[] => [...keys].flatMap((key) => (inHtml.has(key) ? [] : (manifest[key]?.file ?? [])))
  /** The words of most pages: in a file of that name, or a short one in front of it. */
  const wordsOf = (language: 'zh' | 'en'): Set<string> => closure(Object.keys(manifest).filter((key) => key === `src/words/${language}.ts` || manifest[key]?.name === `words-${language}`))
  const firstWords = new Set([...wordsOf('zh'), ...wordsOf('en')])
  const always = { zh: filesOf([...program, ...wordsOf('zh')]), en: filesOf([...program, ...wordsOf('en')]) }
  /** A page's own program with that of the frame around it, and the words that only its room shows. */
  const ofPage = (key: string, file: string): Record<'zh' | 'en', string[]> => {
    const [first = ''] = file.split(/[./]/)
    const frame = `src/routes/${first}.tsx?tsr-split=component`
    const own = [...closure(first.startsWith('_') && manifest[frame] ? [frame, key] : [key])].filter((one) => !program.has(one))
    // Words that came with those of most pages are not fetched again.
    const words = later(own.filter((one) => !inHtml.has(one))).filter((one) => one.startsWith('src/') && !manifest[one]?.imports?.some((file) => firstWords.has(file)))
    const inLanguage = (language: 'zh' | 'en'): string[] => filesOf(closure([...own, ...words.filter((one) => WORDS.exec(one)?.[1] === language)]))
    return { zh: inLanguage('zh'), en: inLanguage('en') }
  }
  // A route of fixed steps is looked for before one with names in it.
  const routes = Object.keys(manifest).flatMap((key) => {
    const file = ROUTE.exec(key)?.[1]
    return file === undefined ? [] : [{ file, pattern: patternOf(file), files: ofPage(key, file) }]
  }).sort((a, b) => a.file.split('$').length - b.file.split('$').length)
  return (path, language) => {
    const files = new Set([...always[language], ...(routes.find(({ pattern }) => pattern.test(path))?.files[language] ?? [])])
    return files.size === 0 ? undefined : [...files].map((file) => `<${base}${file}>; rel=modulepreload`).join(', ')
  }
}
