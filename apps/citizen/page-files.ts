import { loadedBy, pagesUsing, type Modules } from '@onewindow/ui/build/module-graph'
import { join } from 'node:path'

const SRC = join(import.meta.dirname, 'src')
const MAIN = join(SRC, 'main.tsx')
/** What the entry loads when it has asked the first questions. */
const START = join(SRC, 'app/start.tsx')
/** Pages on which somebody fills in a form. */
const FILLS = /^applications[\\/]|^begin[\\/]\$|\$caseId[\\/](?:correct|fix|supply)$/
/** Rooms whose pages share so little that a file of its own would cost more than it spares. */
const SMALL = new Set(['begin', 'cases'])
/** Pages with an address of their own that belong to a room: their parts and words stand there. */
const ROOM_OF: Readonly<Record<string, string>> = { 'sign-in': 'me', 'privacy': 'me', 'accessibility': 'me' }
const EVENT_FORM = /screens[\\/]src[\\/]event-(?:form|input)\./
/** The words of most pages, and the rooms they come from. */
const WORDS = ['zh', 'en'].map((language) => ({ language, from: join(SRC, `words/${language}.ts`) }))

let atOnce: Set<string> | undefined
let inEntry: Set<string> | undefined

/**
 * In which file of the build a module stands; null where the bundler may decide. A phone should get a page in few requests: `home` has all
 * that the home page shows, with the addresses of all pages, nearly all of it the frame of every page. What several pages of one room share
 * stands in one file of the room, `filling` has what only forms need, and `parts` what pages of several rooms share. What one page alone
 * needs comes with it. Words stand in files of their own language.
 */
export function fileOf(id: string, modules: Modules): string | null {
  const words = WORDS.find(({ from }) => from === id || modules.getModuleInfo(id)?.importers.includes(from))
  if (words) return `words-${words.language}`
  // The entry must not wait for the program whose first questions it asks: what both use stands beside the entry.
  inEntry ??= loadedBy(MAIN, modules)
  if (inEntry.has(id) || id.includes('vite/preload-helper')) return null
  atOnce ??= loadedBy(START, modules)
  if (atOnce.has(id) || id.includes('rolldown/runtime')) return 'home'
  // Forms of events stand on one page and open inside others: what they consist of is never needed apart.
  if (EVENT_FORM.test(id)) return 'event-form'
  const pages = pagesUsing(id, modules)
  // An icon of a page that something opened later shows too would come in a file of three hundred bytes.
  if (pages.length < 2) return id.includes('lucide-react') && (modules.getModuleInfo(id)?.importers.length ?? 0) > 1 ? 'parts' : null
  if (pages.every((page) => FILLS.test(page))) return 'filling'
  const rooms = new Set(pages.map((page) => page.split(/[\\/]/)[0] as string).map((first) => ROOM_OF[first] ?? first))
  const [room = ''] = rooms
  return rooms.size === 1 && !SMALL.has(room) ? `${room}-pages` : 'parts'
}
