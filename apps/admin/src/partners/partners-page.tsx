import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { useRegionNames } from '@onewindow/screens/regions'
import { Button } from '@onewindow/ui/button'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useText } from '@onewindow/ui/i18n'
import { Segmented } from '@onewindow/ui/segmented'
import { StatusTag } from '@onewindow/ui/status-tag'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { CallsTable, type CallOutcome } from './calls-table.tsx'
import { NewPartnerDialog } from './new-partner-dialog.tsx'
import { NewsTable, type NewsStatus } from './news-table.tsx'

export interface PartnerFilters extends Record<string, unknown> { view?: 'calls' | 'news' | undefined; outcome?: CallOutcome | undefined; news?: NewsStatus | undefined; after?: string | undefined }
type Partner = inferRouterOutputs<AppRouter>['admin']['partners']['list'][number]

/** Systems outside with a key: who they are, what they sent, and what no case waited for. */
export function PartnersPage() {
  const text = useText(adminTexts)
  const { filters, change } = useFilters<PartnerFilters>()
  const [creating, setCreating] = useState(false)
  const isSecurity = useSession().grants.some(({ role }) => role === 'securityAdministrator')
  const view = filters.view ?? 'partners'
  return (
    <>
      <DeskHead title={text('page.partners')} text={text('partnersText')} actions={isSecurity && <Button kind="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>{text('partnerNew')}</Button>} />
      <DeskPage>
        <div>
          <Segmented
            name="view" label={text('partnerView')} value={view} onChange={(value) => change({ view: value === 'calls' || value === 'news' ? value : undefined, outcome: undefined, news: undefined })}
            segments={[{ value: 'partners', label: text('partnerViewPartners') }, { value: 'calls', label: text('partnerViewCalls') }, { value: 'news', label: text('partnerViewNews') }]}
          />
        </div>
        {view === 'partners' ? <Partners /> : view === 'calls' ? <CallsTable address="/partners" /> : <NewsTable />}
      </DeskPage>
      {creating && <NewPartnerDialog onClose={() => setCreating(false)} />}
    </>
  )
}

function Partners() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const partners = useQuery(trpc.admin.partners.list.queryOptions())
  const [current, setCurrent] = useState<string>()
  const region = useRegionNames(partners.data?.map(({ regionCode }) => regionCode) ?? [])
  const columns: Column<Partner>[] = [
    { key: 'name', head: text('partnerName'), phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{row.name}</b><small>{text(`partnerKind.${row.kind}`)}</small></span> },
    { key: 'reach', head: text('partnerRegion'), width: '8rem', cell: (row) => region(row.regionCode) },
    { key: 'keys', head: text('partnerKeys'), width: '7rem', cell: (row) => text('partnerCallsOf', { n: row.calls.length }) },
    { key: 'used', head: text('partnerUsed'), width: '10rem', cell: (row) => row.usedAt ? <InstantText at={row.usedAt} form="short" /> : <span className="ow-hint">{text('partnerNever')}</span> },
    { key: 'state', head: text('personState'), width: '7rem', cell: (row) => <StatusTag role={row.enabled ? 'done' : 'refused'}>{text(row.enabled ? 'partnerEnabled' : 'partnerDisabled')}</StatusTag> },
  ]
  return (
    <QueryView query={partners} lines={8} shape="row">{(rows) => (
      <DataTable label={text('page.partners')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.name} rowHref={(row) => addressOf(`/partners/${row.id}`)} current={current} onCurrent={setCurrent} empty={{ title: text('partnersEmpty'), text: text('partnersEmptyText') }} />
    )}</QueryView>
  )
}
