import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT, SECRET, type Home } from './home.ts'

/** A server process of the platform, as `npm start` runs it. */
export type Server = { origin: string; port: number; pid: number; readyMs: number; stop: () => Promise<void>; said: () => string }

const MAIN = join(ROOT, 'apps/server/dist/main.mjs')

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve) })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => { probe.close(resolve) })
  return port
}

/**
 * Starts the real server on a database and waits until `/readyz` answers.
 * @param cases how much of the demonstration it lays
 * @throws Error with the server's last words when it does not come up
 */
export async function startServer(home: Home, database: string, { cases = 'none', node = [], limitMs = 120_000 }: { cases?: 'wide' | 'none'; node?: readonly string[]; limitMs?: number } = {}): Promise<Server> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...node, MAIN], {
    cwd: home.folder, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: home.urlOf(database), PORT: String(port), HOST: '127.0.0.1', ONEWINDOW_ORIGIN: origin, ONEWINDOW_DATA_DIR: home.files, ONEWINDOW_DEMO: '1', ONEWINDOW_DEMO_CASES: cases, ONEWINDOW_SECRET: SECRET, NODE_COMPILE_CACHE: join(home.folder, 'compile-cache'), NODE_ENV: 'production' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said = (said + text.toString()).slice(-4000) })
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || performance.now() - started > limitMs) {
      child.kill()
      throw new Error(`The server did not come up. ${said}`)
    }
    await pause(20)
  }
  return { origin, port, pid: child.pid as number, readyMs: performance.now() - started, stop: () => ended(child), said: () => said }
}

const isReady = (origin: string): Promise<boolean> => fetch(`${origin}/readyz`).then(({ ok }) => ok, () => false)

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => { child.once('exit', resolve) })
  child.kill('SIGTERM')
  await gone
}
