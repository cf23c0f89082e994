import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { CardList, Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, Pane, Panes } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { Failure } from '@onewindow/ui/failure'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { Skeleton } from '@onewindow/ui/skeleton'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { MapPin } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { addressOf } from '../app/address.ts'
import { BackToList } from '../app/back-to-list.tsx'
import { useFailureText } from '../app/failure-text.ts'
import { SearchField } from '../app/search-field.tsx'
import { Tree } from '../app/tree.tsx'
import type { TreeProps } from '../app/tree.tsx'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'

export interface RegionFilters extends Record<string, unknown> { code?: string | undefined; q?: string | undefined }

/** The divisions of the city on four levels, with what hangs on each. */
export function RegionsPage() {
  const text = useText(adminTexts)
  const { filters, change } = useFilters<RegionFilters>()
  const search = useCallback((q: string) => change({ q: q === '' ? undefined : q }), [change])
  return (
    <>
      <DeskHead title={text('page.regions')} text={text('regionsText')} />
      <Panes columns="24rem minmax(0, 1fr)">
        <Pane label={text('regionSearch')}><div className="ow-stack ad-top">
          <SearchField label={text('regionSearch')} value={filters.q ?? ''} onSearch={search} />
          {filters.q ? <RegionHits typed={filters.q} onChoose={(code) => change({ code })} /> : <RegionTree current={filters.code} onChoose={(code) => change({ code })} />}
        </div></Pane>
        <Pane paper label={text('region')}>{filters.code ? <><BackToList href={addressOf('/regions', { q: filters.q })} /><RegionDetail code={filters.code} /></> : <Empty icon={<MapPin aria-hidden />} title={text('regionNone')} text={text('regionNoneText')} />}</Pane>
      </Panes>
    </>
  )
}

function RegionTree({ current, onChoose }: { current: string | undefined; onChoose: (code: string) => void }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, client } = useApi()
  const sentence = useFailureText()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const path = useQuery({ ...trpc.admin.regions.path.queryOptions({ code: current ?? '' }), enabled: current !== undefined }).data
  useEffect(() => { if (path) setOpen((before) => new Set([...before, ...path.slice(0, -1).map(({ code }) => code)])) }, [path])
  const ask: TreeProps['ask'] = (parent) => ({
    queryKey: [...trpc.admin.regions.children.queryKey({ parent }), 'tree', language],
    queryFn: async () => (await client.admin.regions.children.query({ parent })).map((region) => ({ key: region.code, label: language === 'zh' ? region.name : (region.nameEn ?? region.name), note: region.below > 0 ? String(region.below) : undefined, hasChildren: region.below > 0 })),
  })
  return (
    <Tree
      label={text('page.regions')} ask={ask} open={open} current={current} onCurrent={onChoose} waiting={<Skeleton lines={8} />}
      onOpen={(key, on) => setOpen((before) => { const next = new Set(before); if (on) next.add(key); else next.delete(key); return next })}
      failed={(error, again) => <Failure text={sentence(error)} onRetry={again} />}
    />
  )
}

function RegionHits({ typed, onChoose }: { typed: string; onChoose: (code: string) => void }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const found = useQuery({ ...trpc.admin.regions.search.queryOptions({ text: typed.slice(0, 40), limit: 50 }), placeholderData: keepPreviousData })
  return (
    <QueryView query={found} lines={6}>{(rows) => rows.length === 0 ? <Empty title={text('regionNotFound')} text={text('regionNotFoundText')} /> : (
      <CardList label={text('regionSearch')} rows={rows.map((region) => ({ key: region.code, title: language === 'zh' ? region.name : (region.nameEn ?? region.name), text: `${text(`level.${region.level}`)} · ${region.code}`, onPress: () => onChoose(region.code) }))} />
    )}</QueryView>
  )
}

function RegionDetail({ code }: { code: string }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const path = useQuery(trpc.admin.regions.path.queryOptions({ code }))
  const parent = path.data?.at(-1)?.parentCode ?? null
  const counted = useQuery({ ...trpc.admin.regions.children.queryOptions({ parent }), enabled: path.data !== undefined }).data?.find((region) => region.code === code)
  const units = useQuery(trpc.admin.organisation.search.queryOptions({ region: code, limit: 50 }))
  const nameOf = (region: { name: string; nameEn: string | null }) => language === 'zh' ? region.name : (region.nameEn ?? region.name)
  return (
    <QueryView query={path} lines={4} shape="card">{(regions) => {
      const region = regions.at(-1)
      if (!region) return <Empty title={text('regionNotFound')} />
      return (
        <div className="ow-stack">
          {regions.length > 1 && <ol className="ow-crumbs" aria-label={text('unitPath')}>{regions.slice(0, -1).map((one) => <li key={one.code}><TextLink href={addressOf('/regions', { code: one.code })}>{nameOf(one)}</TextLink></li>)}</ol>}
          <Card title={nameOf(region)}>
            <DescriptionList rows={[
              { key: 'code', term: text('regionCode'), value: region.code }, { key: 'level', term: text('regionLevel'), value: text(`level.${region.level}`) },
              { key: 'other', term: text('otherName'), value: language === 'zh' ? (region.nameEn ?? text('none')) : region.name },
              ...(counted ? [{ key: 'below', term: text('regionBelow'), value: String(counted.below) }, { key: 'units', term: text('regionUnits'), value: String(counted.units) }] : []),
            ]} />
          </Card>
          <QueryView query={units} lines={4}>{({ rows, after }) => (
            <Card title={text('regionUnitsHere')} {...(after ? { note: text('firstOnly', { n: rows.length }) } : {})} flush>
              {rows.length === 0 ? <Empty title={text('regionNoUnits')} /> : <ul className="ow-list">{rows.map((unit) => <li key={unit.id}><TextLink className="ow-list-row ad-plain" href={addressOf('/organisation', { unit: unit.id })}>{language === 'zh' ? unit.nameZh : unit.nameEn}</TextLink></li>)}</ul>}
            </Card>
          )}</QueryView>
        </div>
      )
    }}</QueryView>
  )
}
