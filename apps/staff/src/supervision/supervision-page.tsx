import type { CaseRow } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { BarChart } from '@onewindow/ui/bar-chart'
import { Card, Figures, type Figure } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, CalendarClock, Inbox, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useCurrentPost } from '../app/current-post.tsx'
import { queuesOf, scopeOfGrant, totalOf } from '../app/lists.ts'
import { useMe, useStatus } from '../app/session.ts'
import { bounded } from '../app/side.tsx'
import { staffTexts } from '../texts.ts'
import { useCaseColumns } from '../worklist/columns.tsx'
import { listHref } from '../worklist/list-search.ts'
import { OverviewCards } from './overview-cards.tsx'
import { useScopeName } from './scope-name.ts'
import { StackRows } from './stack-rows.tsx'

const MOST_LATE = 10

/** How the work stands: by queue, what is overdue, what is about to be. Every number opens its list. */
export function SupervisionPage({ scope: asked }: { /** A division or organ inside the own region; the own post without. */ scope?: string | undefined }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useMixedTexts()
  const { language } = useLanguage()
  const { trpc } = useApi()
  const me = useMe()
  const status = useStatus()
  const columns = useCaseColumns()
  const { grant, counts } = useCurrentPost()
  const [current, setCurrent] = useState<string>()
  const scope = asked ?? scopeOfGrant(me, grant)
  const own = me.scopes.includes(scope)
  const name = useScopeName(scope)
  const late = useQuery(trpc.staff.case.worklist.queryOptions({ scope, due: 'overdue', limit: MOST_LATE }))
  const today = useQuery(trpc.staff.case.worklist.queryOptions({ scope, due: 'today', limit: 100 }))
  const week = useQuery(trpc.staff.case.worklist.queryOptions({ scope, due: 'week', limit: 100 }))
  const total = totalOf(counts, scope)
  const waiting = totalOf(counts, scope, 'waiting')
  const atLeast = (page: { rows: readonly CaseRow[]; after: string | null } | undefined): string => (page ? format.count(page.rows.length, page.after !== null) : '…')
  const longest = late.data?.rows[0]?.clock?.overdueBy
  const figures: Figure[] = [
    { key: 'open', label: text('figureOpen'), value: bounded(total.n, format), icon: <Inbox aria-hidden />, href: listHref({ scope }), note: text('figureSteps', { n: queuesOf(counts, scope).length }) },
    { key: 'late', label: text('listOverdue'), value: bounded(total.overdue, format), icon: <OctagonAlert aria-hidden />, href: listHref({ scope, due: 'overdue' }), ...(total.overdue > 0 ? { role: 'over' as const } : {}), ...(longest ? { note: text('figureLongest', { n: longest }) } : {}) },
    { key: 'today', label: text('dueToday'), value: atLeast(today.data), icon: <TriangleAlert aria-hidden />, href: listHref({ scope, due: 'today' }), ...(today.data && today.data.rows.length > 0 ? { role: 'near' as const } : {}) },
    { key: 'week', label: text('dueWeek'), value: atLeast(week.data), icon: <CalendarClock aria-hidden />, href: listHref({ scope, due: 'week' }), note: text('figureToday') },
    { key: 'waiting', label: words.queue('waiting'), value: bounded(waiting.n, format), note: text('figureWaitingNote'), href: listHref({ scope, queue: 'waiting' }) },
  ]
  const queues = queuesOf(counts, scope)
  const share = total.n > 0 ? Math.round(((total.n - total.overdue) / total.n) * 1000) / 10 : 100
  return (
    <>
      <DeskHead title={text('supervisionTitle')} {...(asked ? { before: <Link href="/staff/supervision" className="st-back"><ArrowLeft aria-hidden />{text('wholeScope')}</Link> } : {})} text={`${name}${status ? ` · ${format.instant(status.at)}` : ''}`} />
      <DeskPage>
        {own && <Figures figures={figures} />}
        <OverviewCards key={scope} scope={scope} />
        {own && <div className="st-board">
          <Card title={text('byQueue')}>
            <StackRows caption={text('byQueue')} head={text('queue')} rows={queues.map((queue) => ({ key: queue, label: words.queue(queue), total: totalOf(counts, scope, queue).n, late: totalOf(counts, scope, queue).overdue, href: listHref({ scope, queue }), lateHref: listHref({ scope, queue, due: 'overdue' }) }))} />
            <p className="ow-small ow-second">{text('byQueueText', { share, late: total.overdue })}</p>
          </Card>
          {me.scopes.length > 2 && <Card title={text('byScope')}><BarChart caption={text('byScope')} rows={me.scopes.slice(1).map((one) => ({ key: one, label: nameOf(one, me, language), value: totalOf(counts, one).n, href: listHref({ scope: one }) }))} /></Card>}
        </div>}
        <Card title={text('longestLate')} flush>
          <DataTable label={text('longestLate')} columns={columns} rows={late.data?.rows} rowKey={(row) => row.id} rowLabel={(row) => `${row.title} ${row.number ?? ''}`} rowHref={(row: CaseRow) => `/staff/cases/${row.id}`} current={current} onCurrent={setCurrent} empty={{ title: text('noneLate'), text: text('noneLateText') }} />
        </Card>
      </DeskPage>
    </>
  )
}

function nameOf(scope: string, me: ReturnType<typeof useMe>, language: 'zh' | 'en'): string {
  const held = me.grants.find(({ unitId, regionCode }) => scope === `U:${unitId}` || scope === `R:${regionCode}`)
  return held ? (language === 'zh' ? held.unitZh : held.unitEn) : scope.slice(2)
}
