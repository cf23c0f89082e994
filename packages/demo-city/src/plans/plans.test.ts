import { nationalCalendar } from '@onewindow/calendar/shipped'
import { daysBetween } from '@onewindow/calendar/day'
import type { CatalogueFile } from '@onewindow/approval/catalogue/file-definition'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import { describe, expect, it } from 'vitest'
import { stepsOf, workdaysOf, type Halt } from '../stories/course.ts'
import { corePlans, restPlans } from './plans.ts'
import { itemOf } from './within-promise.ts'

const all = [...corePlans, ...restPlans]
const HALTS: readonly Halt[] = ['draft', 'submitted', 'correctionRequested', 'accepted', 'reviewing', 'specialProcedure', 'jointOpinion',
  'awaitingDecision', 'granted', 'denied', 'issuing', 'delivering', 'refused', 'withdrawn', 'terminated', 'done']

describe('the plans of the demonstration', () => {
  it('are 1,200, at most 150 of them in the core set, numbered in their order', () => {
    expect(all).toHaveLength(1200)
    expect(corePlans.length).toBeLessThanOrEqual(150)
    expect(all.map(({ index }) => index)).toEqual(all.map((_, place) => place))
  })
  it('ask for every item of the catalogue', () => {
    const slugs = (shippedFiles().file as CatalogueFile).items.map(({ slug }) => slug)
    expect(slugs.filter((slug) => !all.some((plan) => plan.slug === slug))).toEqual([])
  })
  it.each(HALTS)('leave a case of the core set at %s', (halt) => {
    expect(corePlans.some(({ course }) => course.halt === halt)).toBe(true)
  })
  it.each([['specialProcedure', 25], ['jointOpinion', 30], ['awaitingDecision', 80], ['correctionRequested', 40],
    ['submitted', 60]] as const)('leave about as many at %s as the demonstration names (%i)', (halt, number) => {
    const count = all.filter(({ course }) => course.halt === halt).length
    expect(Math.abs(count - number)).toBeLessThanOrEqual(number * 0.1)
  })
  it('lie within the ninety days before today', () => {
    const calendar = nationalCalendar()
    for (const plan of all) {
      const first = calendar.addWorkingDays('2026-11-26', -(workdaysOf(stepsOf(itemOf(plan.slug), plan.course)) + plan.rest))
      expect(daysBetween(first, '2026-11-26'), `${plan.index} ${plan.slug}`).toBeLessThanOrEqual(92)
    }
  })
})
