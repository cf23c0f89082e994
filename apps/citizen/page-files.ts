import { join } from 'node:path'

/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; importers: readonly string[] } | null
}

const SRC = join(import.meta.dirname, 'src')
const MAIN = join(SRC, 'main.tsx')
/** Pages on which somebody fills in a form. */
const FILLS = /^applications[\\/]|^begin[\\/]\$|\$caseId[\\/](?:correct|fix|supply)$/
/** Rooms whose pages share so little that a file of its own would cost more than it spares. */
const SMALL = new Set(['begin', 'cases'])
const PAGE = /src[\\/]routes[\\/](.+)\.tsx\?tsr-split=component$/
/** The words of most pages, and the rooms they come from. */
const WORDS = ['zh', 'en'].map((language) => ({ language, from: join(SRC, `words/${language}.ts`) }))

/** Everything a module loads at once, itself included. */
function loadedBy(first: string, modules: Modules): Set<string> {
  const all = new Set<string>()
  const follow = (id: string): void => {
    if (all.has(id)) return
    all.add(id)
    modules.getModuleInfo(id)?.importedIds.forEach(follow)
  }
  follow(first)
  return all
}

/** Pages that load the module at once, by going back along what imports it. */
function pagesUsing(id: string, modules: Modules): string[] {
  const pages: string[] = []
  const seen = new Set<string>()
  const back = (one: string): void => {
    if (seen.has(one)) return
    seen.add(one)
    const page = PAGE.exec(one)?.[1]
    if (page !== undefined) pages.push(page)
    modules.getModuleInfo(one)?.importers.forEach(back)
  }
  back(id)
  return pages
}

let atOnce: Set<string> | undefined

/**
 * In which file of the build a module stands; null where the bundler may decide. A phone should get a page in few requests: `home` has all
 * that the home page shows, with the addresses of all pages, nearly all of it the frame of every page. What several pages of one room share
 * stands in one file of the room, `filling` has what only forms need, and `parts` what pages of several rooms share. What one page alone
 * needs comes with it. Words stand in files of their own language.
 */
export function fileOf(id: string, modules: Modules): string | null {
  const words = WORDS.find(({ from }) => from === id || modules.getModuleInfo(id)?.importers.includes(from))
  if (words) return `words-${words.language}`
  atOnce ??= loadedBy(MAIN, modules)
  // The entry waits for the words of a language, whose files need what stands here: in one file they would wait for each other for ever.
  if (id === MAIN) return null
  if (atOnce.has(id) || id.includes('rolldown/runtime')) return 'home'
  const pages = pagesUsing(id, modules)
  if (pages.length < 2) return null
  if (pages.every((page) => FILLS.test(page))) return 'filling'
  const rooms = new Set(pages.map((page) => page.split(/[\\/]/)[0] as string))
  const [room = ''] = rooms
  return rooms.size === 1 && !SMALL.has(room) ? `${room}-pages` : 'parts'
}
