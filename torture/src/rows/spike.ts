import type { City } from '../city.ts'
import { evenLoad, p95 } from '../paced.ts'
import { signIn } from '../people.ts'
import type { Sheet } from '../report.ts'

const CALM = { commandsPerS: 10, readsPerS: 40 }
const TIMES = 5
const STORM = 150
const EACH_WITHIN_MS = 5000
const BACK_TO = 1.5
const UNFELT_MS = 50

/** R19: five times the load for a while, then calm; and a hundred and fifty sign-ins at once. Only 429 and 503 with `Retry-After` may say no. */
export async function spike(city: City, seconds: number, sheet: Sheet): Promise<void> {
  const before = await evenLoad(city, { ...CALM, seconds: 10 })
  const during = await evenLoad(city, { commandsPerS: CALM.commandsPerS * TIMES, readsPerS: CALM.readsPerS * TIMES, seconds })
  await evenLoad(city, { ...CALM, seconds: 10 })
  const after = await evenLoad(city, { ...CALM, seconds: 10 })
  sheet.check([...before.faults, ...during.faults, ...after.faults].slice(0, 20))
  const [calm, again] = [p95(before.commands), p95(after.commands)]
  sheet.figure('p95 of commands before, during, after, ms', [calm, p95(during.commands), again].map(Math.round).join(', '))
  sheet.check(again > Math.max(calm * BACK_TO, calm + UNFELT_MS) ? [`ten seconds later the p95 is ${Math.round(again)} ms, before it was ${Math.round(calm)}`] : [])
  const times = await Promise.all(Array.from({ length: STORM }, async (_, at) => {
    const started = performance.now()
    await signIn(city.server.base, 'citizen', city.citizens[at % city.citizens.length]?.name ?? '').catch((error: unknown) => {
      // A name is locked after some tries at once; an answer it is all the same.
      if (!/ (429|503) /.test(String(error))) throw error
    })
    return performance.now() - started
  }))
  sheet.figure(`${STORM} sign-ins at once, slowest, ms`, Math.round(Math.max(...times)))
  sheet.check(Math.max(...times) > EACH_WITHIN_MS ? [`the slowest of ${STORM} sign-ins took ${Math.round(Math.max(...times))} ms`] : [])
  sheet.check(await city.check())
}
