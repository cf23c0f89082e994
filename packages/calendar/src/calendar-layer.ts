import { z } from 'zod'
import { dayNumber, dayText } from './day.ts'
import { plainDate } from './spec.ts'
import type { CalendarData, CalendarDay } from './work-calendar.ts'

const daySpan = z.strictObject({ from: plainDate, to: plainDate, label: z.string().min(1).max(40) })

/** One layer of the calendar as it is kept in a file: days by year, each with the notice they come from. */
export const calendarLayer = z.strictObject({
  id: z.string().min(1).max(40),
  layer: z.enum(['national', 'regional']),
  regionCode: z.string().regex(/^\d{6,15}$/).nullable(),
  version: z.string().min(1).max(40),
  confirmedFrom: plainDate,
  confirmedThrough: plainDate,
  notices: z.array(z.strictObject({
    year: z.int().min(1950).max(2200),
    confirmed: z.boolean(),
    source: z.string().min(1).max(200),
    off: z.array(daySpan).max(60),
    work: z.array(daySpan).max(60),
  })).max(100),
})
export type CalendarLayer = z.infer<typeof calendarLayer>
type Notice = CalendarLayer['notices'][number]

function daysOfNotice({ layer, regionCode, version }: CalendarLayer, notice: Notice, kind: 'off' | 'work'): CalendarDay[] {
  return notice[kind].flatMap(({ from, to, label }) => {
    const [first, last] = [dayNumber(from), dayNumber(to)]
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i): CalendarDay =>
      ({ layer, regionCode, date: dayText(first + i), kind, label, source: notice.source, version }))
  })
}

/** The days of a layer, one by one. */
export const daysOfLayer = (layer: CalendarLayer): CalendarDay[] =>
  layer.notices.flatMap((notice) => [...daysOfNotice(layer, notice, 'off'), ...daysOfNotice(layer, notice, 'work')])

/**
 * Puts regional layers over the national one. Id and version name every layer, so a recorded derivation can be reproduced; the national
 * notices decide what is confirmed.
 */
export function dataOfLayers(national: CalendarLayer, ...regional: readonly CalendarLayer[]): CalendarData {
  const layers = [national, ...regional]
  const joined = (field: 'id' | 'version'): string => layers.map((layer) => layer[field]).join('+')
  const { confirmedFrom, confirmedThrough } = national
  return { id: joined('id'), version: joined('version'), confirmedFrom, confirmedThrough, days: layers.flatMap(daysOfLayer) }
}
