import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTestDatabase, dropTestDatabase } from '@onewindow/database/test-database'
import { cityTemplate } from '@onewindow/testing/city'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOCKS } from '../src/background/lead.ts'
import { freePort } from './free-port.ts'

// The demonstration is made by a process beside the server: it ends with its work, and with the server however that ends.

const MAIN = join(import.meta.dirname, '../src/main.ts')
let url: string
let directory: string
let database: pg.Client

beforeEach(async () => {
  url = await createTestDatabase(await cityTemplate())
  directory = mkdtempSync(join(tmpdir(), 'onewindow-maker-'))
  database = new pg.Client({ connectionString: url })
  await database.connect()
  await database.query('insert into demo_progress (base_at, done, total, failed, updated_at) values (now(), 1000000, 1000000, 0, now())')
})
afterEach(async () => {
  await database.end()
  await dropTestDatabase(url)
  rmSync(directory, { recursive: true, force: true })
})

/** Starts a server that finds the core set there and looks whether something is left to fill. */
async function started(ready = 'is ready'): Promise<{ server: ChildProcess; said: () => string }> {
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: url, PORT: String(await freePort()), HOST: '127.0.0.1', ONEWINDOW_DATA_DIR: directory, ONEWINDOW_DEMO: '1', ONEWINDOW_DEMO_CASES: 'all' },
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { said += String(text) })
  await until(() => said.includes(ready) || server.exitCode !== null)
  expect(said).toContain(ready)
  return { server, said: () => said }
}

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is(); tries += 1) {
    if (tries > 900) throw new Error('It did not come to pass')
    await pause(100)
  }
}

const childrenOf = ({ pid }: ChildProcess): string[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
/** Nobody may be there to take note of its end: then it stands in the table as a zombie. */
const isThere = (pid: string): boolean => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

describe.runIf(process.platform === 'linux')('the process that makes the demonstration', () => {
  it('is gone when nothing is left to fill, and the server goes on', async () => {
    const { server } = await started()
    await until(() => childrenOf(server).length > 0)
    await until(() => childrenOf(server).length === 0)
    expect(server.exitCode).toBeNull()
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  }, 180_000)

  it('lays no core for a server that is gone: the next one begins it anew', async () => {
    await database.query('delete from demo_progress')
    const { server } = await started('People, certificates and cases')
    await until(() => childrenOf(server).length > 0)
    const [maker] = childrenOf(server)
    const isAtWork = async (): Promise<boolean> => (await database.query("select 1 from pg_stat_activity where datname = current_database() and query ilike '%case_file%' and pid <> pg_backend_pid()")).rows.length > 0
    while (!await isAtWork()) await pause(50)
    server.kill('SIGKILL')
    await once(server, 'exit')
    await until(() => !isThere(maker as string))
    expect((await database.query('select 1 from demo_progress')).rows).toEqual([])
  }, 180_000)

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends when the server gets %s while it waits for its turn', async (signal) => {
    await database.query('select pg_advisory_lock($1)', [LOCKS.fill])
    const { server } = await started()
    await until(() => childrenOf(server).length > 0)
    const [maker] = childrenOf(server)
    server.kill(signal)
    await once(server, 'exit')
    await until(() => !isThere(maker as string))
    expect(isThere(String(server.pid))).toBe(false)
  }, 180_000)
})
