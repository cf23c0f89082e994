import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { ownIcons } from './own-icons.ts'
import { fileOf } from './page-files.ts'

const server = process.env['ONEWINDOW_SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    react(),
    tailwindcss(),
    ownIcons(),
  ],
  // The server takes changes from its own origin only; in the inner loop the proxy speaks for it.
  server: {
    proxy: Object.fromEntries(
      ['/trpc', '/auth', '/files', '/documents'].map((path) => [path, { target: server, headers: { origin: server } }]),
    ),
  },
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: fileOf, includeDependenciesRecursively: false }] } } },
  },
})
