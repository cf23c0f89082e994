import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './call.ts'
import type { City } from './city.ts'
import { oneCommand } from './clients.ts'

/** What an even load saw: milliseconds of every answer in order, and what was no good answer. */
export interface Felt { commands: number[], reads: number[], faults: string[] }

/** Sends so many commands and reads a second, whether the earlier ones are answered or not, as a city does. */
export async function evenLoad(city: City, { commandsPerS, readsPerS, seconds }: { commandsPerS: number, readsPerS: number, seconds: number }): Promise<Felt> {
  const felt: Felt = { commands: [], reads: [], faults: [] }
  const command = async (): Promise<void> => {
    const { ms, answer } = await oneCommand(city.server.base, city.crowd)
    felt.commands.push(ms)
    if (answer.kind === 'broken' || answer.kind === 'lost' || (answer.kind === 'away' && !answer.retryAfter)) felt.faults.push(`a command was answered ${JSON.stringify(answer)}`)
  }
  const read = async (): Promise<void> => {
    const started = performance.now()
    await ask(city.server.base, city.officers.acceptor, 'staff.me.get').catch((error: unknown) => {
      if (!/answered (429|503)/.test(String(error))) felt.faults.push(String(error))
    })
    felt.reads.push(performance.now() - started)
  }
  const under: Promise<void>[] = []
  const every = async (work: () => Promise<void>, perS: number): Promise<void> => {
    const started = performance.now()
    for (let n = 0; n < perS * seconds; n++) {
      const wait = started + n * 1000 / perS - performance.now()
      if (wait > 1) await pause(wait)
      under.push(work())
    }
  }
  await Promise.all([every(command, commandsPerS), every(read, readsPerS)])
  await Promise.all(under)
  return felt
}

export const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0
