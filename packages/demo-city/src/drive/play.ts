import { addMinutes, compareInstants, dayOf, instantOf, type Instant } from '@onewindow/calendar/day'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import type { OrganOffer, PublishedItem } from '@onewindow/approval/catalogue/catalogue'
import { chanceOf, type Chance } from '../chance.ts'
import { stepsOf, workdaysOf, type Step } from '../stories/course.ts'
import type { Plan } from '../plans/plan.ts'
import type { Applicant } from '../answers/applicant.ts'
import { applicantOf } from './applicants.ts'
import { carryMessages, elapse } from './carry.ts'
import { after, homeTime, lastOfficeDay } from './clock.ts'
import type { Hand } from './hand.ts'
import type { Stage } from './stage.ts'

/** A case under way: what comes next, and when. */
export type Course = { plan: Plan; hand: Hand; steps: Step[]; next: number; at: Instant }

export type Failure = { plan: Plan; step: string; message: string }

/** The case before its first step. It begins so early that its last step falls `rest` working days before `until`. */
export async function prepare(stage: Stage, plan: Plan, until: Instant): Promise<Course> {
  const { items } = await stage.city.catalogue.at(until)
  const published = items.get(plan.slug)
  if (!published) throw new Error(`No item ${plan.slug} is in force`)
  const who = await applicantOf(stage, plan.who)
  const offer = offerFor(published, who, plan.level)
  const chance = chanceOf(`case ${plan.index}`)
  const steps = stepsOf(published.content, plan.course)
  const calendar = stage.house.calendars.forRegion(offer.regionCode)
  const day = calendar.addWorkingDays(lastOfficeDay(until, calendar), -(workdaysOf(steps) + plan.rest))
  const opening = instantOf(day, plan.openedAt ?? openingTime(plan, steps, chance))
  const at = compareInstants(opening, until) >= 0 ? addMinutes(until, -chance.whole(30, 300)) : opening
  return { plan, steps, next: 0, at, hand: { stage, item: published.content, offer, published, who, chance, until, caseId: '', owed: [] } }
}

/** Counters receive in the morning; who is to be served the same day is there early; others file from home at any time. */
function openingTime({ course }: Plan, steps: readonly Step[], chance: Chance): string {
  const sameDay = steps.some(({ office, after: days }, place) => place > 0 && office && days === 0)
  return course.filing.channel !== 'online' || sameDay ? `09:${String(chance.whole(0, 59)).padStart(2, '0')}` : homeTime(chance)
}

/** The organ nearest to the applicant: township where it carries the item out, else county, else city. */
function offerFor({ offers, content }: PublishedItem, { person, shop }: Applicant, level: Plan['level']): OrganOffer {
  const regionCode = shop?.regionCode ?? person.regionCode
  const at = (code: string): OrganOffer | undefined => offers.find((offer) => offer.regionCode === code
    && (level === undefined || offer.level === level))
  const offer = at(regionCode) ?? at(regionCode.slice(0, 6)) ?? offers.find((one) => one.level === 'city'
    && (level === undefined || level === 'city')) ?? offers[0]
  if (!offer) throw new Error(`Nobody carries out ${content.slug}`)
  return offer
}

/**
 * Carries the cases out together in the order of time; what time alone brings about happens in between. A case that is refused a step stops there and is
 * reported; everything after `until` is left to the future. What a case leaves for others is carried out on the way, of many together once a day.
 */
export async function play(stage: Stage, courses: readonly Course[], until: Instant,
  pause: () => Promise<void> = () => Promise.resolve()): Promise<{ failures: Failure[]; touched: ReadonlySet<string> }> {
  const failures: Failure[] = []
  const touched = new Set<string>()
  const settle = async (): Promise<void> => { for (const id of await carryMessages(stage.house)) touched.add(id) }
  const running = new Set(courses)
  let day = ''
  for (let course = earliest(running); course; course = earliest(running)) {
    const step = course.steps[course.next]
    if (!step || compareInstants(course.at, until) > 0) {
      running.delete(course)
      continue
    }
    if (courses.length > 1 && dayOf(course.at) !== day) {
      await settle()
      await fireAll(stage, course.at)
    }
    day = dayOf(course.at)
    stage.clock.set(course.at)
    await pause()
    const failure = await attempt(course, step)
    if (courses.length === 1) await settle()
    if (failure) {
      failures.push(failure)
      running.delete(course)
      continue
    }
    course.next += 1
    course.at = timeOf(stage, course, until)
  }
  await settle()
  if (courses.length === 1) await elapse(stage, touched, until)
  stage.clock.set(until)
  if (courses.length > 1) {
    await fireAll(stage, until)
    await settle()
  }
  return { failures, touched }
}

function timeOf({ house }: Stage, { at, steps, next, hand }: Course, until: Instant): Instant {
  const step = steps[next]
  return step ? after(at, step.after, { calendar: house.calendars.forRegion(hand.offer.regionCode), chance: hand.chance, until,
    office: step.office }) : at
}

/** Refusals write nothing, so the other cases go on; an error of the database has ended the transaction and goes up. */
async function attempt({ hand, plan }: Course, step: Step): Promise<Failure | null> {
  try {
    await step.act(hand)
    return null
  } catch (error) {
    if ((error as { code?: string }).code !== undefined && !('refusal' in (error as object))) throw error
    return { plan, step: step.name, message: error instanceof Error
      ? `${error.message} ${JSON.stringify((error as { refusal?: { params?: unknown } }).refusal?.params ?? '')}` : String(error) }
  }
}

function earliest(courses: ReadonlySet<Course>): Course | undefined {
  let first: Course | undefined
  for (const course of courses) if (!first || compareInstants(course.at, first.at) < 0) first = course
  return first
}

async function fireAll({ house }: Stage, until: Instant): Promise<void> {
  while (await fireDueTimers(house, until));
}
