import { roles } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { Segmented } from '@onewindow/ui/segmented'
import { StatusTag } from '@onewindow/ui/status-tag'
import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { addressOf } from '../app/address.ts'
import { roleName } from '../app/failure-text.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { SearchField } from '../app/search-field.tsx'
import { useFilters } from '../app/use-filters.ts'
import { UnitField } from '../organisation/unit-field.tsx'
import { adminTexts } from '../texts.ts'

export interface PeopleFilters extends Record<string, unknown> { realm?: 'staff' | 'admin' | undefined; q?: string | undefined; unit?: string | undefined; role?: string | undefined; after?: string | undefined }
type Person = inferRouterOutputs<AppRouter>['admin']['people']['list']['rows'][number]
type RoleFilter = (typeof roles)[number]['id']

/** Accounts of the offices with the roles they hold today. Citizens are not leafed through. */
export function PeoplePage() {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const { filters, change } = useFilters<PeopleFilters>()
  const realm = filters.realm ?? 'staff'
  const people = useQuery(trpc.admin.people.list.queryOptions({ realm, text: filters.q ?? '', unitId: filters.unit ?? null, role: (filters.role ?? null) as RoleFilter | null, after: filters.after ?? null, limit: 30 }))
  const [current, setCurrent] = useState<string>()
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  const options = roles.filter((role) => role.realm === realm).map((role) => ({ value: role.id as string, label: role[language] }))
  const columns: Column<Person>[] = [
    { key: 'name', head: text('personName'), width: '22%', phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{row.displayName}</b><small>{row.username}</small></span> },
    { key: 'roles', head: text('personRoles'), cell: (row) => <Roles person={row} /> },
    { key: 'state', head: text('personState'), width: '8rem', cell: (row) => row.disabledAt ? <StatusTag role="refused">{text('accountDisabled')}</StatusTag> : <StatusTag role="done">{text('accountActive')}</StatusTag> },
  ]
  return (
    <>
      <DeskHead title={text('page.people')} text={text('peopleText')} />
      <DeskPage>
        <div className="ad-filters">
          <Segmented name="realm" label={text('personRealm')} value={realm} onChange={(value) => change({ realm: value === 'admin' ? 'admin' : undefined, role: undefined, unit: undefined })} segments={[{ value: 'staff', label: text('realmStaff') }, { value: 'admin', label: text('realmAdmin') }]} />
          <SearchField label={text('peopleSearch')} value={filters.q ?? ''} onSearch={search} />
          {realm === 'staff' && <UnitField name="unit" label={text('unit')} value={filters.unit ?? null} onChange={(unit) => change({ unit: unit ?? undefined })} />}
          <FilterSelect name="role" label={text('role')} options={options} value={filters.role} onChange={(role) => change({ role })} />
        </div>
        <QueryView query={people} lines={10} shape="row">{({ rows, after }) => (
          <>
            <DataTable
              label={text('page.people')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.displayName} rowHref={(row) => addressOf(`/people/${row.id}`)} current={current} onCurrent={setCurrent}
              empty={{ title: text('peopleEmpty'), text: text('emptyFiltered') }}
            />
            <Pager next={after ? addressOf('/people', { ...filters, after } as Record<string, string>) : undefined} previous={filters.after ? addressOf('/people', { ...filters, after: undefined } as Record<string, string | undefined>) : undefined} />
          </>
        )}</QueryView>
      </DeskPage>
    </>
  )
}

const MOST_ROLES = 3

function Roles({ person }: { person: Person }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  if (person.grants.length === 0) return <span className="ow-hint">{text('noRoleToday')}</span>
  const words = person.grants.slice(0, MOST_ROLES).map(({ role, unitZh, unitEn }) => `${roleName(role, language)} · ${(language === 'zh' ? unitZh : unitEn) ?? text('wholeCity')}`)
  const rest = person.grants.length - MOST_ROLES
  return <span>{words.join(text('semicolon'))}{rest > 0 && <small className="ow-hint"> {text('more', { n: rest })}</small>}</span>
}
