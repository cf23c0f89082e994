import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useSession } from '../app/session.ts'
import { DifferenceView } from '../configuration/difference-view.tsx'
import { wordsOf } from '../configuration/configuration-view.ts'
import { adminTexts } from '../texts.ts'
import { EditItem } from './edit-item.tsx'
import { ItemVersionActions } from './item-version-actions.tsx'

export type ItemWork = inferRouterOutputs<AppRouter>['admin']['itemVersions']['work']

/** The content of an item is its own language: fields are called as the loader calls them. */
const AS_WRITTEN = { words: { zh: {}, en: {} } }
const NOTHING_BESIDE = { cases: [], region: (code: string) => code, amount: ({ n, unit }: { n: number; unit: string }) => `${n} ${unit}` }

/** What is done with the version shown: changed by its author, published or sent back by the other administrator, ended by two. */
export function VersionWork({ slug, version }: { slug: string; version: number }) {
  const { trpc } = useApi()
  const work = useQuery(trpc.admin.itemVersions.work.queryOptions({ slug, version }))
  return <QueryView query={work} lines={3} shape="card">{(data) => <Work key={`${data.version}:${data.status}`} slug={slug} work={data} />}</QueryView>
}

function Work({ slug, work }: { slug: string; work: ItemWork }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const me = useSession()
  const isAdministrator = me.grants.some(({ role }) => role === 'administrator')
  const edits = isAdministrator && work.status === 'draft' && work.authorId === me.accountId
  const { waiting } = work
  return (
    <div className="ow-stack">
      {isAdministrator && <ItemVersionActions slug={slug} work={work} />}
      {work.returned && <Callout tone="near"><p>{text('returnedBecause', { reason: work.returned })}</p></Callout>}
      {waiting && <Callout tone="near"><p>{text(waiting.event === 'retire' ? 'retireWaits' : 'intakeWaits', { name: waiting.byName, reason: waiting.reason, until: waiting.until ?? '' })}</p></Callout>}
      {work.status === 'inReview' && work.faults.length > 0 && <Callout tone="over">{work.faults.slice(0, 20).map((fault) => <p key={`${fault.field}${fault.en}`}>{fault.field}{text('colon')}{fault[language]}</p>)}</Callout>}
      {(work.status === 'draft' || work.status === 'inReview') && work.comparedWith !== null && <DifferenceView changes={work.difference} words={wordsOf(AS_WRITTEN, language, NOTHING_BESIDE)} />}
      {edits && <EditItem slug={slug} work={work} />}
    </div>
  )
}
