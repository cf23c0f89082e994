import type { DayInfo } from '@onewindow/calendar/work-calendar'
import { weekday } from '@onewindow/calendar/day'
import { labelIn } from '@onewindow/calendar/locales/holidays'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'

export interface YearDay extends DayInfo { date: string }

/** Twelve months from Monday: rest days sunken with 休, make-up days with 班, changed days outlined, today ringed. */
export function YearGrid({ days, today, changed }: { days: readonly YearDay[]; today: string; changed: ReadonlySet<string> }) {
  const months = [...Map.groupBy(days, ({ date }) => date.slice(0, 7))]
  return <div className="ad-year">{months.map(([month, ofMonth]) => <Month key={month} month={month} days={ofMonth} today={today} changed={changed} />)}</div>
}

function Month({ month, days, today, changed }: { month: string; days: readonly YearDay[]; today: string; changed: ReadonlySet<string> }) {
  const text = useText(adminTexts)
  const first = days[0]
  const title = text('monthOf', { month: Number(month.slice(5)) })
  return (
    <section className="ad-month" aria-label={title}>
      <h2>{title}</h2>
      <div className="ad-month-days">
        {text('weekdays').split(' ').map((word) => <b key={word} aria-hidden>{word}</b>)}
        {first && Array.from({ length: weekday(first.date) - 1 }, (_, gap) => <span key={`gap${gap}`} aria-hidden />)}
        {days.map((day) => <Day key={day.date} day={day} isToday={day.date === today} isChanged={changed.has(day.date)} />)}
      </div>
    </section>
  )
}

function Day({ day, isToday, isChanged }: { day: YearDay; isToday: boolean; isChanged: boolean }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const format = useFormat()
  const name = day.label === null ? text('dayWork') : labelIn(language, day.label)
  const mark = day.kind === 'holiday' ? text('restMark') : day.kind === 'makeup' ? text('workMark') : undefined
  const said = [format.day(day.date), name, isChanged ? text('dayChanged') : ''].filter(Boolean).join(text('joint'))
  return <span className="ad-day" data-kind={day.kind} data-changed={isChanged ? '' : undefined} data-today={isToday ? '' : undefined} role="img" aria-label={said} title={said}><span>{Number(day.date.slice(8))}</span>{mark !== undefined && <small>{mark}</small>}</span>
}

/** What the marks mean. */
export function YearLegend({ changed }: { changed: boolean }) {
  const text = useText(adminTexts)
  return (
    <ul className="ad-legend">
      <li><span className="ad-day" data-kind="holiday"><small>{text('restMark')}</small></span>{text('legendHoliday')}</li>
      <li><span className="ad-day" data-kind="makeup"><small>{text('workMark')}</small></span>{text('legendMakeup')}</li>
      <li><span className="ad-day" data-kind="work" data-today="" />{text('legendToday')}</li>
      {changed && <li><span className="ad-day" data-kind="work" data-changed="" />{text('legendChanged')}</li>}
    </ul>
  )
}
