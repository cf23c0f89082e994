// npm start, after the libraries are there: client, apps, database, migrations; then this process becomes the server.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { generate, mustBuild } from './make.ts'
import { choosePort } from './ports.ts'
import { endServer, launcherLives, readRunning, serverLives, writeRunning } from './running.ts'
import { DATA, messageOf, ROOT, say, stop } from './workshop.ts'

const MAIN = join(ROOT, 'apps/server/dist/main.mjs')
/** New objects get 8 MB at a time, not what V8 takes for servers: 50 MB less memory for a machine on which one person tries it. Whoever runs a city starts the server with its own flags. */
const SMALL_YOUNG = '--max-semi-space-size=8'

/** Two servers on one folder would fight over its database; one left behind by a killed start is ended. */
async function settleEarlierStart(): Promise<void> {
  const earlier = readRunning()
  if (!earlier || !serverLives(earlier)) return
  if (launcherLives(earlier)) stop(`OneWindow already runs on this folder: http://localhost:${earlier.port} (process ${earlier.launcher}). Stop it with Ctrl-C there or "kill ${earlier.launcher}", then start again.`)
  say(`An earlier start was killed and left its server behind (process ${earlier.server}); ending it first.`)
  await endServer(earlier)
}

/** The database of this start: DATABASE_URL, or the embedded one below `.data`. */
async function openPlace(): Promise<string> {
  const given = process.env.DATABASE_URL
  if (given) {
    const { checkServer } = await import('../../packages/database/src/server-check.ts')
    await checkServer(given)
    return given
  }
  const { ensureDatabase, startEmbedded } = await import('../../packages/database/src/embedded.ts')
  const cluster = await startEmbedded(DATA, { say: (sentence) => say(`  ${sentence}`) })
  await ensureDatabase(cluster, 'onewindow')
  return cluster.urlOf('onewindow')
}

async function prepare(): Promise<string> {
  const generated = await generate()
  if (generated.code !== 0) throw new Error(`${generated.output}\nThe database client could not be made from packages/database/prisma/schema.`)
  const [, url] = await Promise.all([mustBuild(), openPlace()])
  const { migrate } = await import('../../packages/database/src/migrate.ts')
  const ran = await migrate(url)
  if (ran.length) say(`• Database brought up to date: ${ran.length} ${ran.length === 1 ? 'migration' : 'migrations'}`)
  return url
}

mkdirSync(DATA, { recursive: true })
await settleEarlierStart()
try {
  const host = process.env.HOST ?? '127.0.0.1'
  const { port, note } = await choosePort(process.env.PORT, host)
  if (note) say(note)
  // From here on: a start killed while it still builds must be found by the next one.
  writeRunning({ server: process.pid, launcher: Number(process.env.ONEWINDOW_LAUNCHER), port })
  const url = await prepare()
  const env = {
    ...process.env, DATABASE_URL: url, PORT: String(port), HOST: host,
    ONEWINDOW_DATA_DIR: process.env.ONEWINDOW_DATA_DIR ?? DATA, ONEWINDOW_DEMO: process.env.ONEWINDOW_DEMO ?? '1',
    // Tells the server that the database is ours to watch: nobody else restarts an embedded one.
    ...(process.env.DATABASE_URL ? {} : { ONEWINDOW_EMBEDDED: DATA }),
  }
  if (process.platform === 'win32' || !process.execve) {
    process.chdir(ROOT)
    Object.assign(process.env, env)
    await import(MAIN)
  } else {
    process.execve(process.execPath, [process.execPath, '--disable-warning=ExperimentalWarning', SMALL_YOUNG, MAIN], env)
  }
} catch (error) {
  stop(messageOf(error))
}
