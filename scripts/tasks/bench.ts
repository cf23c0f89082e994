// npm run bench: the apps are built and the browser is looked for only when pages are measured.
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { build, mustGenerate } from './make.ts'
import { messageOf, ROOT, stop } from './workshop.ts'

await mustGenerate()
if (process.argv.some((word) => word.includes('phones'))) {
  const built = await build()
  if (built.code !== 0) stop(`${built.output}\nThe apps could not be built, so no page is measured.`)
  try {
    Object.assign(process.env, findBrowser())
  } catch (error) {
    stop(messageOf(error))
  }
}
await import(join(ROOT, 'bench/main.ts'))
