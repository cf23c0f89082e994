import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { IconButton } from '@onewindow/ui/button'
import { DeskHead, DeskPage, Pane, Panes } from '@onewindow/ui/desk-parts'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { addressOf } from '../app/address.ts'
import { usePlatform } from '../app/frame.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { ContentView } from './content-view.tsx'
import { standingOf, type SetAnswer } from './configuration-view.ts'
import { DifferenceView } from './difference-view.tsx'
import { EditSet } from './edit-set.tsx'
import { TouchesCard } from './touches-card.tsx'
import { useWords } from './use-words.ts'
import { VersionActions } from './version-actions.tsx'
import { VersionsList } from './versions-list.tsx'

export interface SetFilters extends Record<string, unknown> { version?: string | undefined; q?: string | undefined }

/** One set: the version shown as a table or, for its author, as a form; what it changes; every version. */
export function SetPage({ setKey }: { setKey: string }) {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const navigate = useNavigateTo()
  const { filters } = useFilters<SetFilters>()
  const today = usePlatform()?.today
  const set = useQuery(trpc.admin.configuration.get.queryOptions({ key: setKey, ...(filters.version ? { version: Number(filters.version) } : {}) }))
  const back = <IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(addressOf('/configuration'))} />
  if (set.data && today) return <Detail key={`${set.data.shown}:${set.data.versions.find(({ version }) => version === set.data.shown)?.status ?? ''}`} set={set.data} today={today} back={back} />
  return <><DeskHead title={text('page.configuration')} before={back} /><DeskPage><QueryView query={set} lines={6} shape="card">{() => null}</QueryView></DeskPage></>
}

function Detail({ set, today, back }: { set: SetAnswer; today: string; back: ReactNode }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const me = useSession()
  const words = useWords(set)
  const { filters, change } = useFilters<SetFilters>()
  const about = set.versions.find(({ version }) => version === set.shown)
  const standing = about ? standingOf(about, set, today) : set.inForce === 0 ? 'inForce' : 'earlier'
  const isAdministrator = me.grants.some(({ role }) => role === 'administrator')
  const edits = isAdministrator && about?.status === 'draft' && about.authorId === me.accountId
  const tags = <StatusTag role={standing === 'inForce' ? 'done' : standing === 'earlier' || standing === 'overtaken' || standing === 'discarded' ? 'info' : standing === 'later' ? 'promised' : 'waiting'}>{text(`standing.${standing}`)} · {set.shown === 0 ? text('versionShipped') : `v${set.shown}`}</StatusTag>
  const line = about ? [text('versionWho', { author: about.authorName, confirmer: about.publisherName ?? text('versionNobodyYet') }), about.effectiveFrom && text('effectiveFrom', { day: format.dayPlain(about.effectiveFrom) }), about.reason].filter(Boolean).join(' · ') : set.about[language]
  return (
    <>
      <DeskHead before={back} title={set.title[language]} tab={set.title[language]} tags={tags} text={line} actions={isAdministrator && <VersionActions set={set} about={about} />} />
      <Panes columns="minmax(0, 1fr) 24rem">
        <Pane paper label={set.title[language]}><div className="ow-stack ad-top">
          {about?.returned && <Callout tone="near"><p>{text('returnedBecause', { reason: about.returned })}</p></Callout>}
          {about && set.shown !== set.inForce && !edits && <DifferenceView changes={set.difference} words={words} />}
          {edits ? <EditSet set={set} about={about} words={words} today={today} /> : <ContentView value={set.content} words={words} label={set.title[language]} query={filters.q ?? ''} onSearch={(q) => change({ q: q || undefined })} />}
        </div></Pane>
        <Pane label={text('versionsLabel')}><div className="ow-stack ad-top">
          <TouchesCard touches={set.touches} />
          {set.contentHash !== null && <p className="ow-small ow-second">{text('contentHash')} <code className="ow-mono ad-hash">{set.contentHash}</code></p>}
          {edits && <DifferenceView changes={set.difference} words={words} />}
          <VersionsList set={set} today={today} />
        </div></Pane>
      </Panes>
    </>
  )
}
