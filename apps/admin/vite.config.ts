import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
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
    // Route files make zod schemas. In one part with zod's core, the setting is made before any of them, whatever else is loaded at once.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /without-eval\.ts|zod[\\/]v4[\\/]core/ }] } } },
  },
})
