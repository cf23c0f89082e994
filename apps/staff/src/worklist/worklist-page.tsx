import type { CaseRow } from '@onewindow/casework/definition/views'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { DataTable } from '@onewindow/ui/data-table'
import { DeskHead, Panes } from '@onewindow/ui/desk-parts'
import { NewRows } from '@onewindow/ui/filter-chips'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { KeyHint } from '@onewindow/ui/marks'
import { Pager } from '@onewindow/ui/pager'
import { PrintFooter, PrintHeader } from '@onewindow/ui/print-header'
import { useShortcuts } from '@onewindow/ui/shortcuts'
import { BookmarkPlus, Download, FilePlus2, PanelRight } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useCurrentPost } from '../app/current-post.tsx'
import { queuesOf, scopeOfGrant, totalOf, COUNTED } from '../app/lists.ts'
import { rememberList } from '../app/last-list.ts'
import { useWide } from '../app/media.ts'
import { useMe, useStatus } from '../app/session.ts'
import { useTitle } from '../app/item-names.ts'
import { useScopeName } from '../supervision/scope-name.ts'
import { staffTexts } from '../texts.ts'
import { useApproachCase } from './approach-case.ts'
import { BulkActions } from './bulk-actions.tsx'
import { useCaseColumns } from './columns.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ListFilters } from './list-filters.tsx'
import { listHref, type ListSearch } from './list-search.ts'
import { Preview } from './preview.tsx'
import { SaveViewDialog } from './save-view-dialog.tsx'
import { useWorklist } from './use-worklist.ts'

const PREVIEW_FROM = 1280

/** One list of work: rows by due day, preview beside them, bulk commands over them. */
export function WorklistPage({ search }: { search: ListSearch }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useMixedTexts()
  const navigate = useNavigateTo()
  const me = useMe()
  const status = useStatus()
  const titleOf = useTitle()
  const columns = useCaseColumns()
  const approach = useApproachCase()
  const { grant, counts } = useCurrentPost()
  const wide = useWide(PREVIEW_FROM)
  const { query, waiting, showNew, fresh } = useWorklist(search)
  const [pointed, setPointed] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [preview, setPreview] = useState(true)
  const [window, setWindow] = useState<'none' | 'export' | 'save'>('none')
  const rows = query.data?.rows
  const current = rows?.some(({ id }) => id === pointed) ? pointed : rows?.[0]?.id
  useEffect(() => { setChosen(new Set()); rememberList(listHref(search)) }, [search])
  useShortcuts(useMemo(() => ({ c: () => navigate('/staff/new'), n: showNew, p: () => setPreview((shown) => !shown) }), [showNew, navigate]))
  const scope = search.scope ?? 'mine'
  const own = scope === 'mine' || me.scopes.includes(scope)
  const scopeName = useScopeName(scope)
  const key = scope === 'mine' ? (me.scopes[0] ?? '') : scope
  const total = totalOf(counts, key, search.queue)
  const filtered = !own || search.type !== undefined || search.topic !== undefined || search.text !== undefined || (search.due !== undefined && search.due !== 'overdue')
  const n = search.due === 'overdue' ? total.overdue : total.n
  const title = search.queue ? words.queue(search.queue) : search.due === 'overdue' ? text('listOverdue') : scope === 'mine' ? text('listMine') : !own ? scopeName : text(scope.startsWith('R:') ? 'listRegion' : 'listUnit')
  const shown = preview && wide && current !== undefined && rows !== undefined && rows.length > 0
  const list = (
    <div className="st-list">
      <DeskHead
        title={title} text={filtered ? text('filteredList') : text('casesCount', { count: format.count(Math.min(n, COUNTED), n > COUNTED) })}
        actions={<>
          {wide && !preview && <Button icon={<PanelRight aria-hidden />} onClick={() => setPreview(true)}>{text('preview')}</Button>}
          <Button kind="primary" shortcut="C" icon={<FilePlus2 aria-hidden />} onClick={() => navigate('/staff/new')}>{text('newCase')}</Button>
          <Button icon={<BookmarkPlus aria-hidden />} onClick={() => setWindow('save')}>{text('saveView')}</Button>
          <Button icon={<Download aria-hidden />} onClick={() => setWindow('export')}>{text('exportList')}</Button>
        </>}
      />
      <PrintHeader organ={grant?.unitZh ?? ''} title={title} />
      <ListFilters search={search} queues={queuesOf(counts, scope === 'mine' ? key : scope)} />
      <QueryView query={query} lines={10} shape="row">
        {(page) => (
          <DataTable
            label={title} columns={columns} rows={page.rows} rowKey={(row) => row.id} rowLabel={(row) => `${titleOf(row)} ${row.number ?? ''}`} rowHref={(row: CaseRow) => `/staff/cases/${row.id}`}
            current={current} onCurrent={setPointed} onApproach={approach} fresh={fresh} sorting={{ key: 'due', descending: false }}
            selection={{ chosen, onChange: setChosen, actions: <BulkActions rows={page.rows.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} /> }}
            empty={{ title: filtered ? text('emptyFiltered') : text('emptyList'), text: filtered ? text('emptyFilteredText') : text(scope === 'mine' ? 'emptyMineText' : 'emptyListText'), action: <Button kind="quiet" onClick={() => navigate(filtered ? listHref({ scope: search.scope }) : listHref({ scope: scopeOfGrant(me, grant) }))}>{text(filtered ? 'clearFilters' : 'seeUnitList')}</Button> }}
          />
        )}
      </QueryView>
      <div className="st-list-pager"><Pager next={query.data?.after ? listHref({ ...search, after: query.data.after }) : undefined} previous={search.after ? listHref({ ...search, after: undefined }) : undefined} /></div>
      <div className="ow-table-foot st-foot">
        <KeyHint keys="j k">{text('keyMove')}</KeyHint><KeyHint keys="Enter">{text('keyOpen')}</KeyHint><KeyHint keys="x">{text('keySelect')}</KeyHint><KeyHint keys="?">{text('keyHelp')}</KeyHint>
        <NewRows count={waiting} onShow={showNew} />
      </div>
      {status && <PrintFooter who={me.displayName} at={status.at} />}
    </div>
  )
  return (
    <>
      {shown ? <Panes columns="minmax(0, 1fr) 23.75rem">{list}<Preview key={current} caseId={current} onClose={() => setPreview(false)} /></Panes> : <div className="st-alone">{list}</div>}
      {window === 'export' && <ExportDialog title={title} rows={rows ?? []} onClose={() => setWindow('none')} />}
      {window === 'save' && <SaveViewDialog suggestion={title} search={listHref({ ...search, after: undefined }).replace(/^[^?]*/, '')} onClose={() => setWindow('none')} />}
    </>
  )
}
