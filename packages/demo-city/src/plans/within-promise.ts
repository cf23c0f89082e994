import type { CatalogueFile } from '@onewindow/approval/catalogue/file-definition'
import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import { stepsOf, type Step } from '../stories/course.ts'
import type { Plan } from './plan.ts'

const items = new Map((shippedFiles().file as CatalogueFile).items.map((item): [string, ItemContent] => [item.slug, item]))

/** The item of a plan as the shipped catalogue has it. @throws Error when there is none */
export function itemOf(slug: string): ItemContent {
  const item = items.get(slug)
  if (!item) throw new Error(`There is no item ${slug}`)
  return item
}

/**
 * The plan in such a pace that the promise is kept: offices are mostly in time. A case that still stands somewhere has not stood there longer than its promise
 * leaves. Special procedures do not count, and evenings may cost a step one day.
 */
export function withinPromise(plan: Plan): Plan {
  const item = itemOf(plan.slug)
  const promise = item.promisedLimit?.unit === 'workday' ? item.promisedLimit.value : null
  if (promise === null) return plan
  const quick = counted(item, plan) > promise ? { ...plan,
    course: { ...plan.course, pace: { ...plan.course.pace, accept: 0, step: 0 } } } : plan
  const open = quick.course.halt !== 'done' && quick.course.halt !== 'denied' && quick.course.halt !== 'withdrawn'
    && quick.course.halt !== 'terminated' && quick.course.halt !== 'refused'
  return open && isDeciding(quick) ? { ...quick, rest: Math.min(quick.rest, Math.max(0, promise - counted(item, quick))) } : quick
}

const isDeciding = ({ course: { halt } }: Plan): boolean => halt === 'accepted' || halt === 'reviewing' || halt === 'jointOpinion'
  || halt === 'awaitingDecision'

/** Working days that the promise counts: from acceptance, or from receipt where the item says so, to the decision or as far as the plan goes. */
function counted(item: ItemContent, { course }: Plan): number {
  const steps = stepsOf(item, course)
  const from = steps.findIndex(({ name }) => (item.statutoryLimit.startsFrom === 'received' ? name === 'submit'
    || name === 'file' : name === 'accept'))
  const to = steps.findIndex(({ name }) => name === 'grant' || name === 'deny')
  return steps.slice(from + 1, to < 0 ? undefined : to + 1).filter(({ name }) => !PAUSED.has(name)).reduce((sum,
    { after }: Step) => sum + after, 0)
}

const PAUSED = new Set(['endSpecial', 'holdHearing'])
