import type { CaseRow } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { QueryView } from '@onewindow/screens/query-view'
import { DataTable } from '@onewindow/ui/data-table'
import { DeskHead } from '@onewindow/ui/desk-parts'
import { FilterChips } from '@onewindow/ui/filter-chips'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { Pager } from '@onewindow/ui/pager'
import { SearchBox } from '@onewindow/ui/search-box'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { printed, useItems } from '../app/item-names.ts'
import { rememberList } from '../app/last-list.ts'
import { staffTexts } from '../texts.ts'
import { useCaseColumns } from '../worklist/columns.tsx'
import { ItemPicker } from '../worklist/item-picker.tsx'
import { searchHref, type CaseSearch } from './case-search.ts'

const ROWS = 30

/** Every case the officer may see, open or not: by number, title, party. */
export function SearchPage({ search }: { search: CaseSearch }) {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const navigate = useNavigateTo()
  const items = useItems()
  const columns = useCaseColumns()
  const { trpc } = useApi()
  const [typed, setTyped] = useState(search.text ?? '')
  const [current, setCurrent] = useState<string>()
  const [picking, setPicking] = useState(false)
  const query = useQuery(trpc.staff.case.search.queryOptions({ text: search.text, phase: search.phase, topic: search.topic, after: search.after, limit: ROWS }))
  useEffect(() => rememberList(searchHref(search)), [search])
  const go = (change: Partial<CaseSearch>): void => navigate(searchHref({ ...search, after: undefined, ...change }))
  const phaseName = (phase: string): string => words.find(`phase.${phase}`) ?? phase
  return (
    <div className="st-alone">
      <DeskHead title={text('search')} text={text('searchText')} />
      <div className="st-search"><SearchBox autoFocus value={typed} onChange={setTyped} onSearch={(value) => go({ text: value.trim() || undefined })} label={text('searchHint')} /></div>
      <div className="st-filters">
        <FilterChips
          chips={[
            ...(search.phase ? [{ key: 'phase', label: text('chipPhase', { name: phaseName(search.phase) }), onRemove: () => go({ phase: undefined }) }] : []),
            ...(search.topic ? [{ key: 'topic', label: text('chipTopic', { name: printed(items.find(({ slug }) => slug === search.topic)?.name ?? search.topic) }), onRemove: () => go({ topic: undefined }) }] : []),
          ]}
          more={[...(['open', 'ended', 'archived'] as const).filter((phase) => phase !== search.phase).map((phase) => ({ key: phase, label: phaseName(phase), onPress: () => go({ phase }) })), { key: 'topic', label: text('pickItem'), onPress: () => setPicking(true) }]}
          onClear={() => navigate(searchHref({ text: search.text }))}
        />
      </div>
      <QueryView query={query} lines={10} shape="row">
        {(page) => (
          <DataTable
            label={text('search')} columns={columns} rows={page.rows} rowKey={(row) => row.id} rowLabel={(row) => `${row.title} ${row.number ?? ''}`} rowHref={(row: CaseRow) => `/staff/cases/${row.id}`}
            current={current} onCurrent={setCurrent} empty={{ title: text('searchEmpty'), text: text('searchEmptyText') }}
          />
        )}
      </QueryView>
      <div className="st-list-pager"><Pager next={query.data?.after ? searchHref({ ...search, after: query.data.after }) : undefined} previous={search.after ? searchHref({ ...search, after: undefined }) : undefined} /></div>
      {picking && <ItemPicker onClose={() => setPicking(false)} onPick={(topic) => { setPicking(false); go({ topic }) }} />}
    </div>
  )
}
