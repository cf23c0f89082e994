import { addMonths, type PlainDate } from '@onewindow/calendar/day'

// R1 追责时效. Source: 行政处罚法 §36.

/** §36(1): two years. */
const MONTHS = 24
/** §36(1): five years where life, health or financial security is touched and harm was done. */
const MONTHS_WITH_HARM = 60

export type ActInTime = {
  /** `ongoing`: the unlawful state still stands (an illegal building), so nothing has begun to run. */
  pattern: 'single' | 'continuous' | 'ongoing'
  actDate: PlainDate
  /** Day a continuous or repeated act ended (行为终了之日). */
  actEnd?: PlainDate | undefined
  /** Day any organ with power learned of the act, not the day of filing. */
  discoveredOn: PlainDate
  lifeHealthFinance?: boolean | undefined
  harm?: boolean | undefined
  /** Another period set by a statute (法律另有规定); left out or 0: none. */
  specialMonths?: number | undefined
}
/** `expiresOn`: the last day on which discovery still leads to a penalty; null while the act goes on. */
export type Limitation = { expiresOn: PlainDate | null; barred: boolean }

/** Whether the act may still be punished. The day does not move for rest days: nobody has to do anything on it. */
export function limitation(act: ActInTime): Limitation {
  if (act.pattern === 'ongoing') return { expiresOn: null, barred: false }
  const expiresOn = addMonths(endOf(act), monthsOf(act))
  return { expiresOn, barred: act.discoveredOn > expiresOn }
}

function endOf({ pattern, actDate, actEnd }: ActInTime): PlainDate {
  if (pattern === 'single') return actDate
  if (actEnd === undefined) throw new Error('A continuous act needs the day it ended')
  return actEnd
}

const monthsOf = ({ specialMonths = 0, lifeHealthFinance, harm }: ActInTime): number => {
  if (specialMonths > 0) return specialMonths
  return lifeHealthFinance && harm ? MONTHS_WITH_HARM : MONTHS
}
