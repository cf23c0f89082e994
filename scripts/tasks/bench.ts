// npm run bench: the browser is looked for only when pages are measured.
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { mustBuild, mustGenerate } from './make.ts'
import { messageOf, ROOT, stop } from './workshop.ts'

await mustGenerate()
await mustBuild().catch((error: unknown) => stop(messageOf(error)))
if (process.argv.some((word) => word.includes('phones'))) {
  try {
    Object.assign(process.env, findBrowser())
  } catch (error) {
    stop(messageOf(error))
  }
}
await import(join(ROOT, 'bench/main.ts'))
