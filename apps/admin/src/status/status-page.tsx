import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Card, Figures } from '@onewindow/ui/card'
import type { Figure } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import { DescriptionList } from '@onewindow/ui/description-list'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { useQuery } from '@tanstack/react-query'
import { addressOf } from '../app/address.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { durationOf } from './duration.ts'
import { effectName } from './effect-name.ts'
import { ParkedEffects, type ParkedFilters } from './parked-effects.tsx'

type Status = inferRouterOutputs<AppRouter>['admin']['status']['get']

const LOOK_AGAIN_MS = 5000
/** The server counts no further. */
const MOST = 10_000

/** How the platform is doing, looked at every five seconds; what needs a person stands first. */
export function StatusPage() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const status = useQuery({ ...trpc.admin.status.get.queryOptions(), refetchInterval: LOOK_AGAIN_MS })
  return (
    <>
      <DeskHead title={text('page.status')} text={status.data ? <>{text('statusAt')} <InstantText at={status.data.at} /></> : text('statusText')} />
      <DeskPage><QueryView query={status} lines={6} shape="card">{(data) => <Board status={data} />}</QueryView></DeskPage>
    </>
  )
}

/** The demo city is filled in the background, the oldest cases first. */
function Filling({ progress: { done, total, failed } }: { progress: NonNullable<Status['demoProgress']> }) {
  const text = useText(adminTexts)
  const format = useFormat()
  return (
    <Card title={text('demoFill')} note={text('demoFillCount', { done: format.number(done), total: format.number(total) })}>
      <progress className="ad-progress" max={total} value={done} aria-label={text('demoFill')} />
      <p className="ow-small ow-second">{text('demoFillText')}{failed > 0 && ` ${text('demoFillFailed', { n: failed })}`}</p>
    </Card>
  )
}

function Board({ status }: { status: Status }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { queues, messages, log, versions, memory, effects } = status
  const parked = effects.reduce((sum, kind) => sum + kind.parked, 0)
  const paging = useFilters<ParkedFilters>().filters.after !== undefined
  const count = (value: number) => format.count(value, value >= MOST)
  const since = (at: string | null) => at ? { note: text('since', { at: format.instantShort(at) }) } : {}
  const figures: Figure[] = [
    { key: 'head', label: text('figureHeadAge'), value: durationOf(log.headAgeSeconds, text), note: text(`health.${log.health}`), href: addressOf('/heads'), role: log.health === 'fresh' ? 'done' : log.health === 'alarm' ? 'near' : 'over' },
    { key: 'outbox', label: text('figureOutbox'), value: count(queues.outbox), ...since(queues.outboxSince), ...(queues.outbox > 1000 ? { role: 'near' as const } : {}) },
    { key: 'timers', label: text('figureTimersOverdue'), value: count(queues.timersOverdue), ...since(queues.timersSince), ...(queues.timersOverdue > 0 ? { role: 'near' as const } : {}) },
    { key: 'staging', label: text('figureStaging'), value: count(queues.staging) },
    { key: 'parked', label: text('figureParked'), value: count(messages.parked), href: addressOf('/messages', { status: 'parked' }), ...(messages.parked > 0 ? { role: 'over' as const } : {}) },
    { key: 'givenUp', label: text('figureGivenUp'), value: count(parked), ...(parked > 0 ? { role: 'over' as const } : {}) },
    { key: 'quarantined', label: text('figureQuarantined'), value: count(queues.quarantined), ...(queues.quarantined > 0 ? { role: 'near' as const } : {}) },
  ]
  const life: Figure[] = [
    { key: 'cases', label: text('figureCases'), value: count(queues.openCases) }, { key: 'drafts', label: text('figureDrafts'), value: count(queues.drafts) }, { key: 'allTimers', label: text('figureTimers'), value: count(queues.timers) },
    { key: 'log', label: text('figureLog'), value: format.number(log.size), href: addressOf('/audit') },
  ]
  return (
    <>
      <Callout tone={log.health === 'fresh' && messages.parked + parked === 0 ? 'done' : 'near'}><p>{text(log.health === 'fresh' ? (parked > 0 ? 'statusGivenUp' : messages.parked > 0 ? 'statusParked' : 'statusGood') : `statusHead.${log.health}`)}</p></Callout>
      {status.demoProgress && status.demoProgress.done < status.demoProgress.total && <Filling progress={status.demoProgress} />}
      <section aria-label={text('statusQueues')}><Figures figures={figures} /></section>
      <section aria-label={text('statusLife')}><Figures figures={life} /></section>
      <div className="ad-pair">
        <Card title={text('statusVersions')}>
          <DescriptionList rows={[
            { key: 'ow', term: text('brand'), value: versions.onewindow }, { key: 'calendar', term: text('page.calendar'), value: text('versionNumber', { n: versions.calendar ?? 0 }) },
            { key: 'catalogue', term: text('versionCatalogue'), value: text('versionNumber', { n: versions.catalogue ?? 0 }) }, { key: 'node', term: 'Node.js', value: versions.node }, { key: 'pg', term: 'PostgreSQL', value: versions.postgres },
          ]} />
        </Card>
        <Card title={text('statusMachine')}>
          <DescriptionList rows={[
            { key: 'up', term: text('upSince'), value: durationOf(status.upSeconds, text) }, { key: 'memory', term: text('memory'), value: format.bytes(memory.residentBytes) }, { key: 'db', term: text('databaseSize'), value: format.bytes(memory.databaseBytes) },
            { key: 'mode', term: text('mode'), value: text(status.demo ? 'modeDemo' : 'modeReal') },
          ]} />
        </Card>
      </div>
      <Card title={text('statusJobs')} note={text('statusJobsNote')} flush>
        <DataTable
          label={text('statusJobs')} rows={effects} rowKey={(row) => row.kind} rowLabel={(row) => effectName(row.kind, text)} empty={{ title: text('statusNoJobs'), text: text('statusNoJobsText') }}
          columns={[
            { key: 'kind', head: text('jobName'), phone: 'lead', cell: (row) => effectName(row.kind, text) }, { key: 'waiting', head: text('jobWaiting'), width: '9rem', align: 'end', cell: (row) => format.number(row.waiting) },
            { key: 'parked', head: text('jobParked'), width: '9rem', align: 'end', cell: (row) => format.number(row.parked) },
          ]}
        />
      </Card>
      {(parked > 0 || paging) && <ParkedEffects />}
    </>
  )
}
