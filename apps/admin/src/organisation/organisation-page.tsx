import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { DeskHead, Pane, Panes } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { Failure } from '@onewindow/ui/failure'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Building2, Landmark } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { addressOf } from '../app/address.ts'
import { BackToList } from '../app/back-to-list.tsx'
import { useFailureText } from '../app/failure-text.ts'
import { SearchField } from '../app/search-field.tsx'
import { Tree } from '../app/tree.tsx'
import type { TreeProps } from '../app/tree.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { UnitDetail } from './unit-detail.tsx'
import { UnitHits } from './unit-hits.tsx'

export interface OrganisationFilters extends Record<string, unknown> { unit?: string | undefined; q?: string | undefined }

/** The tree of units at the left, loaded as it is opened; one unit with its people at the right. */
export function OrganisationPage() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const { filters, change } = useFilters<OrganisationFilters>()
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  const chosen = useQuery({ ...trpc.admin.organisation.get.queryOptions({ unitId: filters.unit ?? '' }), enabled: filters.unit !== undefined })
  return (
    <>
      <DeskHead title={text('page.organisation')} text={text('organisationText')} />
      <Panes columns="24rem minmax(0, 1fr)">
        <Pane label={text('unitSearch')}><div className="ow-stack ad-top">
          <SearchField label={text('unitSearch')} value={filters.q ?? ''} onSearch={search} />
          {filters.q ? <UnitHits typed={filters.q} current={filters.unit} onChoose={(unit) => change({ unit })} /> : <UnitTree current={filters.unit} path={chosen.data?.path.map(({ id }) => id)} onChoose={(unit) => change({ unit })} />}
        </div></Pane>
        <Pane paper label={text('unit')}>
          {filters.unit === undefined ? <Empty icon={<Building2 aria-hidden />} title={text('unitNone')} text={text('unitNoneText')} /> : <><BackToList href={addressOf('/organisation', { q: filters.q })} /><QueryView query={chosen} lines={5} shape="card">{(unit) => <UnitDetail unit={unit} />}</QueryView></>}
        </Pane>
      </Panes>
    </>
  )
}

function UnitTree({ current, path, onChoose }: { current: string | undefined; path: readonly string[] | undefined; onChoose: (unitId: string) => void }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, client } = useApi()
  const sentence = useFailureText()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  // A unit named in the address is shown where it hangs.
  useEffect(() => { if (path && path.length > 0) setOpen((before) => new Set([...before, ...path])) }, [path])
  const ask: TreeProps['ask'] = (parent) => ({
    queryKey: [...trpc.admin.organisation.children.queryKey({ parent }), 'tree', language],
    queryFn: async () => (await client.admin.organisation.children.query({ parent })).map((unit) => ({
      key: unit.id, label: language === 'zh' ? unit.nameZh : unit.nameEn, icon: unit.kind === 'department' ? <Landmark aria-hidden /> : <Building2 aria-hidden />, hasChildren: unit.hasChildren,
    })),
  })
  return (
    <Tree
      label={text('page.organisation')} ask={ask} open={open} current={current} onCurrent={onChoose} waiting={<Skeleton lines={8} />}
      onOpen={(key, on) => setOpen((before) => { const next = new Set(before); if (on) next.add(key); else next.delete(key); return next })}
      failed={(error, again) => <Failure text={sentence(error)} onRetry={again} />}
    />
  )
}
