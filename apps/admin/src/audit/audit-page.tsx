import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { DeskHead, DeskPage, Pane, Panes } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PackageOpen, ScrollText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { addressOf } from '../app/address.ts'
import { BackToList } from '../app/back-to-list.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { AuditFiltersBar } from './audit-filters.tsx'
import { EntryDetail } from './entry-detail.tsx'
import { EntryList } from './entry-list.tsx'
import { ExportDialog } from './export-dialog.tsx'

/** What the address holds: the search, the page of it, and the entry that is open. Days are Asia/Shanghai, both included. */
export interface AuditFilters extends Record<string, unknown> { actor?: string | undefined; action?: string | undefined; subject?: string | undefined; from?: string | undefined; to?: string | undefined; before?: string | undefined; seq?: string | undefined }

/** The tamper-evident log: search at the left, one entry with its proof at the right. */
export function AuditPage() {
  const text = useText(adminTexts)
  const isAuditor = useSession().grants.some(({ role }) => role === 'auditor')
  useEffect(() => { document.title = `${text('page.audit')} · ${text('brand')}` }, [text])
  return isAuditor ? <Log /> : <><DeskHead title={text('page.audit')} /><DeskPage><Empty icon={<ScrollText aria-hidden />} title={text('auditOnlyAuditor')} text={text('auditOnlyAuditorText')} /></DeskPage></>
}

function Log() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const { filters, change } = useFilters<AuditFilters>()
  const [exporting, setExporting] = useState(false)
  const { actor, action, subject, from, to, before, seq } = filters
  const log = useQuery({
    ...trpc.admin.audit.search.queryOptions({ limit: 50, ...(actor ? { actor } : {}), ...(action ? { action } : {}), ...(subject ? { subject } : {}), ...(from ? { fromOn: from } : {}), ...(to ? { toOn: to } : {}), ...(before ? { before: Number(before) } : {}) }),
    placeholderData: keepPreviousData,
  })
  const search = { actor, action, subject, from, to }
  return (
    <Panes columns="25rem minmax(0, 1fr)">
      <Pane label={text('page.audit')}><div className="ow-stack ad-top">
        <div className="ow-split"><h1 className="ow-title">{text('page.audit')}</h1><Button icon={<PackageOpen aria-hidden />} onClick={() => setExporting(true)}>{text('auditExport')}</Button></div>
        <AuditFiltersBar filters={filters} change={(part) => change({ before: undefined, ...part })} />
        <QueryView query={log} lines={10}>{({ rows, before: next }) => (
          <>
            <EntryList rows={rows} current={seq} hrefOf={(row) => addressOf('/audit', { ...search, before, seq: row.seq })} />
            <Pager next={next === null ? undefined : addressOf('/audit', { ...search, before: next })} previous={before ? addressOf('/audit', search) : undefined} />
            <p className="ow-small ow-second">{text('auditNote')}</p>
          </>
        )}</QueryView>
      </div></Pane>
      <Pane paper label={text('auditEntry')}>
        {seq === undefined ? <Empty icon={<ScrollText aria-hidden />} title={text('auditNone')} text={text('auditNoneText')} /> : <><BackToList title={text('page.audit')} href={addressOf('/audit', { ...search, before })} /><EntryDetail key={seq} seq={Number(seq)} change={change} /></>}
      </Pane>
      <ExportDialog open={exporting} onClose={() => setExporting(false)} />
    </Panes>
  )
}
