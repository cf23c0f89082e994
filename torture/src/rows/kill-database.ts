import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../chance.ts'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import { signalDatabase } from '../postmaster.ts'
import { watchAnswers } from '../probe.ts'
import { spread, type Sheet } from '../report.ts'

const SOONEST_MS = 100
const LATEST_MS = 1000
/** From the moment the database takes connections again to the first answer that needed it. */
const BACK_WITHIN_MS = 10_000
const AFTER_MS = 200

/**
 * R2: `kill -9` of the postmaster and all backends under the living server, while sixteen clients command. It answers 503 with `Retry-After` meanwhile, goes on by
 * itself, and nothing acknowledged is lost.
 */
export async function killDatabase(city: City, rounds: number, chance: Chance, sheet: Sheet): Promise<void> {
  const away: number[] = []
  const back: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = city.crowd.history.entries.length
    const ending = new AbortController()
    const working = work(city.server.base, city.crowd, ending.signal)
    await pause(chance.whole(SOONEST_MS, LATEST_MS))
    signalDatabase(city.folder, 'SIGKILL')
    const seen = await watchAnswers(city)
    await pause(AFTER_MS)
    ending.abort()
    await working
    const faults = [...seen.faults, ...lostAnswers(city, from), ...(seen.backAfterMs > BACK_WITHIN_MS ? [`the first 200 came ${Math.round(seen.backAfterMs)} ms after the database`] : [])]
    away.push(seen.awayMs)
    back.push(seen.backAfterMs)
    sheet.check([...faults, ...await city.check()].map((fault) => `round ${round + 1}: ${fault}`))
  }
  sheet.figure('database away, ms', spread(away))
  sheet.figure('first 200 after the database is up, ms', spread(back))
}

/** A living server owes every request an answer. */
export function lostAnswers({ crowd }: City, from: number): string[] {
  return crowd.history.entries.slice(from).flatMap(({ command, answers }) =>
    answers.flatMap((answer) => answer.kind === 'lost' ? [`${command.path} ${command.key} got no answer: ${answer.why}`]
      : answer.kind === 'away' && !answer.retryAfter ? [`${command.path} ${command.key} was answered ${answer.status} without Retry-After`] : []))
}
