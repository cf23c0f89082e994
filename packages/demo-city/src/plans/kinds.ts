import { chanceOf, type Chance } from '../chance.ts'
import type { Course, Episode, Halt } from '../stories/course.ts'
import { AT_ONCE, demand, LICENCES, ON_THE_SPOT, WITH_COMMITMENT, WITH_DEFERRAL, WITH_OPINIONS, WITH_PAPERS, WITH_SPECIAL } from './items.ts'
import { whoAsksFor } from './people.ts'
import type { Plan } from './plan.ts'
import { withinPromise } from './within-promise.ts'

/** What becomes of a case: a place where it stands today, or how it ended. */
export type Kind = Exclude<Halt, 'done'> | 'dueToday' | 'overdue' | 'deemed' | 'granted90' | 'refusedByDecision' | 'refused'

/** Days before today that the demonstration covers. */
const WORKDAYS_BACK = 62

/** A plan of that kind; the same index and kind give the same plan. `county` keeps it in one county. */
export function planOf(index: number, kind: Kind, county?: string): Plan {
  const chance = chanceOf(`plan ${index}`)
  const slug = chance.pick(slugsFor(kind, chance))
  const plan: Plan = { index, slug, who: whoAsksFor(slug, chance, county), ...courseFor(kind, slug, chance),
    ...(slug === AT_ONCE ? { openedAt: '10:20' } : {}) }
  return kind === 'overdue' || chance.happens(LATE_IN_A_HUNDRED) ? plan : withinPromise(plan)
}

/** Of the plans, how many are left in the pace they were drawn in, late or not. */
const LATE_IN_A_HUNDRED = 5

const byDemand = (chance: Chance, fits: (slug: string) => boolean = () => true): string[] =>
  [chance.weighted(Object.fromEntries(Object.entries(demand).filter(([slug]) => fits(slug)).map(([slug, { weight }]) => [slug, weight])))]

function slugsFor(kind: Kind, chance: Chance): readonly string[] {
  switch (kind) {
    case 'specialProcedure':
      return WITH_SPECIAL
    case 'jointOpinion':
      return WITH_OPINIONS
    case 'deemed': case 'refusedByDecision': case 'denied': case 'terminated': case 'dueToday':
      return LICENCES
    case 'correctionRequested':
      return WITH_PAPERS
    case 'accepted': case 'reviewing': case 'withdrawn': case 'overdue':
      return byDemand(chance, (slug) => !ON_THE_SPOT.has(slug))
    case 'submitted': case 'draft':
      return byDemand(chance, (slug) => slug !== AT_ONCE)
    case 'issuing': case 'delivering': case 'granted':
      return ['food-operation-licence-new', 'residence-permit', 'social-security-card', 'tobacco-retail-licence',
        'public-place-hygiene-licence', 'road-freight-licence']
    default:
      return byDemand(chance)
  }
}

const channelOf = (chance: Chance): Course['filing']['channel'] => chance.weighted({ online: 74, window: 22, post: 4 })

type Shape = Pick<Plan, 'course' | 'rest'>

function courseFor(kind: Kind, slug: string, chance: Chance): Shape {
  const filing: Course['filing'] = { channel: channelOf(chance), ...(slug === 'food-operation-licence-renewal'
    ? { renews: true, channel: 'online' as const } : {}) }
  const pace = { accept: slug === AT_ONCE ? 0 : chance.whole(0, 2), step: chance.weighted({ 0: 35, 1: 55, 2: 10 }) === '0' ? 0 : 1 }
  const plain = (halt: Halt, rest: number, more: Partial<Course> = {}): Shape => ({ course: { filing, pace, halt, ...more }, rest })
  switch (kind) {
    case 'draft':
      return plain('draft', chance.whole(0, 8), { filing: { ...filing, channel: 'online' } })
    case 'submitted':
      return plain('submitted', chance.whole(0, 3))
    case 'dueToday':
      return plain('submitted', 5)
    case 'overdue':
      return plain('reviewing', chance.whole(14, 18))
    case 'deemed':
      return plain('accepted', chance.whole(0, 2), { intake: 'ignored' })
    case 'correctionRequested':
      return plain('correctionRequested', chance.whole(1, 14), { filing: { ...filing, keepBack: 'toBeAsked' } })
    case 'specialProcedure':
      return plain('specialProcedure', chance.whole(1, 7), { review: ['special'] })
    case 'jointOpinion':
      return plain('jointOpinion', chance.whole(0, 3), { review: ['opinions'] })
    case 'denied':
      return plain('denied', chance.whole(0, 3), { denied: true })
    case 'refusedByDecision':
      return plain('done', chance.whole(1, WORKDAYS_BACK - 14), { denied: true })
    case 'withdrawn':
      return plain('withdrawn', chance.whole(0, 26), { endsFrom: chance.pick(['submitted', 'accepted', 'reviewing']) })
    case 'terminated':
      return plain('terminated', chance.whole(2, 15), { endsFrom: 'reviewing' })
    case 'refused':
      return plain('refused', chance.whole(1, 26), { intake: chance.pick(['notRequired', 'notCompetent']) })
    case 'granted90':
      return done(slug, filing, pace, chance)
    default:
      return plain(kind, chance.whole(0, 2))
  }
}

/** A case that ended well, some with what happens on the way. */
function done(slug: string, filing: Course['filing'], pace: NonNullable<Course['pace']>, chance: Chance): Shape {
  const rest = chance.whole(1, WORKDAYS_BACK - 24)
  const happens = (list: readonly string[], percent: number): boolean => list.includes(slug) && chance.happens(percent)
  if (happens(WITH_COMMITMENT, 15)) return { course: { filing: { ...filing, channel: 'online', commits: true }, intake: 'commitment', pace,
    halt: 'done' }, rest }
  if (happens(WITH_DEFERRAL, 15)) return { course: { filing: { ...filing, channel: 'online', keepBack: 'deferred' }, intake: 'deferred',
    pace, halt: 'done' }, rest }
  const review: Episode[] = [
    ...(chance.happens(6) ? ['clarified' as const] : []), ...(happens(WITH_SPECIAL, 40) ? ['special' as const] : []),
    ...(happens(WITH_OPINIONS, 40) ? ['opinions' as const] : []), ...(chance.happens(3) ? ['sentBack' as const] : []),
  ]
  const keepBack = happens(WITH_PAPERS, 14) ? { keepBack: 'toBeAsked' as const } : {}
  return { course: { filing: { ...filing, ...keepBack }, pace, halt: 'done', review }, rest }
}
