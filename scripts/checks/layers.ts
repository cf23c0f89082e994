import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { BROWSER_APPS, exportedFile, FLOORS, isTest, readHouse, SCOPE, type Room } from './house.ts'
import { importsOf, type Import } from './imports.ts'

interface Use extends Import { to?: string }

const floorOf = (name: string): number => FLOORS.findIndex((floor) => floor.includes(name))

function may(from: string, to: string, inTest: boolean): boolean {
  if (to === 'testing') return inTest || from === 'e2e'
  if (to === 'ui') return [...BROWSER_APPS, 'forms'].includes(from)
  return floorOf(to) > floorOf(from)
}

/** Public paths a browser may load at run time: the rest is server code. */
function forBrowsers(spec: string): boolean {
  return /^@onewindow\/(ui(\/.+)?|screens\/.+|calendar(\/.+)?|forms\/react(\/.+)?|[\w-]+\/(.+\/)?(definition(\/.+)?|locales(\/.+)?))$/.test(spec)
}

const packageOf = (spec: string): string => spec.split('/').slice(0, spec.startsWith('@') ? 2 : 1).join('/')

/** Libraries of the root that every test and tool may use. */
const SHARED_TOOLS = new Set(['vitest', 'fast-check', 'vite'])

/** All broken layer rules of the house below `root`, each as one sentence beginning with the place. */
export function layerFaults(root: string): string[] {
  const house = readHouse(root)
  const byName = new Map(house.map((room) => [room.name, room]))
  const faults: string[] = []
  const uses = new Map<string, Use[]>()

  const checkManifest = (room: Room): void => {
    const at = `${relative(root, room.folder)}/package.json`
    if (floorOf(room.name) < 0) faults.push(`${at}: ${room.name} stands on no floor; add it to FLOORS in scripts/checks/house.ts`)
    for (const need of room.needsInTests) {
      const name = need.startsWith(SCOPE) ? need.slice(SCOPE.length) : undefined
      if (name && !may(room.name, name, !room.needs.has(need)) && !(BROWSER_APPS.includes(room.name) && name === 'api')) faults.push(`${at}: ${room.name} may not use ${name}, which is not below it`)
    }
  }

  const checkOwn = (room: Room, file: string, at: string, { spec, erased }: Import): string | undefined => {
    const [name = '', ...rest] = spec.slice(SCOPE.length).split('/')
    const target = byName.get(name)
    const inTest = isTest(file)
    if (!target) faults.push(`${at}: there is no package ${SCOPE}${name}`)
    if (name === 'testing' && !inTest) faults.push(`${at}: ${spec} is for tests only`)
    else if (!may(room.name, name, inTest)) faults.push(`${at}: ${room.name} may not use ${name}, which is not below it`)
    if (!(inTest || erased ? room.needsInTests : room.needs).has(`${SCOPE}${name}`)) faults.push(`${at}: ${SCOPE}${name} is not declared in the package.json of ${room.name}`)
    const to = target && exportedFile(target, rest.join('/'))
    if (target && !to) faults.push(`${at}: ${spec} is not exported by ${name}`)
    return to
  }

  const checkFile = (room: Room, file: string): void => {
    uses.set(file, importsOf(file).map((one) => {
      const at = `${relative(root, file)}:${one.line}`
      if (one.spec.startsWith(SCOPE)) {
        const to = checkOwn(room, file, at, one)
        return to ? { ...one, to } : one
      }
      if (one.spec.startsWith('.')) {
        const to = join(dirname(file), one.spec.replace(/\?.*$/, ''))
        const outside = relative(room.folder, to).startsWith('..')
        if (outside && !(isTest(file) && /\.(json|csv)$/.test(to))) faults.push(`${at}: ${one.spec} leaves the package; import it by its name`)
        return existsSync(to) ? { ...one, to } : one
      }
      const library = packageOf(one.spec)
      const builtIn = one.spec.startsWith('node:') || builtinModules.includes(library) || one.spec.startsWith('virtual:')
      if (!builtIn && !room.needsInTests.has(library) && !SHARED_TOOLS.has(library)) faults.push(`${at}: ${library} is not declared in the package.json of ${room.name}`)
      return one
    }))
  }

  for (const room of house) {
    checkManifest(room)
    for (const file of room.files) checkFile(room, file)
  }

  const runtime = (file: string): Use[] => (uses.get(file) ?? []).filter((use) => !use.erased)
  faults.push(...cycles(root, uses, runtime), ...serverCodeInBrowsers(root, house, runtime))
  return faults
}

/** Files that load each other in a circle. */
function cycles(root: string, uses: Map<string, Use[]>, runtime: (file: string) => Use[]): string[] {
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const walk = (file: string, trail: string[]): void => {
    if (state.get(file) === 'open') found.push(`${relative(root, file)}:1: files load each other in a circle: ${[...trail.slice(trail.indexOf(file)), file].map((one) => relative(root, one)).join(' → ')}`)
    if (state.has(file)) return
    state.set(file, 'open')
    for (const use of runtime(file)) if (use.to) walk(use.to, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of uses.keys()) walk(file, [])
  return found
}

/** Follows every run-time import that starts in an app or in ui, to the end. */
function serverCodeInBrowsers(root: string, house: Room[], runtime: (file: string) => Use[]): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  const browse = (file: string, via: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const use of runtime(file)) {
      const server = use.spec.startsWith('node:') || (use.spec.startsWith(SCOPE) && !forBrowsers(use.spec))
      if (server) found.push(`${relative(root, file)}:${use.line}: ${use.spec} reaches the browser${via}; import its type, or a …/definition`)
      else if (use.to) browse(use.to, via || ` (loaded from ${relative(root, file)})`)
    }
  }
  const starts = house.filter(({ name }) => [...BROWSER_APPS, 'ui'].includes(name))
    .flatMap(({ folder, files }) => files.filter((file) => relative(folder, file).startsWith('src/') && !isTest(file)))
  for (const file of starts) browse(file, '')
  return found
}
