import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { Knobs } from '../configuration/knobs.ts'
import { sumFen } from './fen.ts'
import type { DatedAmount } from './late-penalty.ts'

// 延期、分期缴纳. Source: 行政处罚法 §66(2): real economic hardship, on application, approved by the organ.

export type ScheduleFault = 'sumDiffers' | 'amountInvalid' | 'notInOrder' | 'beforeApproval' | 'tooLong'

/** Every reason against a schedule of instalments; none: it may be granted. It replaces the one day of payment. */
export function scheduleFaults(
  fineFen: number, dues: readonly DatedAmount[], grantedOn: PlainDate, { maxInstalmentMonths }: Pick<Knobs, 'maxInstalmentMonths'>,
): ScheduleFault[] {
  const days = dues.map(({ date }) => date)
  const last = addMonths(grantedOn, maxInstalmentMonths)
  const against: [ScheduleFault, boolean][] = [
    ['sumDiffers', sumFen(dues) !== fineFen],
    ['amountInvalid', dues.some(({ amountFen }) => !Number.isInteger(amountFen) || amountFen < 1)],
    ['notInOrder', days.some((day, index) => index > 0 && day <= (days[index - 1] ?? ''))],
    ['beforeApproval', days.some((day) => day <= grantedOn)],
    ['tooLong', days.some((day) => day > last)],
  ]
  return against.filter(([, holds]) => holds).map(([fault]) => fault)
}

/** What is paid beyond fine and late penalty together, to be refunded; 0 where nothing is. */
export const overpaidFen = ({ totalDueFen }: { totalDueFen: number }): number => Math.max(0, -totalDueFen)
