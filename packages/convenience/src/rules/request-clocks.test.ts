import { due } from '@onewindow/calendar/due'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { clockSpec } from '@onewindow/calendar/spec'
import { describe, expect, it } from 'vitest'
import type { LimitName } from '../configuration/limit-checks.ts'
import { shippedLimits } from '../configuration/shipped.ts'
import { assistWorkdays, limitSpec, promiseSpec, resolveSpec, workdaysAfterReturn } from './request-clocks.ts'

const limits = shippedLimits()
const calendar = nationalCalendar()
const ordinary = { category: {}, urgent: false } as const
const length = ({ unit, length: n }: { unit: string; length: number }) => `${n} ${unit}`

describe('limits of a request', () => {
  it.each([
    ['consult', '1 workday', '4 workday'], ['praise', '3 workday', '6 workday'], ['help', '5 workday', '8 workday'],
    ['complaint', '5 workday', '8 workday'], ['report', '5 workday', '8 workday'], ['suggestion', '10 workday', '13 workday'],
  ] as const)('%s: %s to reply, %s promised', (kind, resolve, promise) => {
    expect(length(resolveSpec(limits, { ...ordinary, kind }))).toBe(resolve)
    expect(length(promiseSpec(limits, { ...ordinary, kind }))).toBe(promise)
  })

  it('urgent: 24 hours, whatever the kind or category; its reminders are shares of the time', () => {
    const urgent = { kind: 'complaint', urgent: true, category: { resolveWorkdays: 20 } } as const
    expect(resolveSpec(limits, urgent)).toMatchObject({ unit: 'hour', length: 24, reminders: [{ percent: 50 }, { percent: 80 }] })
    expect(length(promiseSpec(limits, urgent))).toBe('4 workday')
  })

  it('a category may set its own', () => {
    expect(length(resolveSpec(limits, { kind: 'complaint', urgent: false, category: { resolveWorkdays: 20 } }))).toBe('20 workday')
  })

  it.each([
    ['citizenRequest.triage', false, '2 hour'], ['citizenRequest.triage', true, '15 minute'], ['citizenRequest.sign', false, '4 workHour'], ['citizenRequest.sign', true, '30 minute'],
    ['citizenRequest.coordinate', true, '1 hour'], ['citizenRequest.contact', false, '24 hour'], ['citizenRequest.contact', true, '1 hour'],
    ['citizenRequest.arbitration', true, '2 workday'], ['whistle.arrive', true, '2 hour'], ['whistle.arrive', false, '24 hour'],
  ] as const)('%s, urgent %s: %s', (name, urgent, expected) => {
    expect(length(limitSpec(limits, name, { urgent }))).toBe(expected)
  })

  it('rectification: three days for what is simple, fifteen for what is not', () => {
    expect(length(limitSpec(limits, 'serviceReview.rectify', { kind: 'simple' }))).toBe('3 workday')
    expect(length(limitSpec(limits, 'serviceReview.rectify', { kind: 'complex' }))).toBe('15 workday')
  })

  it('every limit is a clock the calendar can count', () => {
    for (const name of Object.keys(limits) as LimitName[]) {
      for (const urgent of [false, true]) {
        const spec = clockSpec.parse(limitSpec(limits, name, { urgent }))
        expect(due(spec, '2026-11-24T09:00:00+08:00', [], [], calendar)).toMatchObject({ state: 'running' })
      }
    }
  })

  it('a name that is in no table is a mistake in the configuration', () => {
    expect(() => limitSpec(limits, 'citizenRequest.nap' as LimitName)).toThrow('citizenRequest.nap')
  })
})

describe('协办: one working day before the lead, at least one, 北京市接诉即办工作条例 §14', () => {
  it.each([['2026-11-23', '2026-11-30', 4], ['2026-11-23', '2026-11-25', 1], ['2026-11-24', '2026-11-24', 1], ['2026-11-24', '2026-11-20', 1]])('issued %s, lead due %s: %i', (issuedOn, dueOn, days) => {
    expect(assistWorkdays(issuedOn, dueOn, calendar)).toBe(days)
  })
  it.each([[-1, 1], [0, 1], [3, 3]])('a reply sent back with %i days left has %i', (left, days) => expect(workdaysAfterReturn(left)).toBe(days))
})
