import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { SearchField } from '../app/search-field.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import type { SetRow } from './configuration-view.ts'

export interface ConfigurationFilters extends Record<string, unknown> { q?: string | undefined; domain?: string | undefined; only?: 'open' | undefined }

/** What administrators publish: every set with the version in force, since when, and what is being worked on. */
export function ConfigurationPage() {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const { trpc } = useApi()
  const { filters, change } = useFilters<ConfigurationFilters>()
  const [current, setCurrent] = useState<string>()
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  const sets = useQuery(trpc.admin.configuration.list.queryOptions())
  const domainOf = ({ key }: Pick<SetRow, 'key'>): string => key.slice(0, key.indexOf('.'))
  const domains = [...new Set((sets.data ?? []).map(domainOf))].map((value) => ({ value, label: text.find(`domain.${value}`) ?? value }))
  const fits = (row: SetRow): boolean => (!filters.domain || domainOf(row) === filters.domain) && (!filters.only || row.open !== null) && (!filters.q || `${row.title.zh} ${row.title.en} ${row.about.zh} ${row.about.en} ${row.key}`.toLowerCase().includes(filters.q.toLowerCase()))
  const columns: Column<SetRow>[] = [
    { key: 'name', head: text('setName'), width: '44%', phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{row.title[language]}</b><small className="ad-wrap">{row.about[language]}</small></span> },
    { key: 'domain', head: text('setDomain'), width: '9rem', cell: (row) => text.find(`domain.${domainOf(row)}`) ?? domainOf(row) },
    { key: 'inForce', head: text('setInForce'), width: '12rem', cell: (row) => (row.inForce === 0 ? text('versionShipped') : text('setSince', { n: row.inForce, day: format.dayPlain(row.since ?? '') })) },
    { key: 'work', head: text('setWork'), cell: (row) => <span className="ow-row">{!row.open && !row.next && '—'}{row.open && <StatusTag role="waiting">{text(row.open.status === 'proposed' ? 'standing.proposed' : 'standing.draft')} v{row.open.version}</StatusTag>}{row.next && <StatusTag role="promised">{text('setNext', { n: row.next.version, day: format.dayPlain(row.next.from) })}</StatusTag>}</span> },
  ]
  return (
    <>
      <DeskHead title={text('page.configuration')} text={text('configurationText')} />
      <DeskPage>
        <div className="ad-filters">
          <SearchField label={text('setSearch')} value={filters.q ?? ''} onSearch={search} />
          <FilterSelect name="domain" label={text('setDomain')} options={domains} value={filters.domain} onChange={(domain) => change({ domain })} />
          <FilterSelect name="only" label={text('setWork')} options={[{ value: 'open', label: text('setOpenOnly') }]} value={filters.only} onChange={(only) => change({ only })} />
        </div>
        <QueryView query={sets} lines={10} shape="row">{(rows) => (
          <DataTable
            label={text('page.configuration')} columns={columns} rows={rows.filter(fits)} rowKey={(row) => row.key} rowLabel={(row) => row.title[language]} rowHref={(row) => addressOf(`/configuration/${row.key}`)} current={current} onCurrent={setCurrent}
            empty={{ title: text('setsEmpty'), text: text('emptyFiltered') }}
          />
        )}</QueryView>
      </DeskPage>
    </>
  )
}
