import { addDays } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { knobOn, limitsOn } from '../in-force.ts'
import { listForReportBy, listObjection, unreachable } from './abnormal-list.ts'
import { acceptComplaintBy, informReporterBy, mediationEndsOn, verifyReportBy } from './complaint.ts'
import { equipmentAlert } from './equipment.ts'
import { publicityStopsOn, resultPublishBy } from './publication.ts'
import { recallBalance, recallDates } from './recall.ts'
import { rectificationOf } from './rectification.ts'
import { quickTestWindow, retestBody, retestWindow } from './sampling.ts'
import { repairDates, repairFrom, repairGrounds, type RepairFacts } from './credit-repair.ts'

const calendar = nationalCalendar()
const clocks = limitsOn(asShipped)
const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-01', n))

describe('dates of the acceptance examples', () => {
  it('MS-15: ordered on 21 Sep 2026 with 5 working days: due 29 Sep, overdue from the 30th', () => {
    const order = { orderedOn: '2026-09-21', days: 5 }
    expect(rectificationOf({ ...order, today: '2026-09-29' }, clocks, calendar)).toEqual({ due: '2026-09-29', overdue: false })
    expect(rectificationOf({ ...order, today: '2026-09-30' }, clocks, calendar)).toEqual({ due: '2026-09-29', overdue: true })
  })
  it('MS-16: concluded on 18 Sep 2026, published by 22 Oct', () => {
    expect(resultPublishBy('2026-09-18', clocks, calendar)).toBe('2026-10-22')
  })
  it('MS-17: the report of 2025 is missing: listed by 14 Jul 2026', () => {
    expect(listForReportBy(2025, clocks, calendar)).toBe('2026-07-14')
  })
  it('MS-18: letters on 2 and 16 March are 14 days apart, refused; with 17 March accepted', () => {
    const letters = (second: string) => [{ on: '2026-03-02', received: false }, { on: second, received: false }]
    const ask = (second: string) => unreachable(letters(second), '2026-03-25', knobOn('letters', asShipped), clocks, calendar)
    expect(ask('2026-03-16')).toEqual({ established: false, gap: 14, reason: 'INTERVAL_15_TO_30_DAYS' })
    expect(ask('2026-03-17')).toMatchObject({ established: true, gap: 15 })
  })
  it('MS-20: received 11 Feb 2026, accept by 27 Feb; accepted 20 Jan with testing 2–13 Feb, mediation ends 14 Apr', () => {
    expect(acceptComplaintBy('2026-02-11', clocks, calendar)).toBe('2026-02-27')
    expect(mediationEndsOn('2026-01-20', [['2026-02-02', '2026-02-13']], clocks, calendar)).toBe('2026-04-14')
  })
  it('MS-22: a failed food test received on 12 Feb 2026: last day 28 Feb, on 3 March too late', () => {
    expect(retestWindow('food', '2026-02-12', '2026-03-03', clocks, calendar)).toEqual({ lastDay: '2026-02-28', admissible: false })
  })
  it.each([['2026-02-28', 'yellow', 'dueSoon'], ['2026-03-01', 'red', 'applyOverdue'], ['2026-04-01', 'red', 'expired']] as const)(
    'MS-23: an elevator valid until 31 Mar 2026 is, on %s, %s (%s)', (today, alert, state) => {
      expect(equipmentAlert({ validUntil: '2026-03-31', today }, knobOn('equipment', asShipped))).toMatchObject({ alert, state })
    })
})

describe('clocks of the domain', () => {
  it('dates of effect stay on rest days, limits end on working days', () => {
    fc.assert(fc.property(day, (on) => {
      expect(publicityStopsOn(on, 'general', clocks, calendar).slice(5, 7)).toBe(on.slice(5, 7))
      expect(calendar.isWorkday(resultPublishBy(on, clocks, calendar))).toBe(true)
      expect(calendar.isWorkday(listObjection(on, on, undefined, clocks, calendar).lastDay)).toBe(true)
    }))
  })
  it('TJB §20: a pause never makes mediation end earlier, and an extension gives fifteen more working days', () => {
    fc.assert(fc.property(day, fc.nat(40), fc.nat(30), (on, after, length) => {
      const from = calendar.addWorkingDays(on, after + 1)
      const pause = [from, calendar.addWorkingDays(from, length)] as const
      expect(mediationEndsOn(on, [pause], clocks, calendar) >= mediationEndsOn(on, [], clocks, calendar)).toBe(true)
      const [plain, extended] = [verifyReportBy(on, {}, clocks, calendar), verifyReportBy(on, { extended: true }, clocks, calendar)]
      expect(calendar.workdaysBetween(plain, extended)).toBe(15)
    }))
  })
  it.each([
    ['after the last day', '2026-01-20', [['2026-04-01', '2026-04-10']], '2026-03-30'],
    ['on the last day', '2026-01-20', [['2026-03-30', '2026-03-30']], '2026-03-31'],
    ['after the last day as an earlier one has moved it', '2026-01-20', [['2026-04-15', '2026-04-20'], ['2026-02-02', '2026-02-13']], '2026-04-14'],
    ['reached only because an earlier one has moved the last day', '2026-01-20', [['2026-04-13', '2026-04-13'], ['2026-02-02', '2026-02-13']], '2026-04-15'],
    ['before the start', '2026-01-20', [['2026-01-05', '2026-01-16']], '2026-03-30'],
    ['that began before the start', '2026-01-20', [['2026-01-05', '2026-01-21']], '2026-03-31'],
  ] as const)('TJB §20: testing %s', (_, acceptedOn, pauses, ends) => {
    expect(mediationEndsOn(acceptedOn, pauses, clocks, calendar)).toBe(ends)
  })
  it('TJB §31: nobody is owed an answer without a real name', () => {
    fc.assert(fc.property(day, (on) => informReporterBy(on, false, clocks, calendar) === null))
  })
  it('食品安全法 §88: four hours, the last instant included', () => {
    const filed = (at: string) => quickTestWindow('2026-03-05T22:30:00', at, clocks, calendar).admissible
    expect([filed('2026-03-06T02:30:00'), filed('2026-03-06T02:30:01')]).toEqual([true, false])
  })
  it('the body that tests again is never the first one, and each sample has its own lot', () => {
    const bodies = ['R1', 'R2', 'R3', 'R4', 'R5']
    const drawn = Array.from({ length: 200 }, (_, i) => retestBody('ab'.repeat(32), `YC-CJ-2026-${i}`, bodies, ['R2']))
    expect(new Set(drawn.map((one) => ('body' in one ? one.body : one.error)))).toEqual(new Set(['R1', 'R3', 'R4', 'R5']))
  })
  it('a recall starts within its hours and its goods add up', () => {
    expect(recallDates(2, '2026-04-30T18:00:00+08:00', undefined, clocks, calendar))
      .toEqual({ startBy: '2026-05-02T18:00:00+08:00', finishBy: null })
    expect(recallBalance({ distributed: 100, recalled: 60, destroyed: 20, returned: 10 })).toEqual({ addsUp: true, missing: 10 })
    expect(recallBalance({ distributed: 100, recalled: 90, destroyed: 20, returned: 0 }).addsUp).toBe(false)
  })
  it('one extension, not longer than the order, asked for by the due day', () => {
    const ask = (extendDays: number, extensionAskedOn: string) =>
      rectificationOf({ orderedOn: '2026-09-21', days: 5, extendDays, extensionAskedOn }, clocks, calendar)
    expect(ask(5, '2026-09-29')).toEqual({ due: '2026-10-12' })
    expect(ask(6, '2026-09-29')).toEqual({ error: 'EXTENSION_TOO_LONG' })
    expect(ask(5, '2026-09-30')).toEqual({ error: 'EXTENSION_TOO_LATE' })
  })
  it.each([
    ['2026-09-29', '2026-10-09', false], ['2026-09-30', '2026-10-09', true], ['2026-09-30', '2026-09-29', false],
  ])('due 29 Sep: with a report of %s the order is, on %s, overdue: %s', (reportedOn, today, overdue) => {
    expect(rectificationOf({ orderedOn: '2026-09-21', days: 5, reportedOn, today }, clocks, calendar)).toMatchObject({ due: '2026-09-29', overdue })
  })
})

describe('信用修复, 市场监督管理行政处罚信息公示规定 §14', () => {
  const clean: RepairFacts = {
    publishedOn: '2026-01-31', appliedOn: '2026-07-31', weight: 'normal', kinds: ['fine'], dutyDone: true, harmRemoved: true,
    samePenaltySince: false, listed: false,
  }
  it.each([
    [{}, []], [{ appliedOn: '2026-07-30' }, ['TOO_EARLY']], [{ weight: 'safety' }, ['TOO_EARLY']],
    [{ kinds: ['fine', 'revokeLicence'] }, ['EXCLUDED_KIND']],
    [{ dutyDone: false, harmRemoved: false }, ['DUTY_OPEN', 'HARM_OPEN']], [{ samePenaltySince: true, listed: true }, ['SAME_PENALTY', 'LISTED']],
  ] as const)('%j stands against it: %j', (changes, grounds) => {
    expect(repairGrounds({ ...clean, ...changes } as RepairFacts, knobOn('repair', asShipped))).toEqual(grounds)
  })
  it('three, six or twelve months of publicity first; then two, fifteen and three working days', () => {
    const from = (weight: RepairFacts['weight']) => repairFrom('2025-11-30', weight, knobOn('repair', asShipped))
    expect([from('light'), from('normal'), from('safety')]).toEqual(['2026-02-28', '2026-05-30', '2026-11-30'])
    expect(repairDates({ appliedOn: '2026-03-10', acceptedOn: '2026-03-12', decidedOn: '2026-04-01' }, clocks, calendar))
      .toEqual({ acceptBy: '2026-03-12', decideBy: '2026-04-02', executeBy: '2026-04-07' })
  })
})
