import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DATA } from './workshop.ts'

/** The start that holds this folder: the process of the server, the launcher above it (`run.mjs`), the port it answers on. */
export interface Running { server: number, launcher: number, port: number }

const FILE = join(DATA, 'running.json')

/** True when process `pid` lives and its command line holds `mark`; numbers of ended processes are given to others. */
function lives(pid: number, marks: RegExp): boolean {
  try {
    process.kill(pid, 0)
    const line = `/proc/${pid}/cmdline`
    return process.platform !== 'linux' || marks.test(readFileSync(line, 'utf8'))
  } catch {
    return false
  }
}

export const serverLives = ({ server }: Running): boolean => lives(server, /apps\/server\/(?:src|dist)\/main\.|tasks\/start\.ts/)
export const launcherLives = ({ launcher }: Running): boolean => lives(launcher, /run\.mjs/)

/** What an earlier start wrote, if it can be read. */
export function readRunning(file = FILE): Running | undefined {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running
  } catch {
    return undefined // half written by a start that was killed
  }
}

export function writeRunning(running: Running, file = FILE): void {
  writeFileSync(file, JSON.stringify(running))
}

/** Ends an earlier server: asks first, and after ten seconds no longer asks. */
export async function endServer(running: Running, { file = FILE, patienceMs = 10_000 } = {}): Promise<void> {
  if (serverLives(running)) process.kill(running.server, 'SIGTERM')
  for (let waited = 0; serverLives(running) && waited < patienceMs; waited += 100) await pause(100)
  if (serverLives(running)) process.kill(running.server, 'SIGKILL')
  while (serverLives(running)) await pause(20)
  rmSync(file, { force: true })
}
