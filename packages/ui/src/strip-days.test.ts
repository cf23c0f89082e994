import { describe, expect, it } from 'vitest'
import { runsOf, weekdayOf } from './strip-days.ts'
import type { StripCell, StripKind } from './strip-days.ts'

const days = (from: string, kinds: [StripKind, string?][]): StripCell[] =>
  kinds.map(([kind, label], at) => {
    const date = new Date(Date.parse(`${from}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10)
    return { date, kind, ...(label === undefined ? {} : { label }) }
  })

describe('a long derivation is told as runs', () => {
  it('weekends inside counted days and inside a pause do not break the run', () => {
    const cells = days('2026-11-12', [
      ['counted'],
      ['counted'],
      ['rest'],
      ['rest'],
      ['counted'],
      ['paused', '检测'],
      ['paused', '检测'],
      ['paused', '检测'],
      ['paused', '检测'],
      ['rest'],
      ['rest'],
      ['paused', '检测'],
      ['due'],
    ])
    expect(runsOf(cells).map(({ from, to, kind, days: n, counted }) => [kind, from, to, n, counted])).toEqual([
      ['counted', '2026-11-12', '2026-11-16', 3, 3],
      ['paused', '2026-11-17', '2026-11-23', 5, 0],
      ['due', '2026-11-24', '2026-11-24', 1, 0],
    ])
  })
  it('a holiday on weekdays is a run of its own', () => {
    const runs = runsOf(
      days('2027-02-04', [['counted'], ['rest', '春节'], ['rest', '春节'], ['rest', '春节'], ['rest', '春节'], ['counted']]),
    )
    expect(runs.map((run) => run.label ?? run.kind)).toEqual(['counted', '春节', 'counted'])
  })
  it('Monday is the first day of the week', () => expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([0, 6]))
})
