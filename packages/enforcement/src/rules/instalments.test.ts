import { describe, expect, it } from 'vitest'
import { knobs, yuan } from '../../test/shipped.ts'
import { overpaidFen, scheduleFaults, type ScheduleFault } from './instalments.ts'
import { latePenalty } from './late-penalty.ts'

const dues = (...rows: [string, number][]) => rows.map(([date, amount]) => ({ date, amountFen: yuan(amount) }))

describe('instalments, 行政处罚法 §66(2)', () => {
  it.each<[string, [string, number][], ScheduleFault[]]>([
    ['three parts within a year', [['2026-06-01', 3_000], ['2026-09-01', 3_000], ['2027-03-02', 4_000]], []],
    ['does not add up', [['2026-06-01', 3_000], ['2026-09-01', 6_999]], ['sumDiffers']],
    ['two on one day', [['2026-06-01', 5_000], ['2026-06-01', 5_000]], ['notInOrder']],
    ['on the day of approval', [['2026-03-02', 10_000]], ['beforeApproval']],
    ['a day more than a year', [['2027-03-03', 10_000]], ['tooLong']],
    ['a part of nothing', [['2026-06-01', 0], ['2026-07-01', 10_000]], ['amountInvalid']],
    ['no part at all', [], ['sumDiffers']],
  ])('%s: %j → %j', (_what, rows, faults) => {
    expect(scheduleFaults(yuan(10_000), dues(...rows), '2026-03-02', knobs)).toEqual(faults)
  })

  it('what is paid beyond fine and late penalty is refunded, not a fen before', () => {
    const due = dues(['2026-03-16', 10_000])
    const paid = (amount: number) => overpaidFen(latePenalty({ dues: due, payments: dues(['2026-03-21', amount]), asOf: '2026-03-25' }, 3))
    expect([paid(10_000), paid(11_500), paid(11_501)]).toEqual([0, 0, yuan(1)])
  })
})
