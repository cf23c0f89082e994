import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { StatusTag } from '@onewindow/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { SearchField } from '../app/search-field.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { useCatalogueWord, useNameOf } from './catalogue-words.ts'
import { STATUSES, TYPE_CODES } from './item-view.ts'
import type { ItemRow, ItemStatus } from './item-view.ts'

export interface ItemFilters extends Record<string, unknown> { q?: string | undefined; type?: string | undefined; department?: string | undefined; status?: ItemStatus | undefined; after?: string | undefined }

const MOST_OPEN = 1000

/** The service catalogue: what the city offers, in which version, by how many organs, with how many cases running. */
export function ItemsPage() {
  const text = useText(adminTexts)
  const format = useFormat()
  const word = useCatalogueWord()
  const nameOf = useNameOf()
  const { trpc } = useApi()
  const { filters, change } = useFilters<ItemFilters>()
  const [current, setCurrent] = useState<string>()
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  const departments = useQuery({ ...trpc.admin.items.departments.queryOptions(), staleTime: 300_000 }).data ?? []
  const items = useQuery({
    ...trpc.admin.items.list.queryOptions({ text: filters.q ?? '', department: filters.department ?? null, typeCode: filters.type ?? null, status: filters.status ?? null, limit: 50, ...(filters.after ? { after: filters.after } : {}) }), placeholderData: keepPreviousData,
  })
  const departmentOf = (code: string) => { const found = departments.find((one) => one.code === code); return found ? nameOf(found) : code }
  const columns: Column<ItemRow>[] = [
    { key: 'name', head: text('itemName'), width: '34%', phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{nameOf(row)}</b><small>{row.code}</small></span> },
    { key: 'type', head: text('itemType'), width: '9rem', cell: (row) => word(`itemType.${row.typeCode}`) },
    { key: 'department', head: text('itemDepartment'), cell: (row) => departmentOf(row.department) },
    { key: 'version', head: text('version'), width: '9.5rem', cell: (row) => <span className="ow-row"><StatusTag role={row.status === 'published' ? 'done' : 'waiting'}>{text.find(`itemStatus.${row.status}`) ?? row.status}</StatusTag>v{row.version}</span> },
    { key: 'organs', head: text('itemOrgans'), width: '5.5rem', align: 'end', cell: (row) => format.number(row.organs) },
    { key: 'open', head: text('itemOpen'), width: '5.5rem', align: 'end', cell: (row) => format.count(row.open, row.open >= MOST_OPEN) },
  ]
  const kept = { q: filters.q, type: filters.type, department: filters.department, status: filters.status }
  return (
    <>
      <DeskHead title={text('page.items')} text={text('itemsText')} />
      <DeskPage>
        <div className="ad-filters">
          <SearchField label={text('itemSearch')} value={filters.q ?? ''} onSearch={search} />
          <FilterSelect name="type" label={text('itemType')} options={TYPE_CODES.map((code) => ({ value: code as string, label: word(`itemType.${code}`) }))} value={filters.type} onChange={(type) => change({ type })} />
          <FilterSelect name="department" label={text('itemDepartment')} options={departments.map((one) => ({ value: one.code, label: nameOf(one) }))} value={filters.department} onChange={(department) => change({ department })} />
          <FilterSelect name="status" label={text('itemStatusHead')} options={STATUSES.map((status) => ({ value: status, label: text(`itemStatus.${status}`) }))} value={filters.status} onChange={(status) => change({ status })} />
        </div>
        <QueryView query={items} lines={10} shape="row">{({ rows, after }) => (
          <>
            <DataTable
              label={text('page.items')} columns={columns} rows={rows} rowKey={(row) => row.code} rowLabel={(row) => nameOf(row)} rowHref={(row) => addressOf(`/items/${row.slug}`)} current={current} onCurrent={setCurrent}
              empty={{ title: text('itemsEmpty'), text: text('emptyFiltered') }}
            />
            <Pager next={after ? addressOf('/items', { ...kept, after }) : undefined} previous={filters.after ? addressOf('/items', kept) : undefined} />
          </>
        )}</QueryView>
      </DeskPage>
    </>
  )
}
