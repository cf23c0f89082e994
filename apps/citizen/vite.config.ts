import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const server = process.env['ONEWINDOW_SERVER'] ?? 'http://127.0.0.1:3000'

interface Modules { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

const MAIN = join(import.meta.dirname, 'src/main.tsx')
const seen = new Set<string>()

/** Whether the home page loads the module at once. Asked when the whole graph is known. */
function isAtHome(id: string, modules: Modules): boolean {
  const follow = (one: string): void => {
    if (seen.has(one)) return
    seen.add(one)
    modules.getModuleInfo(one)?.importedIds.forEach(follow)
  }
  if (seen.size === 0) [MAIN, join(import.meta.dirname, 'src/routes/index.tsx?tsr-split=component')].forEach(follow)
  // The entry waits for the words of a language, whose files need what stands here: in one file they would wait for each other for ever.
  return id !== MAIN && seen.has(id)
}

/**
 * A phone should get a page in few requests: everything the home page shows stands in one file, with the addresses of all pages; nearly all
 * of it is the frame of every page. What only another page needs comes with that page.
 */
const home = {
  name: (id: string, modules: Modules) => (isAtHome(id, modules) ? 'home' : null), priority: 1, includeDependenciesRecursively: false,
}
/** Small parts that several other pages show stand in one file instead of twenty. */
const parts = {
  name: 'parts', test: /packages[\\/](ui|screens)|lucide/, minShareCount: 4, maxModuleSize: 4000, includeDependenciesRecursively: false,
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    react(),
    tailwindcss(),
  ],
  // The server takes changes from its own origin only; in the inner loop the proxy speaks for it.
  server: {
    proxy: Object.fromEntries(
      ['/trpc', '/auth', '/files', '/documents'].map((path) => [path, { target: server, headers: { origin: server } }]),
    ),
  },
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [home, parts] } } },
  },
})
