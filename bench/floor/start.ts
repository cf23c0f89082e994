import { fork } from 'node:child_process'
import { join } from 'node:path'
import { onDatabase, type Home } from '../home.ts'
import { OWN_TABLES } from './statements.ts'

export type Floor = { port: number; pid: number; stop: () => void }

/** Starts the floor on a database, with tables of its own for its commands. */
export async function startFloor(home: Home, database: string): Promise<Floor> {
  const url = home.urlOf(database)
  await onDatabase(url, async (client) => {
    await client.query('drop schema if exists floor cascade')
    await client.query(OWN_TABLES)
    await client.query('vacuum (analyze) floor.case_file')
  })
  const child = fork(join(import.meta.dirname, 'server.ts'), { env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' }, execArgv: ['--disable-warning=ExperimentalWarning'] })
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number }))
    child.once('exit', () => reject(new Error('The floor did not come up')))
  })
  return { port, pid: child.pid as number, stop: () => child.disconnect() }
}
