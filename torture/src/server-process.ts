import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const MAIN = join(import.meta.dirname, '../../apps/server/dist/main.mjs')
const START_LIMIT_MS = 60_000
const SECRET = 'torture-has-no-secrets-worth-keeping'

/** Where a server of torture runs and on what. */
export interface Place { folder: string, port: number, url: string, watched: boolean, gateway: string, cases?: 'none' | 'core' }

/** The real server as a process of its own, as `npm start` runs it. */
export interface ServerProcess { base: string, process: ChildProcess, startedInMs: number, kill: () => Promise<void>, stop: () => Promise<void> }

async function answers(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(1000) })).ok
  } catch {
    return false
  }
}

/** Starts the server and waits until it answers. @throws Error when it ends or does not answer in a minute */
export async function startServer({ folder, port, url, watched, gateway, cases = 'none' }: Place): Promise<ServerProcess> {
  const base = `http://127.0.0.1:${port}`
  const started = performance.now()
  const log = openSync(join(folder, 'server.log'), 'a')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    stdio: ['ignore', log, log],
    env: {
      // Twenty starts of the same sources: reading them once is enough.
      NODE_COMPILE_CACHE: join(folder, '../compile-cache'),
      ...process.env, DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', ONEWINDOW_DATA_DIR: folder, ONEWINDOW_DEMO: '1', ONEWINDOW_DEMO_CASES: cases,
      ONEWINDOW_SMS: 'http', SMS_GATEWAY_URL: gateway, SMS_GATEWAY_KEY: 'torture', SMS_GATEWAY_SECRET: SECRET, SMS_TIMEOUT_MS: '2000',
      ONEWINDOW_LAUNCHER: String(process.pid), // a torture that is killed leaves no server behind
      ...(watched ? { ONEWINDOW_EMBEDDED: folder } : {}),
    },
  })
  const gone = once(child, 'exit')
  while (!await answers(base)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended at its start; ${join(folder, 'server.log')} says why.`)
    if (performance.now() - started > START_LIMIT_MS) throw new Error('The server did not answer within a minute.')
    await pause(30)
  }
  const end = (signal: 'SIGKILL' | 'SIGTERM') => async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
  }
  return { base, process: child, startedInMs: Math.round(performance.now() - started), kill: end('SIGKILL'), stop: end('SIGTERM') }
}
