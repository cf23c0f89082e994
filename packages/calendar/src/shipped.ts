import { calendarLayer, dataOfLayers } from './calendar-layer.ts'
import type { CalendarLayer } from './calendar-layer.ts'
import { calendarFrom } from './work-calendar.ts'
import type { CalendarData, WorkCalendar } from './work-calendar.ts'
import national from '../data/calendar-cn.json' with { type: 'json' }
import demoRegion from '../data/calendar-640000-demo.json' with { type: 'json' }

/** The national layer that ships with the product, 2024–2027; 2027 is provisional. */
export const nationalLayer: CalendarLayer = calendarLayer.parse(national)

/** Regional layer of 宁夏 for demonstration: its three days are invented, the real ones are entered by an administrator. */
export const demoRegionalLayer: CalendarLayer = calendarLayer.parse(demoRegion)

/** Data of the national layer alone; what a new installation starts with. */
export const nationalData: CalendarData = dataOfLayers(nationalLayer)

let built: WorkCalendar | undefined

/** The default national calendar `CN`, built once. */
export const nationalCalendar = (): WorkCalendar => (built ??= calendarFrom(nationalData))

/** National calendar with the demonstration layer, as it holds in a region. */
export const demoCalendarOf = (regionCode: string): WorkCalendar => calendarFrom(dataOfLayers(nationalLayer, demoRegionalLayer), regionCode)
