import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endServer, launcherLives, readRunning, serverLives, writeRunning } from './running.ts'

let folder: string
let file: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'running-'))
  file = join(folder, 'running.json')
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that looks like a start from outside: by its command line. */
async function looksLike(mark: string, deaf = false): Promise<number> {
  const child = spawn(process.execPath, ['-e', `${deaf ? 'process.on("SIGTERM", () => {});' : ''}setInterval(() => {}, 1000); process.stdout.write("up")`, mark], { stdio: ['ignore', 'pipe', 'ignore'] })
  started.push(child)
  await once(child.stdout, 'data')
  return child.pid as number
}

describe('an earlier start on this folder', () => {
  it.runIf(process.platform === 'linux')('is known by its process and its command line, also while it still prepares; a number given to somebody else is not it', async () => {
    const running = { server: await looksLike('/x/scripts/tasks/start.ts'), launcher: await looksLike('/x/scripts/run.mjs'), port: 3000 }
    expect([serverLives(running), launcherLives(running)]).toEqual([true, true])
    expect(serverLives({ ...running, server: await looksLike('/x/apps/server/dist/main.mjs') })).toBe(true)
    const stranger = await looksLike('something else')
    expect([serverLives({ ...running, server: stranger }), launcherLives({ ...running, launcher: stranger })]).toEqual([false, false])
  })

  it('what it wrote is read back; a file half written or of another shape is nothing', () => {
    expect(readRunning(file)).toBeUndefined()
    writeRunning({ server: 1, launcher: 2, port: 3 }, file)
    expect(readRunning(file)).toEqual({ server: 1, launcher: 2, port: 3 })
    writeFileSync(file, '{"server":')
    expect(readRunning(file)).toBeUndefined()
  })

  it.each([['asks first', false], ['no longer asks when it does not listen', true]])('is ended: %s', async (_, deaf) => {
    const running = { server: await looksLike('/x/scripts/tasks/start.ts', deaf), launcher: 0, port: 3000 }
    writeRunning(running, file)
    const ended = once(started[0] as ChildProcess, 'exit')
    await endServer(running, { file, patienceMs: 400 })
    expect((await ended)[1]).toBe(deaf ? 'SIGKILL' : 'SIGTERM')
    expect([serverLives(running), existsSync(file)]).toEqual([false, false])
  })
})
