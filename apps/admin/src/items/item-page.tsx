import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { IconButton } from '@onewindow/ui/button'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link, useNavigateTo } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { addressOf } from '../app/address.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { useNameOf } from './catalogue-words.ts'
import { GuidePreview } from './guide-preview.tsx'
import { SECTIONS } from './item-view.ts'
import type { ItemAnswer, SectionName } from './item-view.ts'
import { ItemSection } from './item-section.tsx'
import { sectionIcons } from './section-icons.tsx'

export interface ItemPageFilters extends Record<string, unknown> { section?: SectionName | undefined; version?: string | undefined }

/** One item: its sections at the left, one of them in the middle, and the guide as the applicant sees it at the right. */
export function ItemPage({ slug }: { slug: string }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const { filters } = useFilters<ItemPageFilters>()
  const item = useQuery(trpc.admin.items.get.queryOptions({ slug, ...(filters.version ? { version: Number(filters.version) } : {}) }))
  const back = <IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(addressOf('/items'))} />
  if (item.data) return <Detail item={item.data} section={filters.section ?? 'basics'} version={filters.version} back={back} />
  return <><DeskHead title={text('page.items')} before={back} /><DeskPage><QueryView query={item} lines={6} shape="card">{() => null}</QueryView></DeskPage></>
}

function Detail({ item, section, version, back }: { item: ItemAnswer; section: SectionName; version: string | undefined; back: ReactNode }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const nameOf = useNameOf()
  const { shown, versions } = item
  const about = versions.find((one) => one.version === shown.version)
  const tags = (
    <>
      <StatusTag role={about?.status === 'published' ? 'done' : 'waiting'}>{text.find(`itemStatus.${about?.status ?? item.status}`) ?? ''} v{shown.version}</StatusTag>
      <small className="ow-small ow-second ad-light">{text('effectiveFrom', { day: format.dayPlain(format.dayOf(shown.effectiveFrom)) })}</small>
    </>
  )
  return (
    <>
      <DeskHead before={back} title={nameOf(shown.content)} tab={nameOf(shown.content)} tags={tags} text={[item.code, text('itemOrgansCount', { n: item.organs }), text('itemOpenCount', { n: format.count(item.open, item.open >= 1000) })].join(' · ')} />
      <div className="ad-item">
        <nav aria-label={text('itemSections')}>
          <ul>{SECTIONS.map((name) => <li key={name}><Link href={addressOf(`/items/${item.slug}`, { section: name, version })} aria-current={name === section ? 'page' : undefined}>{sectionIcons[name]}{text(`section.${name}`)}</Link></li>)}</ul>
          <p className="ow-small ow-second">{text('itemReadOnly')}</p>
        </nav>
        <section className="ad-item-section" key={section} aria-labelledby="section-title" tabIndex={0}><ItemSection item={item} section={section} /></section>
        <aside aria-label={text('previewTitle')}><GuidePreview content={shown.content} /></aside>
      </div>
    </>
  )
}
