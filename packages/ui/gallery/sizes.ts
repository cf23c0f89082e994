import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a first visit loads of each built gallery page, gzip: `node gallery/sizes.ts` after `vite build gallery`. One language. */
const dist = join(import.meta.dirname, 'dist')
const lazy = /^(calendar-panel|command-palette|shortcut-help|en-)/
for (const page of readdirSync(dist).filter((file) => file.endsWith('.html'))) {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file) || lazy.test(file)) return
    seen.add(file)
    if (!file.endsWith('.js')) return
    for (const [, next] of readFileSync(join(dist, 'assets', file), 'utf8').matchAll(/["'`](?:\.\/|assets\/)([\w.-]+\.(?:js|css))["'`]/g))
      visit(next!)
  }
  for (const [, file] of readFileSync(join(dist, page), 'utf8').matchAll(/assets\/([\w.-]+\.(?:js|css))/g)) visit(file!)
  const sum = (ending: string) =>
    [...seen]
      .filter((file) => file.endsWith(ending))
      .reduce((total, file) => total + gzipSync(readFileSync(join(dist, 'assets', file))).length, 0)
  process.stdout.write(`${page.padEnd(12)} script ${(sum('.js') / 1000).toFixed(1)} kB  style ${(sum('.css') / 1000).toFixed(1)} kB\n`)
}
