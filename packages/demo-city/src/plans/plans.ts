import { chanceOf, shuffled } from '../chance.ts'
import { pictures } from './pictures.ts'
import { planOf, type Kind } from './kinds.ts'
import type { Plan } from './plan.ts'

/** What the first minute shows: every state of the lifecycle, mostly in one county. */
const CORE: Readonly<Partial<Record<Kind, number>>> = {
  draft: 3, submitted: 14, dueToday: 2, deemed: 2, correctionRequested: 7, accepted: 4, reviewing: 7, overdue: 1, specialProcedure: 4,
  jointOpinion: 4, awaitingDecision: 10, granted: 2, denied: 1, issuing: 2, delivering: 2,
  refused: 2, refusedByDecision: 2, withdrawn: 2, terminated: 1, granted90: 36,
}

/** What the background adds, so that the whole has 1,200 applications. */
const REST: Readonly<Partial<Record<Kind, number>>> = {
  draft: 8, submitted: 42, dueToday: 3, deemed: 1, correctionRequested: 33, accepted: 8, reviewing: 18, overdue: 3, specialProcedure: 19,
  jointOpinion: 26, awaitingDecision: 68, granted: 5, denied: 4, issuing: 4, delivering: 6,
  refused: 7, refusedByDecision: 13, withdrawn: 13, terminated: 2, granted90: 784,
}

const kindsOf = (counts: Partial<Record<Kind, number>>): Kind[] => (Object.entries(counts) as [Kind,
  number][]).flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
const HOME = '640104'
/** Of the core set, how many in a hundred lie in the county of the tour. */
const AT_HOME = 78

/** The plans of the core set: the pictures, then one of everything. */
export const corePlans: readonly Plan[] = [
  ...pictures.map((picture, index): Plan => ({ openedAt: '09:40', ...picture, index })),
  ...kindsOf(CORE).map((kind, place) => {
    const index = pictures.length + place
    return planOf(index, kind, chanceOf(`where ${index}`).happens(AT_HOME) ? HOME : undefined)
  }),
]

/** The plans of the background, in an order in which every part of it is a fair picture of the whole. */
export const restPlans: readonly Plan[] = shuffled(kindsOf(REST), chanceOf('rest')).map((kind, place) => planOf(corePlans.length + place,
  kind))
