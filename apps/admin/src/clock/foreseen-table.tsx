import type { AppRouter } from '@onewindow/api/router'
import { DataTable } from '@onewindow/ui/data-table'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { useActionName } from '../audit/action-name.ts'
import { adminTexts } from '../texts.ts'

type Foreseen = inferRouterOutputs<AppRouter>['admin']['demo']['clock']['foresee']['rows'][number]

/** Deadlines that fall on the way, grouped; what happens meanwhile may set or end others. */
export function ForeseenTable({ rows }: { rows: readonly Foreseen[] }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const nameOf = useActionName()
  const name = ({ caseType, event, titleZh, titleEn }: Foreseen): string => (event === null ? (language === 'zh' ? titleZh : titleEn) : nameOf(`${caseType}.${event}`))
  return (
    <DataTable
      label={text('clockForeseen')} rows={rows} rowKey={(row) => `${row.caseType} ${row.event ?? row.titleZh} ${row.what}`} rowLabel={name} empty={{ title: text('clockNothing'), text: text('clockNothingText') }}
      columns={[
        { key: 'what', head: text('clockForeseen'), phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{name(row)}</b><small>{text(row.event === null ? `clockWhat.${row.what}` : 'clockWhat.event')}</small></span> },
        { key: 'n', head: text('clockHowMany'), width: '8rem', align: 'end', cell: (row) => format.number(row.n) },
        { key: 'first', head: text('clockFirst'), width: '12rem', cell: (row) => <InstantText at={row.firstAt} form="short" /> },
      ]}
    />
  )
}
