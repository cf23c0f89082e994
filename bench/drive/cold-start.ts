import type { Home } from '../home.ts'
import { startServer } from '../server.ts'

export type ColdStart = { milliseconds: number[]; median: number; megabytes: number }

const TIMES = 5

/** From the start of the process until `/readyz` answers, the database being up. */
export async function coldStart(home: Home, name: string, memoryOf: (pid: number) => number): Promise<ColdStart> {
  const milliseconds: number[] = []
  let megabytes = 0
  for (let n = 0; n < TIMES; n += 1) {
    const server = await startServer(home, name)
    milliseconds.push(Math.round(server.readyMs))
    megabytes = memoryOf(server.pid)
    await server.stop()
  }
  return { milliseconds, median: milliseconds.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0, megabytes }
}
