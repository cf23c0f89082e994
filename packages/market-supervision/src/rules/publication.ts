import type { PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay } from './last-day.ts'

/**
 * Last day to publish a result: twenty working days from the conclusion. 企业信息公示暂行条例 §6, 食品生产经营监督检查管理办法 §39. Testing before the conclusion
 * is outside the clock, because the clock starts with the conclusion.
 */
export const resultPublishBy = (concludedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.publication, concludedOn, calendar)

/** Last day to publish a penalty on a subject of the own province. 市场监督管理行政处罚信息公示规定 §9. One rule for supervision and enforcement. */
export const penaltyPublishBy = (decidedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.publication, decidedOn, calendar)

/**
 * A penalty on a subject of another province goes there first. 市场监督管理行政处罚信息公示规定 §10: ten working days to push, ten from receipt to publish.
 */
export const penaltyElsewhere = (
  decidedOn: PlainDate, receivedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar,
): { pushBy: PlainDate; publishBy: PlainDate } =>
  ({ pushBy: lastDay(clocks.penaltyPush, decidedOn, calendar), publishBy: lastDay(clocks.penaltyReceived, receivedOn, calendar) })

/** Last day to take down what was annulled or wrong. 行政处罚法 §48, 市场监督管理行政处罚信息公示规定 §11. */
export const withdrawBy = (on: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate => lastDay(clocks.withdraw, on, calendar)

/**
 * The day on which a penalty leaves the public page: three years after publication, three months for a light fine or criticism
 * (市场监督管理行政处罚信息公示规定 §13). A date of effect: it does not move off a rest day.
 */
export const publicityStopsOn = (
  publishedOn: PlainDate, weight: 'general' | 'light', clocks: ClockTable, calendar: WorkCalendar,
): PlainDate => lastDay(weight === 'light' ? clocks.stopPublicityLight : clocks.stopPublicity, publishedOn, calendar)
