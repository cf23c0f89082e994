import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The house from the top down. A package uses only floors below its own, so neighbours are strangers and cycles cannot be. */
export const FLOORS = [
  ['citizen', 'staff', 'admin', 'server', 'e2e', 'torture', 'bench'],
  ['screens'],
  ['demo-city', 'testing'],
  ['api'],
  ['approval', 'market-supervision', 'enforcement', 'convenience', 'governance', 'desk'],
  ['rpc'],
  ['licences'],
  ['casework'],
  ['events', 'forms', 'documents', 'connectors'],
  ['identity', 'ui'],
  ['audit', 'calendar'],
  ['database'],
]

/** Rooms whose code runs in browsers: they take the API as types only. */
export const BROWSER_APPS = ['citizen', 'staff', 'admin', 'screens']
export const SCOPE = '@onewindow/'

/** One workspace package as the checks see it; `folder` and `files` are absolute, `name` is without scope. */
export interface Room { name: string, folder: string, needs: Set<string>, needsInTests: Set<string>, exports: Map<string, string>, files: string[] }

interface Manifest { name?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string>, exports?: Record<string, string> }

const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.turbo', 'test-results', 'playwright-report'])

/** Files below `folder` that match `pattern`, in a fixed order; generated and installed folders are left out. */
export function filesBelow(folder: string, pattern = /\.(ts|tsx|mjs)$/): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort().filter((name) => !SKIPPED.has(name)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path, pattern) : pattern.test(name) ? [path] : []
  })
}

/** Tests, what only they use, and the galleries in which components are looked at. */
export const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)(test|e2e|testing|gallery)\//.test(file)

/** Reads apps, packages, e2e, torture and bench below `root`. */
export function readHouse(root: string): Room[] {
  const folders = ['apps', 'packages'].filter((name) => existsSync(join(root, name)))
    .flatMap((name) => readdirSync(join(root, name)).map((inner) => join(root, name, inner)))
  return [...folders, join(root, 'e2e'), join(root, 'torture'), join(root, 'bench')].filter((folder) => existsSync(join(folder, 'package.json'))).map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    const needs = new Set(Object.keys(manifest.dependencies ?? {}))
    return {
      name: manifest.name?.replace(SCOPE, '') ?? relative(root, folder), folder, needs,
      needsInTests: new Set([...needs, ...Object.keys(manifest.devDependencies ?? {})]),
      exports: new Map(Object.entries(manifest.exports ?? {})), files: filesBelow(folder),
    }
  })
}

/** The file behind `@onewindow/name/path`, `*` patterns included; undefined when the package does not export it. */
export function exportedFile(room: Room, path: string): string | undefined {
  const key = path === '' ? '.' : `./${path}`
  const exact = room.exports.get(key)
  if (exact) return join(room.folder, exact)
  for (const [pattern, target] of room.exports) {
    const [before = '', after] = pattern.split('*')
    if (after === undefined || !key.startsWith(before) || !key.endsWith(after)) continue
    return join(room.folder, target.replace('*', key.slice(before.length, key.length - after.length)))
  }
  return undefined
}
