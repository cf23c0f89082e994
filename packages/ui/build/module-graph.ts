/** What the bundler knows of a module. */
export interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; importers: readonly string[]; dynamicImporters: readonly string[] } | null
}

/** A page as the router plugin cuts it off its address. */
const PAGE = /src[\\/]routes[\\/](.+)\.tsx\?tsr-split=component$/

/** Everything a module loads at once, itself included. */
export function loadedBy(first: string, modules: Modules): Set<string> {
  const all = new Set<string>()
  const follow = (id: string): void => {
    if (all.has(id)) return
    all.add(id)
    modules.getModuleInfo(id)?.importedIds.forEach(follow)
  }
  follow(first)
  return all
}

/** Going back along what imports a module: all of it, the module itself included. */
function loadersOf(first: string, modules: Modules): Set<string> {
  const all = new Set<string>()
  const back = (id: string): void => {
    if (all.has(id)) return
    all.add(id)
    modules.getModuleInfo(id)?.importers.forEach(back)
  }
  back(first)
  return all
}

/** Pages that load the module at once, by the names of their files. */
export function pagesUsing(id: string, modules: Modules): string[] {
  return [...loadersOf(id, modules)].flatMap((one) => PAGE.exec(one)?.[1] ?? [])
}

/** Whatever is loaded on its own, at some later moment, and needs the module at once. */
export function laterUsing(id: string, modules: Modules): string[] {
  return [...loadersOf(id, modules)].filter((one) => (modules.getModuleInfo(one)?.dynamicImporters.length ?? 0) > 0)
}
