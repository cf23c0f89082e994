import { dictionary } from '@onewindow/ui/dictionary'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { OctagonAlert } from 'lucide-react'
import type { RefObject } from 'react'
import { adminTexts } from '../texts.ts'
import type { Fault } from './notice-faults.ts'

const calendarTexts = dictionary<object>({
  zh: () => import('@onewindow/calendar/locales/zh').then((m) => m.zh), en: () => import('@onewindow/calendar/locales/en').then((m) => m.en),
})
const MOST_SHOWN = 20

/** Every line that cannot stand, with its number; pressing one puts the cursor on it. */
export function FaultList({ faults, field, text: typed }: { faults: readonly Fault[]; field: RefObject<HTMLTextAreaElement | null>; text: string }) {
  const text = useText(adminTexts)
  const calendar = useText(calendarTexts)
  const format = useFormat()
  const sentence = ({ code, params }: Fault) => {
    const date = params['date']
    return calendar.find(`import.${code}`, typeof date === 'string' ? { ...params, date: format.day(date) } : params) ?? code
  }
  const goTo = (line: number) => {
    const before = typed.split('\n').slice(0, line - 1)
    const start = before.reduce((sum, row) => sum + row.length + 1, 0)
    field.current?.focus()
    field.current?.setSelectionRange(start, start + (typed.split('\n')[line - 1]?.length ?? 0))
  }
  return (
    <div className="ow-errors" role="alert">
      <h2><OctagonAlert aria-hidden />{text('faultCount', { n: faults.length })}</h2>
      <ul>{faults.slice(0, MOST_SHOWN).map((fault) => <li key={`${fault.line}${fault.code}`}><button type="button" className="ad-link" onClick={() => goTo(fault.line)}>{text('faultLine', { line: fault.line, why: sentence(fault) })}</button></li>)}</ul>
      {faults.length > MOST_SHOWN && <p className="ow-small">{text('more', { n: faults.length - MOST_SHOWN })}</p>}
    </div>
  )
}
