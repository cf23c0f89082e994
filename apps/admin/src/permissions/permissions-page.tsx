import { useCaseTexts, useMixedTexts } from '@onewindow/screens/case-texts'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { LinkButton } from '@onewindow/ui/button'
import { DeskHead, Pane, Panes } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { Switch } from '@onewindow/ui/checkbox'
import { useText } from '@onewindow/ui/i18n'
import { Menu } from '@onewindow/ui/menu'
import { useQuery } from '@tanstack/react-query'
import { Layers, ListTree } from 'lucide-react'
import { useCallback } from 'react'
import { addressOf } from '../app/address.ts'
import { SearchField } from '../app/search-field.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { CellRule } from './cell-rule.tsx'
import { ExplainPanel } from './explain-panel.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { rowsShown } from './matrix-view.ts'
import type { Matrix } from './matrix-view.ts'
import { ScopeLegend } from './scope-chip.tsx'

/** What the address of the page holds: case type, chosen cell, whom the explanation asks about. */
export interface PermissionFilters extends Record<string, unknown> { type?: string | undefined; event?: string | undefined; role?: string | undefined; q?: string | undefined; all?: '1' | undefined; who?: string | undefined; case?: string | undefined }

/** Who may do what with which cases, derived from the tables of procedure; and why one person can or cannot. */
export function PermissionsPage() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const { filters, change } = useFilters<PermissionFilters>()
  const types = useQuery({ ...trpc.admin.roles.caseTypes.queryOptions(), staleTime: 300_000 })
  const chosen = types.data?.find((name) => name === filters.type) ?? types.data?.[0]
  const matrices = useQuery({ ...trpc.admin.roles.matrix.queryOptions({ caseType: chosen ?? '' }), enabled: chosen !== undefined, staleTime: 300_000 })
  const matrix = matrices.data?.[0]
  const mixed = useMixedTexts()
  const nameOfType = (name: string): string => text.find(`caseType.${name}`) ?? mixed.of(name).find(`caseType.${name}`) ?? name
  const kinds = types.data?.map((caseType) => ({ key: caseType, label: nameOfType(caseType), chosen: caseType === chosen, onPress: () => change({ type: caseType, event: undefined, role: undefined }) })) ?? []
  return (
    <>
      <DeskHead
        title={text('page.permissions')} text={text('permissionsText')}
        actions={<><LinkButton href={addressOf('/permissions/procedures')} icon={<ListTree aria-hidden />}>{text('proceduresTitle')}</LinkButton>{matrix && <Menu trigger={{ className: 'ow-chip', children: <><Layers aria-hidden />{nameOfType(matrix.caseType)}</> }} items={kinds} />}</>}
      />
      <Panes columns="minmax(0, 1fr) 23rem">
        <Pane paper label={text('page.permissions')}>
          <QueryView query={matrices} lines={12} shape="row">{() => matrix ? <Sheet matrix={matrix} filters={filters} change={change} /> : <Empty title={text('matrixEmpty')} />}</QueryView>
        </Pane>
        <Pane label={text('rightsLabel')}><div className="ow-stack ad-top">
          {matrix && <CellRule matrix={matrix} event={filters.event} role={filters.role} />}
          {matrix && <ExplainPanel matrix={matrix} filters={filters} change={change} />}
        </div></Pane>
      </Panes>
    </>
  )
}

interface SheetProps { matrix: Matrix; filters: PermissionFilters; change: (part: Partial<PermissionFilters>) => void }

function Sheet({ matrix, filters, change }: SheetProps) {
  const text = useText(adminTexts)
  const words = useCaseTexts(matrix.caseType)
  const nameOf = useCallback((event: string) => event === 'read' ? text('eventRead') : words.event(event), [text, words])
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  const rows = rowsShown(matrix, filters.all === '1', filters.q ?? '', nameOf)
  return (
    <div className="ow-stack ad-top">
      <div className="ow-split">
        <div className="ad-search"><SearchField label={text('matrixSearch')} value={filters.q ?? ''} onSearch={search} /></div>
        <Switch name="all" label={text('matrixAll')} checked={filters.all === '1'} onChange={(on) => change({ all: on ? '1' : undefined })} />
      </div>
      {rows.length === 0
        ? <Empty title={text('matrixNoRow')} text={text('matrixNoRowText')} />
        : <MatrixTable matrix={matrix} rows={rows} nameOf={nameOf} chosen={{ event: filters.event, role: filters.role }} onChoose={(event, role) => change({ event, role })} />}
      <ScopeLegend />
    </div>
  )
}
