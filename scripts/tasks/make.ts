import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compressFolder } from './compress.ts'
import { hashOf, ROOT, run, say, stop, tool, unlessStamped, type Ran } from './workshop.ts'

const APPS = ['citizen', 'staff', 'admin']
/** The server too: one file starts in a second less than two thousand. */
const BUILT = [...APPS, 'server']
const WELL: Ran = { code: 0, output: '' }

/** Neither tests, prose nor the route tree (written by the build itself) change what is built. */
const isSource = (path: string) => !/\.test\.tsx?$|\.md$|\.gen\.ts$|\/test\//.test(path)

/** Makes the database client from the schema files, unless they are the same as last time. */
export async function generate(): Promise<Ran> {
  let ran = WELL
  const hash = hashOf(['packages/database/prisma/schema', 'packages/database/prisma.config.ts', 'packages/database/package.json'])
  await unlessStamped('generated', hash, ['packages/database/src/generated/client.ts'], async () => {
    say('• Making the database client …')
    ran = await run(tool('turbo'), ['run', 'generate', '--filter=@onewindow/database', '--output-logs=errors-only', '--force'], { quiet: true })
    return ran.code === 0
  })
  return ran
}

/** The same, for a task that cannot go on without: ends it with a sentence. */
export async function mustGenerate(): Promise<void> {
  const { code, output } = await generate()
  if (code !== 0) stop(`${output}\nThe database client could not be made from packages/database/prisma/schema.`)
}

/** Names of the apps that have a page to build. */
export function appsToBuild(): string[] {
  return APPS.filter((app) => existsSync(join(ROOT, 'apps', app, 'index.html')))
}

/** Builds the server and the three apps and compresses what browsers fetch, unless neither they nor anything they may import has changed. */
export async function build(): Promise<Ran> {
  let ran = WELL
  const apps = appsToBuild()
  const hash = hashOf([...BUILT.map((app) => `apps/${app}`), 'packages', 'scripts/tasks/compress.ts', 'tsconfig.base.json', 'pnpm-lock.yaml'], isSource)
  await unlessStamped('built', hash, [...apps.map((app) => `apps/${app}/dist/index.html`), 'apps/server/dist/main.mjs'], async () => {
    if (!apps.length) return false
    say('• Building the server and the apps …')
    const started = performance.now()
    ran = await run(tool('turbo'), ['run', 'build', '--output-logs=errors-only', '--concurrency=2', '--force', ...BUILT.map((app) => `--filter=@onewindow/${app}`)], { quiet: true })
    if (ran.code === 0) await Promise.all(apps.map((app) => compressFolder(join(ROOT, 'apps', app, 'dist'))))
    if (ran.code === 0) say(`  done in ${Math.round((performance.now() - started) / 1000)} s`)
    return ran.code === 0
  })
  return ran
}

/** The same, for whoever cannot go on without. @throws Error with what the build said */
export async function mustBuild(): Promise<void> {
  const { code, output } = await build()
  if (code !== 0) throw new Error(`${output}\nThe server or an app could not be built; the lines above say where.`)
}
