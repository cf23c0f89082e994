import { addDays, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'

/** Working days that lie between the notice and the hearing. Source: 行政许可法 第四十八条第一款第一项; working days by 第八十二条. */
const HEARING_NOTICE_WORKDAYS = 7

/** The first day on which a hearing may be held of which notice is given today: clear working days in between. */
export const earliestHearing = (noticeOn: PlainDate, calendar: WorkCalendar): PlainDate => calendar.addWorkingDays(noticeOn, HEARING_NOTICE_WORKDAYS + 1)

/** The last day on which somebody may ask that the chair steps back: the day before (行政许可法 §48(1)(3)). */
export const recusalUntil = (hearingOn: PlainDate): PlainDate => addDays(hearingOn, -1)
