import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const LIBRARY = 'lucide-react'
const IMPORT = /import\s*\{([^{}]*)\}\s*from\s*['"]lucide-react['"];?/g
const EXPORT = /export \{([^{}]*)\} from '\.\/icons\/([\w-]+)\.mjs'/g

/** The file of every icon by each of its names, as the library lists them. */
function filesByName(): Map<string, string> {
  const icons = dirname(createRequire(import.meta.url).resolve(`${LIBRARY}/icons/house`))
  const list = readFileSync(join(icons, `../${LIBRARY}.mjs`), 'utf8')
  return new Map([...list.matchAll(EXPORT)].flatMap(([, names = '', file = '']) => [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const)))
}

/**
 * Takes icons from their own files instead of the library's list of all: so the bundler knows which page shows which icon, and one of a
 * later page does not come with the first. What is no icon stays as it was.
 */
export function ownIcons(): Plugin {
  const files = filesByName()
  return {
    name: 'own-icons',
    apply: 'build',
    transform(code) {
      if (!code.includes(LIBRARY)) return null
      const next = code.replace(IMPORT, (_, names: string) => names.split(',').map((name) => name.trim()).filter(Boolean).map((name) => {
        const [icon = '', as = icon] = name.split(/\s+as\s+/)
        const file = files.get(icon)
        return file === undefined ? `import { ${name} } from '${LIBRARY}';` : `import ${as} from '${LIBRARY}/icons/${file}';`
      }).join(' '))
      return next === code ? null : { code: next, map: null }
    },
  }
}
