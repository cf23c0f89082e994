import { laterUsing, loadedBy, pagesUsing, type Modules } from './module-graph.ts'

/**
 * In which file of the build of a desk's app a module stands; null where the bundler may decide. Whoever opens a desk stays there for the day,
 * so few files count more than light ones: `start` has what every page needs, `desk` what several pages share, `parts` what several
 * things share that open inside a page, and `words-zh`, `words-en` all words of a language. What one page or one later part alone needs
 * comes with it.
 * @param src the folder of the app: `main.tsx`, the program it loads, and all words of a language in `words/`
 */
export function deskFiles(src: string): (id: string, modules: Modules) => string | null {
  const known = new Map<string, Set<string>>()
  const inside = (file: string, id: string, modules: Modules): boolean => {
    const all = known.get(file) ?? loadedBy(`${src}/${file}`, modules)
    known.set(file, all)
    return all.has(id)
  }
  return (id, modules) => {
    // The entry comes before the program: it sets zod up before any schema is made.
    if (inside('main.tsx', id, modules)) return null
    if (inside('app/start.tsx', id, modules) || /vite[\\/]preload-helper|rolldown[\\/]runtime/.test(id)) return 'start'
    const language = ['zh', 'en'].find((one) => inside(`words/${one}.ts`, id, modules))
    if (language !== undefined) return `words-${language}`
    const pages = pagesUsing(id, modules)
    if (pages.length > 1) return 'desk'
    return pages.length === 0 && laterUsing(id, modules).length > 1 ? 'parts' : null
  }
}
