import type { AppRouter } from '@onewindow/api/router'
import { roles as allRoles } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { IconButton } from '@onewindow/ui/button'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { Pager } from '@onewindow/ui/pager'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { ArrowLeft } from 'lucide-react'
import { useCallback } from 'react'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { roleName } from '../app/failure-text.ts'
import { SearchField } from '../app/search-field.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'

type Procedure = inferRouterOutputs<AppRouter>['admin']['access']['list'][number]
type Realm = Procedure['realm']
export interface ProcedureFilters extends Record<string, unknown> { realm?: Realm | undefined; kind?: Procedure['kind'] | undefined; role?: string | undefined; q?: string | undefined; after?: string | undefined }

const PAGE = 50

export const REALMS = ['public', 'citizen', 'staff', 'admin', 'partner'] as const satisfies readonly Realm[]

/** Every query and command with the rule it was built with: the other half of the matrix, read from the router itself. */
export function ProceduresPage() {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const { filters, change } = useFilters<ProcedureFilters>()
  const list = useQuery({ ...trpc.admin.access.list.queryOptions(), staleTime: 300_000 })
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  const rolesOf = (row: Procedure) => row.roles === 'anyone' ? text('rolesAnyone') : row.roles === 'signedIn' ? text('rolesSignedIn') : row.roles.map((role) => roleName(role, language)).join(text('joint'))
  const pageAfter = (path: string | undefined): string => addressOf('/permissions/procedures', { ...filters, after: path })
  const columns: Column<Procedure>[] = [
    { key: 'path', head: text('procedurePath'), width: '30%', phone: 'lead', cell: (row) => <code className="ow-mono ad-wrap">{row.path}</code> },
    { key: 'kind', head: text('procedureKind'), width: '6rem', cell: (row) => text(`procedureKind.${row.kind}`) },
    { key: 'realm', head: text('personRealm'), width: '7rem', cell: (row) => text(`realm.${row.realm}`) },
    { key: 'roles', head: text('procedureRoles'), cell: (row) => <span className="ad-wrap">{rolesOf(row)}</span> },
    { key: 'purpose', head: text('purpose'), width: '9rem', cell: (row) => text.find(`purposeOf.${row.purpose}`) ?? row.purpose },
  ]
  const fits = (row: Procedure) => (!filters.realm || row.realm === filters.realm) && (!filters.kind || row.kind === filters.kind) && (!filters.q || row.path.toLowerCase().includes(filters.q.toLowerCase()))
    && (!filters.role || (Array.isArray(row.roles) && row.roles.some((role) => role === filters.role)))
  return (
    <>
      <DeskHead before={<IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(addressOf('/permissions'))} />} title={text('proceduresTitle')} text={text('proceduresText')} />
      <DeskPage>
        <div className="ad-filters">
          <SearchField label={text('procedureSearch')} value={filters.q ?? ''} onSearch={search} />
          <FilterSelect name="realm" label={text('personRealm')} options={REALMS.map((realm) => ({ value: realm, label: text(`realm.${realm}`) }))} value={filters.realm} onChange={(realm) => change({ realm })} />
          <FilterSelect name="kind" label={text('procedureKind')} options={(['query', 'command'] as const).map((kind) => ({ value: kind, label: text(`procedureKind.${kind}`) }))} value={filters.kind} onChange={(kind) => change({ kind })} />
          <FilterSelect name="role" label={text('role')} options={allRoles.filter(({ realm }) => realm === 'staff' || realm === 'admin').map((role) => ({ value: role.id as string, label: role[language] }))} value={filters.role} onChange={(role) => change({ role })} />
        </div>
        <QueryView query={list} lines={12} shape="row">{(all) => {
          const found = all.filter(fits)
          const first = filters.after ? found.findIndex(({ path }) => path === filters.after) + 1 : 0
          const rows = found.slice(first, first + PAGE)
          return (
            <>
              <DataTable label={text('proceduresTitle')} columns={columns} rows={rows} rowKey={(row) => row.path} rowLabel={(row) => row.path} empty={{ title: text('proceduresEmpty'), text: text('emptyFiltered') }} />
              <Pager next={first + PAGE < found.length ? pageAfter(rows.at(-1)?.path) : undefined} previous={first > 0 ? pageAfter(found[first - PAGE - 1]?.path) : undefined} />
            </>
          )
        }}</QueryView>
      </DeskPage>
    </>
  )
}
