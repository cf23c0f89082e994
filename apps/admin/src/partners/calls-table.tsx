import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { StatusTag } from '@onewindow/ui/status-tag'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { useCallWords } from './call-words.ts'

export type CallOutcome = 'received' | 'accepted' | 'refused'
type Call = inferRouterOutputs<AppRouter>['admin']['partners']['calls']['rows'][number]

const OUTCOMES: readonly CallOutcome[] = ['accepted', 'refused', 'received']
const roleOf: Record<CallOutcome, StatusRole> = { received: 'progress', accepted: 'done', refused: 'near' }

/** What was called under which serial, newest first: of one partner, or of all. */
export function CallsTable({ address, partnerId }: { address: string; partnerId?: string }) {
  const text = useText(adminTexts)
  const words = useCallWords()
  const { trpc } = useApi()
  const { filters, change } = useFilters<{ view?: 'calls'; outcome?: CallOutcome | undefined; after?: string | undefined }>()
  const [at, id] = filters.after?.split('|') ?? []
  const calls = useQuery({ ...trpc.admin.partners.calls.queryOptions({ limit: 50, ...(partnerId ? { partnerId } : {}), ...(filters.outcome ? { outcome: filters.outcome } : {}), ...(at && id ? { after: { at, id } } : {}) }), placeholderData: keepPreviousData })
  const columns: Column<Call>[] = [
    { key: 'at', head: text('callAt'), width: '8.5rem', cell: (row) => <InstantText at={row.at} form="short" /> },
    ...(partnerId ? [] : [{ key: 'who', head: text('partnerName'), width: '13rem', cell: (row: Call) => row.partner }]),
    { key: 'call', head: text('callWhat'), phone: 'lead' as const, cell: (row) => <span className="ow-cell-two"><b>{words.call(row.call)}</b><small>{row.number ?? text('none')}</small></span> },
    { key: 'serial', head: text('callSerial'), width: '14rem', cell: (row) => <code>{row.serial}</code> },
    { key: 'outcome', head: text('messageStatus'), width: '14rem', cell: (row) => <span className="ow-cell-two"><StatusTag role={roleOf[row.outcome]}>{text(`callOutcome.${row.outcome}`)}</StatusTag>{row.code !== null && <small>{words.refusal(row.code)}</small>}</span> },
  ]
  const kept = { view: filters.view, outcome: filters.outcome }
  return (
    <>
      <div className="ad-filters"><FilterSelect name="outcome" label={text('messageStatus')} options={OUTCOMES.map((outcome) => ({ value: outcome, label: text(`callOutcome.${outcome}`) }))} value={filters.outcome} onChange={(outcome) => change({ outcome })} /></div>
      <QueryView query={calls} lines={8} shape="row">{({ rows, after }) => (
        <>
          <DataTable label={text('partnerViewCalls')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.serial} empty={{ title: text('callsEmpty'), text: text(filters.outcome ? 'emptyFiltered' : 'callsEmptyText') }} />
          <Pager next={after ? addressOf(address, { ...kept, after: `${after.at}|${after.id}` }) : undefined} previous={filters.after ? addressOf(address, kept) : undefined} />
        </>
      )}</QueryView>
    </>
  )
}
