import { addDays, addMonths } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'

/** Counties by their code, as governments and courts carry them. */
const COUNTIES: Readonly<Record<string, string>> = { 640104: '银川市兴庆区', 640105: '银川市西夏区', 640106: '银川市金凤区', 640121: '永宁县', 640122: '贺兰县', 640181: '灵武市' }

/**
 * Where and until when to go against an act that is served on the day it is made: 60 days and 6 months, the day of service not counted, a last day that is no working day moves on.
 * Source: 行政复议法 §20, §24; 行政诉讼法 §18, §46.
 */
export function remediesOf(c: Pick<CaseState<unknown>, 'regionCode'>, { today, calendar }: Context) {
  const county = COUNTIES[c.regionCode.slice(0, 6)]
  const rolled = (day: string): string => calendar.nextWorkday(day)
  return {
    servedOn: today,
    reconsideration: { authority: `${county ?? '银川市'}人民政府`, days: 60, lastDay: rolled(addDays(today, 60)) },
    court: { name: county ? `${county}人民法院` : '有管辖权的人民法院', months: 6, lastDay: rolled(addMonths(today, 6)) },
  }
}
