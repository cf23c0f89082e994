import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'

export type NewsStatus = 'settled' | 'closed'
type News = inferRouterOutputs<AppRouter>['admin']['partners']['parked']['rows'][number]

const LEAST_REASON = 5

/** Money for an unknown code, a firm nobody has a file of: what partners told and no case took, until one does or somebody settles it by hand. */
export function NewsTable() {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc } = useApi()
  const { filters, change } = useFilters<{ view?: 'news'; news?: NewsStatus | undefined; after?: string | undefined }>()
  const isAdministrator = useSession().grants.some(({ role }) => role === 'administrator')
  const [closing, setClosing] = useState<News | null>(null)
  const [at, id] = filters.after?.split('|') ?? []
  const news = useQuery({ ...trpc.admin.partners.parked.queryOptions({ limit: 50, status: filters.news ?? 'parked', ...(at && id ? { after: { at, id } } : {}) }), placeholderData: keepPreviousData })
  const said = ({ payload }: News): string => [payload['payerCode'] ?? payload['uscc'], text.find(`registration.${String(payload['status'])}`), payload['paidOn'] ?? payload['on'], ...(typeof payload['amountFen'] === 'number' ? [format.amount(payload['amountFen'])] : [])].filter(Boolean).join(' · ')
  const columns: Column<News>[] = [
    { key: 'at', head: text('callAt'), width: '8.5rem', cell: (row) => <InstantText at={row.at} form="short" /> },
    { key: 'what', head: text('callWhat'), phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{text(`news.${row.name as 'paymentReceived'}`)}</b><small>{said(row)}</small></span> },
    { key: 'who', head: text('partnerName'), width: '13rem', cell: (row) => <span className="ow-cell-two"><span>{row.partner}</span><small>{row.serial}</small></span> },
    { key: 'end', head: text('newsEnd'), width: '14rem', cell: (row) => row.note ?? row.number ?? text('newsTried', { n: row.tries }) },
    ...(isAdministrator ? [{ key: 'act', head: text('messageAct'), width: '8rem', cell: (row: News) => row.status === 'parked' && <Button size="small" onClick={() => setClosing(row)}>{text('newsClose')}</Button> }] : []),
  ]
  const kept = { view: 'news', news: filters.news }
  return (
    <>
      <div className="ad-filters"><FilterSelect name="news" label={text('messageStatus')} options={(['settled', 'closed'] as const).map((status) => ({ value: status, label: text(`newsStatus.${status}`) }))} value={filters.news} onChange={(status) => change({ news: status })} all={text('newsStatus.parked')} /></div>
      <QueryView query={news} lines={8} shape="row">{({ rows, after }) => (
        <>
          <DataTable label={text('partnerViewNews')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.serial} empty={{ title: text('newsEmpty'), text: text(filters.news ? 'emptyFiltered' : 'newsEmptyText') }} />
          <Pager next={after ? addressOf('/partners', { ...kept, after: `${after.at}|${after.id}` }) : undefined} previous={filters.after ? addressOf('/partners', kept) : undefined} />
        </>
      )}</QueryView>
      {closing && <CloseDialog news={closing} onClose={() => setClosing(null)} />}
    </>
  )
}

function CloseDialog({ news, onClose }: { news: News; onClose: () => void }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const close = useMutation(trpc.admin.partners.close.mutationOptions({ onSuccess: () => { toast(text('newsClosed')); onClose(); return queryClient.invalidateQueries() } }))
  const short = reason.trim().length < LEAST_REASON
  const submit = () => { setTried(true); if (!short) close.mutate({ messageId: news.id, reason: reason.trim() }) }
  return (
    <Dialog open onClose={onClose} title={text('newsCloseAsk')}>
      <p>{text('newsCloseText')}</p>
      {close.isError && <Refused error={close.error} />}
      <TextArea name="closeReason" label={text('reason')} value={reason} onChange={setReason} maxLength={300} error={tried && short ? text('reasonNeeded', { n: LEAST_REASON }) : undefined} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" busy={close.isPending} onClick={submit}>{text('newsClose')}</Button></div>
    </Dialog>
  )
}
