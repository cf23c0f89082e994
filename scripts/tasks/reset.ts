// npm run reset: stops what runs on this folder and empties .data. It asks nothing and says what it did.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stopEmbedded } from '../../packages/database/src/embedded.ts'
import { stopTestCluster } from '../../packages/database/src/test-cluster.ts'
import { endServer, readRunning, serverLives } from './running.ts'
import { DATA, messageOf, say, stop } from './workshop.ts'

try {
  const running = readRunning()
  if (running && serverLives(running)) {
    say(`Stopping the server that runs on this folder (process ${running.server}).`)
    await endServer(running)
  }
  for (const folder of [DATA, join(DATA, 'test')]) if (await stopEmbedded(folder)) say(`Stopped the embedded PostgreSQL of ${folder}.`)
  if (await stopTestCluster()) say('Stopped the embedded PostgreSQL of the tests.')
  const had = existsSync(DATA) ? readdirSync(DATA) : []
  for (const name of had) rmSync(join(DATA, name), { recursive: true, force: true })
  say(had.length ? `Emptied ${DATA}: the next start makes a new demo city.` : `${DATA} was empty already.`)
  if (process.env.DATABASE_URL) say('The database of DATABASE_URL was not touched: empty it with its own tools.')
} catch (error) {
  stop(`${messageOf(error)}\n.data could not be emptied. Files of another user need that user or root.`)
}
