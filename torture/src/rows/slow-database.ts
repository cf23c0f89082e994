import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '@onewindow/database/embedded'
import { ask } from '../call.ts'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import { spread, type Sheet } from '../report.ts'
import { openLine } from '../slow-line.ts'
import { watchAnswers } from '../probe.ts'
import { lostAnswers } from './kill-database.ts'

const ROUND_TRIP_MS = 200
const WORK_MS = 8000
const CUT_MS = 3000
const BACK_WITHIN_MS = 10_000
const ASKED = 30
/** A question is a handful of round trips; nobody may wait for a queue of connections behind it. */
const ANSWERED_WITHIN_MS = 5000

/** Milliseconds of so many questions, one after the other. */
async function times(city: City): Promise<number[]> {
  const all: number[] = []
  for (let n = 0; n < ASKED; n++) {
    const started = performance.now()
    await ask(city.server.base, city.officers.acceptor, 'staff.me.get')
    all.push(performance.now() - started)
  }
  return all
}

/**
 * R15 by proxy: the line to the database is 200 ms long while sixteen clients command, then it is cut for three seconds. Slow answers are right answers, nobody is told of
 * an error but 503 while it is cut, and when the line is short again so are the answers.
 */
export async function slowDatabase(city: City, sheet: Sheet): Promise<void> {
  const direct = city.place.url
  const line = await openLine(direct)
  await city.server.stop()
  await startEmbedded(city.folder) // a server that stops takes its database along
  city.place.url = line.url
  await city.restart()
  city.place.url = direct // the checker looks past the line
  try {
    const before = await times(city)
    const from = city.crowd.history.entries.length
    line.delay(ROUND_TRIP_MS)
    const ending = new AbortController()
    const working = work(city.server.base, city.crowd, ending.signal)
    const during: number[] = []
    const until = performance.now() + WORK_MS
    while (performance.now() < until) {
      const started = performance.now()
      await ask(city.server.base, city.officers.acceptor, 'staff.me.get').catch((error: unknown) => sheet.fail([String(error)]))
      during.push(performance.now() - started)
    }
    const slowest = Math.max(...during)
    sheet.figure('a question over the short line, ms', spread(before))
    sheet.figure(`over ${ROUND_TRIP_MS} ms under sixteen clients, ms`, spread(during))
    sheet.check(slowest > ANSWERED_WITHIN_MS ? [`an answer took ${Math.round(slowest)} ms`] : [])
    line.cut(true)
    line.delay(0)
    let away = true
    const mend = async (): Promise<void> => {
      await pause(CUT_MS)
      line.cut(false)
      away = false
    }
    const mending = mend()
    const seen = await watchAnswers(city, () => away)
    await mending
    ending.abort()
    await working
    sheet.figure('first 200 after the cut, ms', Math.round(seen.backAfterMs))
    sheet.check([...seen.faults, ...lostAnswers(city, from), ...(seen.backAfterMs > BACK_WITHIN_MS ? [`the first 200 came ${Math.round(seen.backAfterMs)} ms after the cut`] : [])])
    sheet.check(await city.check())
    sheet.figure('a question afterwards, ms', spread(await times(city)))
  } finally {
    await city.server.stop()
    await startEmbedded(city.folder)
    await city.restart()
    line.close()
  }
}
