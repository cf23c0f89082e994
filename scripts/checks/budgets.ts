import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'oxc-parser'

/** Limits of a first visit in bytes after gzip: what the entry loads, what the heaviest page may come to, what one later route may add. */
export interface Budget { script: number, style: number, page: number, routeScript: number, routeStyle: number }

const KB = 1024

/** A citizen's pages are read on phones; the form page is their heaviest. Staff and admin work at desks. */
export const BUDGETS: Record<string, Budget> = {
  citizen: { script: 170 * KB, style: 25 * KB, page: 240 * KB, routeScript: 60 * KB, routeStyle: 10 * KB },
  staff: { script: 350 * KB, style: 40 * KB, page: 350 * KB, routeScript: 60 * KB, routeStyle: 10 * KB },
  admin: { script: 500 * KB, style: 50 * KB, page: 500 * KB, routeScript: 60 * KB, routeStyle: 10 * KB },
}

/** Weights of one built app: `entry` before the first route, and the route that adds most. */
export interface Weight { script: number, style: number, heaviestRoute: string, routeScript: number, routeStyle: number }

interface Chunk { now: string[], later: string[], styles: string[] }

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gzipped(file), 0)

/** What one built script loads at once and later; Vite names the parts of a lazy import in a list of assets. */
function chunkOf(dist: string, file: string): Chunk {
  const text = readFileSync(file, 'utf8')
  const { module } = parseSync(file, text)
  const beside = (spec: string) => join(dirname(file), spec)
  const later = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const spec = /^[`'"](\.[^`'"]+)[`'"]$/.exec(text.slice(start, end))?.[1]
    return spec ? [beside(spec)] : []
  })
  const styles = [...text.matchAll(/["'`](assets\/[^"'`]+\.css)["'`]/g)].map((match) => join(dist, match[1] ?? ''))
  return { now: module.staticImports.map((one) => beside(one.moduleRequest.value)), later, styles }
}

/** Weighs the app built into `dist`. @throws Error when it is not built or its page names files that are not there */
export function weigh(dist: string): Weight {
  const page = join(dist, 'index.html')
  if (!existsSync(page)) throw new Error(`${page} is missing: the app is not built`)
  const html = readFileSync(page, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => join(dist, (match[1] ?? '').replace(/^.*?(?=assets\/)/, '')))
  if (!named.some((file) => file.endsWith('.js'))) throw new Error(`${page} loads no script`)

  const chunks = new Map<string, Chunk>()
  const read = (file: string): Chunk => {
    const known = chunks.get(file) ?? chunkOf(dist, file)
    chunks.set(file, known)
    return known
  }
  const closure = (files: string[], without = new Set<string>()): Set<string> => {
    const all = new Set<string>()
    const visit = (file: string): void => {
      if (all.has(file) || without.has(file)) return
      all.add(file)
      read(file).now.forEach(visit)
    }
    files.forEach(visit)
    return all
  }

  const entry = closure(named.filter((file) => file.endsWith('.js')))
  const entryStyles = new Set(named.filter((file) => file.endsWith('.css')))
  const seen = new Set(entry)
  const lazy: string[] = []
  for (const file of seen) for (const later of read(file).later) if (!seen.has(later)) {
    lazy.push(later)
    for (const part of closure([later])) seen.add(part)
  }
  // The styles a lazy chunk brings stand in the list of its importer; by name they belong to the chunk they are called after.
  const allStyles = new Set([...chunks.values()].flatMap(({ styles }) => styles).filter((file) => existsSync(file) && !entryStyles.has(file)))
  const stem = (file: string) => relative(dist, file).replace(/-[\w-]{8}\.\w+$/, '')
  const weights = lazy.map((file) => ({
    heaviestRoute: relative(dist, file), routeScript: sum(closure([file], entry)), routeStyle: sum([...allStyles].filter((style) => stem(style) === stem(file))),
  })).sort((a, b) => b.routeScript - a.routeScript)
  return { script: sum(entry), style: sum(entryStyles), ...(weights[0] ?? { heaviestRoute: 'none', routeScript: 0, routeStyle: 0 }) }
}

const kb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** Which limits the app breaks, each as one sentence. */
export function budgetFaults(app: string, weight: Weight, budget: Budget): string[] {
  const over = (what: string, is: number, limit: number) => is > limit ? [`apps/${app}: ${what} is ${kb(is)} after gzip, allowed are ${kb(limit)}`] : []
  return [
    ...over('script before the first route', weight.script, budget.script),
    ...over('style before the first route', weight.style, budget.style),
    ...over(`script of the heaviest page (${weight.heaviestRoute})`, weight.script + weight.routeScript, budget.page),
    ...over(`script that ${weight.heaviestRoute} adds`, weight.routeScript, budget.routeScript),
    ...over(`style that ${weight.heaviestRoute} adds`, weight.routeStyle, budget.routeStyle),
  ]
}

/** One line for the log: nothing is passed over in silence. */
export function weightLine(app: string, { script, style, heaviestRoute, routeScript }: Weight): string {
  return `${app}: ${kb(script)} script + ${kb(style)} style; heaviest route + ${kb(routeScript)} (${heaviestRoute})`
}
