import type { Script } from './drive/scene.ts'
import type { Plan } from './plans/plan.ts'
import { corePlans, restPlans } from './plans/plans.ts'
import { coreScripts, firstScripts, otherScripts } from './scenes/scripts.ts'

/** One piece of the background's work: an application, or a script of another domain. */
export type Work = { plan: Plan; script?: never } | { script: Script; plan?: never }

/** Of the applications so many come to one script of the bulk, by their numbers. */
function mixed(plans: readonly Plan[], scripts: readonly Script[]): Work[] {
  const shares = [...plans.map((plan, place) => ({ work: { plan }, share: (place + 1) / (plans.length + 1) })), ...scripts.map((script, place) => ({ work: { script }, share: (place + 1) / (scripts.length + 1) }))]
  return shares.sort((a, b) => a.share - b.share).map(({ work }) => work)
}

/**
 * The background's work in its order: first what a city from before lacks of the core set (elsewhere it is played and passed over), then a few of every road, so that
 * no list stays empty; then everything in a mixture.
 */
export const backgroundWork: readonly Work[] = [...[...coreScripts, ...firstScripts].map((script): Work => ({ script })), ...mixed(restPlans, otherScripts)]
/** Every application, and of the other domains a few of every road. */
export const wideWork: readonly Work[] = [...[...coreScripts, ...firstScripts].map((script): Work => ({ script })), ...restPlans.map((plan): Work => ({ plan }))]
/** How many of it stand at the beginning: there nothing is waited for. */
export const FIRST = coreScripts.length + firstScripts.length
export const TOTAL = corePlans.length + backgroundWork.length
