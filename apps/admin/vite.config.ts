import { deskFiles } from '@onewindow/ui/build/desk-files'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const server = process.env['ONEWINDOW_SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [
    { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' },
    tanstackRouter({ target: 'react', autoCodeSplitting: true }), react(), tailwindcss(),
  ],
  server: { proxy: Object.fromEntries(['/trpc', '/auth', '/files', '/imports', '/documents'].map((path) => [path, { target: server, headers: { origin: server } }])) },
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: deskFiles(join(import.meta.dirname, 'src')), includeDependenciesRecursively: false }] } } },
  },
})
