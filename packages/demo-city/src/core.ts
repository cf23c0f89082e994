import type { Instant } from '@onewindow/calendar/day'
import { beginningOf } from './beginning.ts'
import { corePlans } from './plans/plans.ts'
import { beginProgress, demoProgress, noteDone } from './progress.ts'
import type { City } from './drive/city.ts'
import { inOne } from './drive/inside.ts'
import { quietOutbox } from './drive/outbox.ts'
import { markPlayed } from './drive/mark.ts'
import { play, prepare } from './drive/play.ts'
import { playScript } from './drive/scene.ts'
import { emptyMemory, openStage } from './drive/stage.ts'
import { fileFirms } from './firm-files.ts'
import { fillWallets } from './wallets.ts'

/** What could not be carried out as planned. */
export type CoreFailure = { name: string; step: string; message: string }

/**
 * The core set: wallets of the demo citizens, at most 150 applications of the 90 days before `at` in the order of time, and of the other domains a piece of every
 * list; all in one transaction. Does nothing when it is there.
 * @returns what could not be carried out as planned; null when there was nothing to do
 */
export async function layCore(city: City, at: Instant): Promise<CoreFailure[] | null> {
  if (await demoProgress(city.database.pool)) return null
  const [{ coreScripts }, { TOTAL }] = [await import('./scenes/scripts.ts'), await import('./work.ts')]
  await city.catalogue.at(beginningOf(at))
  return inOne(city.database, async (inside) => {
    await beginProgress(inside.pool, { baseAt: at, total: TOTAL })
    const stage = await openStage(city, inside, emptyMemory(), at)
    await fillWallets(stage)
    const files = await fileFirms(stage)
    const courses = []
    for (const plan of corePlans) courses.push(await prepare(stage, plan, at))
    const { failures, touched } = await play(stage, courses, at)
    const failed = failures.map(({ plan, step, message }) => ({ name: plan.slug, step, message }))
    const cases = new Set([...files, ...touched, ...courses.map(({ hand }) => hand.caseId).filter(Boolean)])
    for (const script of coreScripts) {
      const { scene, failure } = await playScript(stage, script, at)
      for (const id of scene.touched) cases.add(id)
      if (failure) failed.push({ name: script.key, ...failure })
      await markPlayed(inside.pool, script.key, at)
    }
    await quietOutbox(inside.pool, [...cases], at)
    await noteDone(inside.pool, { done: corePlans.length + coreScripts.length, failed: failed.length, at })
    return failed
  })
}
