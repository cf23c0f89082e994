import { rowStates, type RowState } from '@onewindow/market-supervision/definition/register-import/columns'
import { faultWords, fieldWords, stateWords } from '@onewindow/market-supervision/definition/register-import/words'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { StatusTag } from '@onewindow/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { roleOfRow, type ImportRow, type ImportView } from './import-view.ts'

export interface RowFilters extends Record<string, unknown> { state?: RowState | undefined; after?: number | undefined }

/** Every row with what it came to and why, in the order of the file; only those of one kind where asked. */
export function ImportRows({ one }: { one: ImportView }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const { trpc } = useApi()
  const { filters, change } = useFilters<RowFilters>()
  const rows = useQuery({ ...trpc.admin.imports.rows.queryOptions({ importId: one.id, state: filters.state ?? null, after: filters.after ?? null, limit: 50 }), placeholderData: keepPreviousData, ...(one.status === 'confirmed' ? { refetchInterval: 2000 } : {}) })
  const ofRefusal = useRefusalText(one.kind)
  const why = (row: ImportRow): string => row.faults.map((fault) => [fieldWords(one.kind, fault.field)?.[language], faultWords(fault)[language], fault.refusal && ofRefusal(fault.refusal)].filter(Boolean).join(text('colon'))).join(text('semicolon'))
  const columns: Column<ImportRow>[] = [
    { key: 'line', head: text('importsLine'), width: '5rem', align: 'end', cell: (row) => format.number(row.line) },
    { key: 'what', head: text('importsWhat'), width: '17rem', phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{row.name === '' ? text('unknown') : row.name}</b><small>{row.key}</small></span> },
    { key: 'state', head: text('importsResult'), width: '8rem', cell: (row) => <StatusTag role={roleOfRow[row.state]}>{stateWords[row.state][language]}</StatusTag> },
    { key: 'why', head: text('importsWhy'), cell: (row) => row.faults.length === 0 ? '' : <span className="ad-import-why">{why(row)}</span> },
  ]
  const at = `/imports/${one.id}`
  const options = rowStates.filter((state) => one[state] > 0 || filters.state === state).map((state) => ({ value: state, label: `${stateWords[state][language]} ${format.number(one[state])}` }))
  return (
    <Card title={text('importsRowsTitle')} flush>
      <div className="ad-filters"><FilterSelect name="state" label={text('importsResult')} options={options} value={filters.state} onChange={(state) => change({ state })} /></div>
      <QueryView query={rows} lines={8} shape="row">{(page) => (
        <>
          <DataTable label={text('importsRowsTitle')} columns={columns} rows={page.rows} rowKey={(row) => String(row.line)} rowLabel={(row) => row.key} empty={{ title: text('importsRowsEmpty'), text: text('emptyFiltered') }} />
          <Pager next={page.after === null ? undefined : addressOf(at, { state: filters.state, after: page.after })} previous={filters.after ? addressOf(at, { state: filters.state }) : undefined} />
        </>
      )}</QueryView>
    </Card>
  )
}
