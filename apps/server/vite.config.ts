import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
const FROM_DIST = '../../..'

/**
 * Our own sources become one file; libraries stay where pnpm put them, found by their place: each of our packages has its own, which the bundle could not name.
 * A source that reads what lies beside it (data, templates, workers) still finds it: its own place is written into it, seen from the bundle.
 */
function ownSources(): Plugin {
  const placeOf = (path: string): string => `${FROM_DIST}/${relative(ROOT, path).replaceAll('\\', '/')}`
  return {
    name: 'own-sources', enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found || found.external || !/[\\/]node_modules[\\/]/.test(found.id)) return found
      return { id: pathToFileURL(found.id).href, external: true }
    },
    transform(code, id) {
      if (!code.includes('import.meta.')) return null
      return code
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(placeOf(id))}, import.meta.url).href`)
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${placeOf(dirname(id))}`)})`)
    },
    renderChunk: (code) => code.replaceAll(`"${pathToFileURL(ROOT).href}/`, `"${FROM_DIST}/`),
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [ownSources()],
  ssr: { noExternal: true },
  resolve: { conditions: ['node', 'import', 'module-sync', 'default'] },
  build: { ssr: true, outDir: 'dist', emptyOutDir: true, target: 'esnext', minify: false, rolldownOptions: { input: join(import.meta.dirname, 'src/main.ts'), output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } } },
})
