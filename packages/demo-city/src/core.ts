import type { Instant } from '@onewindow/calendar/day'
import { beginningOf } from './beginning.ts'
import { corePlans, restPlans } from './plans/plans.ts'
import { beginProgress, demoProgress, noteDone } from './progress.ts'
import type { City } from './drive/city.ts'
import { inOne } from './drive/inside.ts'
import { quietOutbox } from './drive/outbox.ts'
import { play, prepare, type Failure } from './drive/play.ts'
import { emptyMemory, openStage } from './drive/stage.ts'
import { fillWallets } from './wallets.ts'

/**
 * The core set: wallets of the demo citizens and at most 150 applications of the 90 days before `at`, in the order of time, in one transaction. Does nothing
 * when it is there.
 * @returns what could not be carried out as planned; null when there was nothing to do
 */
export async function layCore(city: City, at: Instant): Promise<Failure[] | null> {
  if (await demoProgress(city.database.pool)) return null
  await city.catalogue.at(beginningOf(at))
  return inOne(city.database, async (inside) => {
    await beginProgress(inside.pool, { baseAt: at, total: corePlans.length + restPlans.length })
    const stage = await openStage(city, inside, emptyMemory(), at)
    await fillWallets(stage)
    const courses = []
    for (const plan of corePlans) courses.push(await prepare(stage, plan, at))
    const failures = await play(stage, courses, at)
    await quietOutbox(inside.pool, courses.map(({ hand }) => hand.caseId).filter(Boolean), at)
    await noteDone(inside.pool, { done: corePlans.length, failed: failures.length, at })
    return failures
  })
}
