// oxlint-disable-next-line typescript/triple-slash-reference -- whoever type-checks this source has no other word for style sheets
/// <reference path="./css.d.ts" />
import { Calendar } from '@heroui/react'
import { parseDate } from '@internationalized/date'
import { I18nProvider } from 'react-aria-components'
import './styles/kit.css'
import { uiTexts } from './texts.ts'
import { useLanguage, useText } from './i18n.tsx'

export interface CalendarPanelProps {
  day: string | null
  min?: string | undefined
  max?: string | undefined
  onPick: (day: string) => void
}

/** A month to pick a day from, weeks from Monday. Loaded only when a date field opens it. */
export function CalendarPanel({ day, min, max, onPick }: CalendarPanelProps) {
  const text = useText(uiTexts)
  const { language } = useLanguage()
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <Calendar
        aria-label={text('calendar')}
        firstDayOfWeek="mon"
        value={day === null ? null : parseDate(day)}
        onChange={(picked) => onPick(picked.toString())}
        autoFocus
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      >
        <Calendar.Header role="presentation">
          <Calendar.NavButton slot="previous" aria-label={text('previousMonth')} />
          <Calendar.Heading />
          <Calendar.NavButton slot="next" aria-label={text('nextMonth')} />
        </Calendar.Header>
        <Calendar.Grid>
          <Calendar.GridHeader>{(word) => <Calendar.HeaderCell>{word}</Calendar.HeaderCell>}</Calendar.GridHeader>
          <Calendar.GridBody>{(date) => <Calendar.Cell date={date} />}</Calendar.GridBody>
        </Calendar.Grid>
      </Calendar>
    </I18nProvider>
  )
}
