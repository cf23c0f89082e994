import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Part { file: string, imports?: string[] }
type Manifest = Record<string, Part>

const ROUTE = /^src\/routes\/(.+)\.tsx\?tsr-split=component$/

/** The address of a route by its file as a pattern: `cases/$caseId/index` is `/cases/<anything>`. */
function patternOf(file: string): RegExp {
  const steps = file.split(/[./]/).filter((step) => step !== 'index' && step !== '' && !step.startsWith('_'))
  return new RegExp(`^${steps.map((step) => (step.startsWith('$') ? '/[^/]+' : `/${step.replace(/[\\^$*+?()[\]{}|]/g, '\\$&')}`)).join('')}/?$`)
}

type PageFiles = (path: string, language: 'zh' | 'en') => string | undefined

/**
 * What a page fetches besides the files its HTML names, as values of a `Link` header (`rel=modulepreload`): its own program and the words of
 * the reader's language. Without it a telephone learns of them one after the other, each for the price of a round trip.
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
  const filesOf = (keys: readonly string[]): string[] => [...closure(keys)].flatMap((key) => (inHtml.has(key) ? [] : (manifest[key]?.file ?? [])))
  const words = { zh: filesOf(['src/words/zh.ts']), en: filesOf(['src/words/en.ts']) }
  // A route of fixed steps is looked for before one with names in it.
  const routes = Object.keys(manifest).flatMap((key) => {
    const file = ROUTE.exec(key)?.[1]
    return file === undefined ? [] : [{ file, pattern: patternOf(file), files: filesOf([key]) }]
  }).sort((a, b) => a.file.split('$').length - b.file.split('$').length)
  return (path, language) => {
    const files = new Set([...words[language], ...(routes.find(({ pattern }) => pattern.test(path))?.files ?? [])])
    return files.size === 0 ? undefined : [...files].map((file) => `<${base}${file}>; rel=modulepreload`).join(', ')
  }
}
