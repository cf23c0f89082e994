import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button, IconButton } from '@onewindow/ui/button'
import { DeskHead, DeskPage, Pane, Panes } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { CalendarX, ChevronLeft, ChevronRight, FileInput } from 'lucide-react'
import { useState } from 'react'
import { usePlatform } from '../app/frame.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { ChangedDays } from './changed-days.tsx'
import { DraftActions } from './draft-actions.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { EffectPane } from './effect-pane.tsx'
import { VersionsPane } from './versions-pane.tsx'
import { YearGrid, YearLegend } from './year-grid.tsx'

export interface CalendarFilters extends Record<string, unknown> { version?: string | undefined; year?: string | undefined }
type Outputs = inferRouterOutputs<AppRouter>['admin']['calendar']
export type Version = Outputs['versions'][number]
export type Preview = Outputs['preview']

/** The working-day calendar, a year at a time: what is in force, what a draft would change, and what that would do to the clocks that run. */
export function CalendarPage() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const versions = useQuery(trpc.admin.calendar.versions.queryOptions())
  const today = usePlatform()?.today
  if (versions.data && today) return <Calendar versions={versions.data} today={today} />
  return <><DeskHead title={text('page.calendar')} /><DeskPage><QueryView query={versions} lines={6} shape="card">{() => null}</QueryView></DeskPage></>
}

function Calendar({ versions, today }: { versions: readonly Version[]; today: string }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const { filters, change } = useFilters<CalendarFilters>()
  const [drafting, setDrafting] = useState(false)
  const isAdministrator = useSession().grants.some(({ role }) => role === 'administrator')
  const inForce = versions.find(({ status }) => status === 'published')
  const shown = versions.find(({ version }) => String(version) === filters.version) ?? inForce
  const year = Number(filters.year ?? today.slice(0, 4))
  const days = useQuery({ ...trpc.admin.calendar.year.queryOptions({ version: shown?.version ?? 1, year, regionCode: null }), enabled: shown !== undefined, staleTime: 300_000 })
  const isDraft = shown?.status === 'draft'
  const preview = useQuery({ ...trpc.admin.calendar.preview.queryOptions({ version: shown?.version ?? 1 }), enabled: isDraft, staleTime: 30_000 })
  const tags = shown && (
    <>
      <StatusTag role={isDraft ? 'waiting' : 'done'}>{text(isDraft ? 'draftVersion' : shown === inForce ? 'versionInForce' : 'versionEarlier', { n: shown.version })}</StatusTag>
      {days.data && !days.data.confirmed && <StatusTag role="promised">{text('yearProvisional')}</StatusTag>}
    </>
  )
  const turn = (by: number) => change({ year: String(year + by) })
  return (
    <>
      <DeskHead
        title={text('calendarOf', { year })} tags={tags} text={[shown && text('calendarBy', { name: shown.authorName }), shown?.reason !== 'shipped' && shown?.reason, days.data && text('yearWorkdays', { n: days.data.workdays })].filter(Boolean).join(' · ')}
        before={<span className="ad-turn"><IconButton edge label={text('yearBefore')} icon={<ChevronLeft aria-hidden />} onClick={() => turn(-1)} /><IconButton edge label={text('yearAfter')} icon={<ChevronRight aria-hidden />} onClick={() => turn(1)} /></span>}
        actions={<>
          {isAdministrator && inForce && <Button icon={<FileInput aria-hidden />} onClick={() => setDrafting(true)}>{text('importNotice')}</Button>}
          {isAdministrator && isDraft && shown && <DraftActions draft={shown} onGone={() => change({ version: undefined })} />}
        </>}
      />
      <Panes columns="minmax(0, 1fr) 26rem">
        <Pane paper label={text('calendarOf', { year })}><div className="ow-stack ad-top">
          {isDraft && <QueryView query={preview} lines={4} shape="row">{({ changes }) => <ChangedDays changes={changes} onYear={(to) => change({ year: to })} />}</QueryView>}
          {shown === undefined ? <Empty icon={<CalendarX aria-hidden />} title={text('calendarEmpty')} text={text('calendarEmptyText')} /> : <QueryView query={days} lines={6} shape="card">{(data) => <YearGrid days={data.days} today={today} changed={new Set(isDraft ? preview.data?.changes.map(({ date }) => date) : [])} />}</QueryView>}
          <YearLegend changed={isDraft} />
        </div></Pane>
        <Pane label={text('versionsLabel')}><div className="ow-stack ad-top">
          {isDraft && shown && <QueryView query={preview} lines={5} shape="card">{(data) => <EffectPane preview={data} draft={shown} />}</QueryView>}
          <VersionsPane versions={versions} shown={shown} inForce={inForce} year={filters.year} />
        </div></Pane>
      </Panes>
      <DraftDialog open={drafting} year={year} onClose={() => setDrafting(false)} onDrafted={(version, first) => { setDrafting(false); change({ version: String(version), year: String(first) }) }} />
    </>
  )
}
