import type { DayInfo } from '@onewindow/calendar/work-calendar'
import { describe, expect, it } from 'vitest'
import { changeRuns } from './change-runs.ts'

const work: DayInfo = { workday: true, kind: 'work', label: null }
const weekend: DayInfo = { workday: false, kind: 'weekend', label: '周末' }
const holiday: DayInfo = { workday: false, kind: 'holiday', label: '春节' }
const makeup: DayInfo = { workday: true, kind: 'makeup', label: '调休上班' }
const change = (date: string, before: DayInfo, after: DayInfo) => ({ date, before, after, regionCode: null })

describe('changed days as a clerk checks them against the notice', () => {
  it('joins neighbours over the end of a month and counts the working days lost', () => {
    expect(changeRuns([change('2027-01-31', weekend, holiday), change('2027-02-01', work, holiday), change('2027-02-02', work, holiday)]))
      .toEqual([{ from: '2027-01-31', to: '2027-02-02', kind: 'holiday', label: '春节', regionCode: null, days: 3, workdays: -2 }])
  })

  it('keeps a make-up day beside a holiday apart, and days that do not touch', () => {
    const runs = changeRuns([change('2027-02-11', work, holiday), change('2027-02-13', weekend, makeup), change('2027-02-14', weekend, makeup)])
    expect(runs.map(({ from, days, workdays }) => [from, days, workdays])).toEqual([['2027-02-11', 1, -1], ['2027-02-13', 2, 2]])
  })
})
