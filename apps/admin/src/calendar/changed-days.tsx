import { labelIn } from '@onewindow/calendar/locales/holidays'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'
import { changeRuns } from './change-runs.ts'
import type { ChangedDay, ChangeRun } from './change-runs.ts'

/** Every day the draft changes, in rows as the notice says them. */
export function ChangedDays({ changes, onYear }: { changes: readonly ChangedDay[]; onYear: (year: string) => void }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const range = ({ from, to }: ChangeRun) => from === to ? format.day(from) : text('fromTo', { from: format.day(from), to: format.day(to) })
  const columns: Column<ChangeRun>[] = [
    { key: 'name', head: text('changedName'), width: '8rem', phone: 'lead', cell: (row) => <b>{row.label === null ? text('dayWork') : labelIn(language, row.label)}</b> },
    { key: 'days', head: text('changedDaysHead'), cell: (row) => <button type="button" className="ad-link ad-wrap" onClick={() => onYear(row.from.slice(0, 4))}>{range(row)}</button> },
    { key: 'kind', head: text('changedKind'), width: '8rem', cell: (row) => <span className="ow-tag" data-role={row.kind === 'makeup' ? 'info' : undefined}>{text(`dayKind.${row.kind}`)}</span> },
    { key: 'effect', head: text('changedEffect'), width: '12rem', cell: (row) => row.workdays === 0 ? text('workdaysSame') : text(row.workdays > 0 ? 'workdaysMore' : 'workdaysFewer', { n: Math.abs(row.workdays) }) },
  ]
  return <Card title={text('changedDays')} flush><DataTable label={text('changedDays')} columns={columns} rows={changeRuns(changes)} rowKey={(row) => `${row.from}${row.regionCode ?? ''}`} rowLabel={(row) => row.from} empty={{ title: text('changedNone') }} /></Card>
}
