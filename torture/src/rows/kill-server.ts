import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../chance.ts'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import { spread, type Sheet } from '../report.ts'

const SOONEST_MS = 50
const LATEST_MS = 1500

/**
 * R1: `kill -9` of the server while sixteen clients command. It starts again, every unanswered key is sent again, and what clients were told is compared with
 * the tables.
 */
export async function killServer(city: City, rounds: number, chance: Chance, sheet: Sheet): Promise<void> {
  const starts: number[] = []
  let unknown = 0
  for (let round = 0; round < rounds; round++) {
    const ending = new AbortController()
    const working = work(city.server.base, city.crowd, ending.signal)
    await pause(chance.whole(SOONEST_MS, LATEST_MS))
    ending.abort()
    await city.server.kill()
    await working
    unknown += city.crowd.pending.length
    await city.restart()
    starts.push(city.server.startedInMs)
    sheet.check((await city.check()).map((fault) => `round ${round + 1}: ${fault}`))
  }
  const done = city.crowd.history.entries.filter(({ answers }) => answers.some(({ kind }) => kind === 'done')).length
  sheet.figure('commands acknowledged', done)
  sheet.figure('answers lost by a kill and settled by their key', unknown)
  sheet.figure('server up again, ms', spread(starts))
}
