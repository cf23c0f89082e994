import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const APPS = { citizen: '', staff: '/staff', admin: '/admin' } as const
export type App = keyof typeof APPS
/** One page as the router of its app knows it: `/cases/$caseId`, and the address below the origin. */
export interface Route { app: App, path: string, address: string }

/** Every route of the three apps, read from their route trees, so that a new one is tested without a word here. @throws Error for a tree that names none */
export function allRoutes(): Route[] {
  return (Object.keys(APPS) as App[]).flatMap((app) => {
    const tree = readFileSync(join(import.meta.dirname, `../../apps/${app}/src/routeTree.gen.ts`), 'utf8')
    const union = /^ {2}fullPaths:\n((?: {4}\| '.*'\n)+)/m.exec(tree)?.[1] ?? ''
    const paths = [...union.matchAll(/'(.*)'/g)].map((match) => match[1] ?? '')
    if (paths.length === 0) throw new Error(`apps/${app}/src/routeTree.gen.ts names no route`)
    return paths.map((path) => ({ app, path, address: `${APPS[app]}${path}` }))
  })
}
