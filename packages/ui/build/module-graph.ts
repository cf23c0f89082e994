/** What the bundler knows of a module. */
export interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; importers: readonly string[]; dynamicImporters: readonly string[] } | null
}

/** A page as the router plugin cuts it off its address. */
const PAGE = /src[\\/]routes[\\/](.+)\.tsx\?tsr-split=component$/

/** All that is reached from a module, itself included. */
function reachedFrom(first: string, next: (id: string) => readonly string[] | undefined): Set<string> {
  const all = new Set<string>()
  const follow = (id: string): void => {
    if (all.has(id)) return
    all.add(id)
    next(id)?.forEach(follow)
  }
  follow(first)
  return all
}

/** Everything a module loads at once. */
export const loadedBy = (first: string, modules: Modules): Set<string> => reachedFrom(first, (id) => modules.getModuleInfo(id)?.importedIds)

/** Whatever loads a module at once. */
const loadersOf = (first: string, modules: Modules): Set<string> => reachedFrom(first, (id) => modules.getModuleInfo(id)?.importers)

/** Pages that load the module at once, by the names of their files. */
export function pagesUsing(id: string, modules: Modules): string[] {
  return [...loadersOf(id, modules)].flatMap((one) => PAGE.exec(one)?.[1] ?? [])
}

/** Whatever is loaded on its own, at some later moment, and needs the module at once. */
export function laterUsing(id: string, modules: Modules): string[] {
  return [...loadersOf(id, modules)].filter((one) => (modules.getModuleInfo(one)?.dynamicImporters.length ?? 0) > 0)
}
