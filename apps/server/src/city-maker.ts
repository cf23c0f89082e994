import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { CityOrder, CityWord } from './city-words.ts'

/** The process that makes the demonstration, as the server holds it. */
export type CityMaker = {
  /** @throws Error with what it told, or that it ended before it was done */
  does: (order: CityOrder) => Promise<void>
  /** Lets the case under way end or be given up, and waits until the process is gone. */
  end: () => Promise<void>
}

const LONGEST_END_MS = 8000

/** Starts the process; what it says goes to `say`. */
export function startCityMaker(say: (line: string) => void): CityMaker {
  const child = fork(join(import.meta.dirname, 'city-process.ts'), { execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = new Promise<void>((resolve) => { child.once('exit', () => resolve()).once('error', () => resolve()) })
  const waiting = new Map<CityOrder | 'open', { done: () => void; failed: (error: Error) => void }>()
  const failAll = (message: string): void => {
    for (const { failed } of waiting.values()) failed(new Error(message))
    waiting.clear()
  }
  child.on('message', (word: CityWord) => {
    if ('say' in word) say(word.say)
    else if ('failed' in word) failAll(word.failed)
    else {
      waiting.get(word.done)?.done()
      waiting.delete(word.done)
    }
  })
  child.on('error', ({ message }) => failAll(message))
  child.on('exit', () => failAll('The process that makes the demonstration ended'))
  const told = (about: CityOrder | 'open') => new Promise<void>((done, failed) => { waiting.set(about, { done, failed }) })
  const open = told('open')
  open.catch(() => undefined) // told to whoever orders something
  return {
    does: async (order) => {
      await open
      const done = told(order)
      child.send(order)
      await done
    },
    end: async () => {
      const kill = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
      child.kill('SIGTERM')
      await gone
      clearTimeout(kill)
    },
  }
}
