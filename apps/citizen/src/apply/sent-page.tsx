import { fetchDocument } from '@onewindow/screens/documents-list'
import { useApi } from '@onewindow/screens/api'
import { download } from '@onewindow/screens/download'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Confirmation } from '@onewindow/ui/confirmation'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Timeline, type TimelineItem } from '@onewindow/ui/timeline'
import { toast } from '@onewindow/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { CalendarPlus, FileDown } from 'lucide-react'
import { useState } from 'react'
import type { CaseView } from '../app/answers.ts'
import { calendarFile } from '../app/calendar-file.ts'
import { useCaseTitle } from '../app/in-language.ts'
import { useLimitWords } from '../app/limit-words.ts'
import { useTabTitle } from '../app/tab-title.ts'
import { useOrganName } from '../cases/status-sentence.ts'
import { applyTexts } from './texts.ts'

const RECEIPT = '.acceptanceReceipt'

/** It has arrived: number, query code, the days of what comes next, receipt and calendar. */
export function SentPage({ view }: { view: CaseView }) {
  const { trpc } = useApi()
  const text = useText(applyTexts)
  const format = useFormat()
  const titleOf = useCaseTitle()
  const organOf = useOrganName()
  const inWords = useLimitWords()
  const isBundle = view.caseType === 'bundleApplication'
  const guide = useQuery({
    ...trpc.public.catalogue.guide.queryOptions({ slug: view.topic }),
    staleTime: 600_000,
    enabled: !isBundle,
  }).data
  const acceptBy = view.clocks.find(({ kind }) => kind === 'acceptance')?.dueOn ?? null
  const wholeBy = view.clocks.find(({ kind }) => kind === 'bundlePromise')?.dueOn
  const decisionBy = wholeBy ?? guide?.ifSentNow.promisedAtLatest ?? guide?.ifSentNow.statutory?.dueDate ?? null
  const visits = guide?.procedures.some(({ type }) => type === 'site_inspection') ?? false
  const title = titleOf(view)
  useTabTitle(text('sentTitle'))
  const items: TimelineItem[] = [
    {
      id: 'received',
      role: 'done',
      title: text('sentReceived'),
      when: text('sentToday'),
      text: text('sentReceivedText', { organ: organOf(view) }),
    },
    ...(acceptBy
      ? [
          {
            id: 'accept',
            role: 'progress' as const,
            title: text('sentAccept'),
            when: text('before', { day: format.day(acceptBy) }),
            text: text('sentAcceptText'),
          },
        ]
      : []),
    ...(visits
      ? [{ id: 'visit', role: 'waiting' as const, title: text('sentVisit'), when: text('maybe'), text: text('sentVisitText') }]
      : []),
    {
      id: 'decision',
      role: 'waiting',
      title: text(isBundle ? 'sentAll' : 'sentDecision'),
      ...(decisionBy ? { when: text('before', { day: format.day(decisionBy) }) } : {}),
      text: guide?.limits.promised ? text('sentDecisionText', { limit: inWords(guide.limits.promised) }) : text(isBundle ? 'sentAllText' : 'sentDecisionPlain'),
    },
  ]
  const addToCalendar = () => {
    const about = { text: text('calendarText', { number: view.number ?? '' }), address: `${location.origin}/cases/${view.id}` }
    const entries = [
      ...(acceptBy ? [{ uid: `${view.id}-accept`, day: acceptBy, title: text('calendarAccept', { title }), ...about }] : []),
      ...(decisionBy ? [{ uid: `${view.id}-decision`, day: decisionBy, title: text('calendarDecision', { title }), ...about }] : []),
    ]
    download(`${view.number ?? 'case'}.ics`, 'text/calendar', calendarFile(entries, view.receivedAt ?? view.openedAt))
  }
  return (
    <div className="cz-read ow-stack">
      <Confirmation
        title={text('sentTitle')}
        text={view.receivedAt ? format.instant(view.receivedAt) : title}
        {...(view.number ? { number: view.number } : {})}
        {...(view.queryCode ? { queryCode: view.queryCode } : {})}
      />
      <Card title={text('sentNext')}>
        <Timeline items={items} label={text('sentNext')} />
      </Card>
      <div className="cz-pair">
        <Receipt view={view} />
        <Button icon={<CalendarPlus aria-hidden />} wide onClick={addToCalendar}>
          {text('addToCalendar')}
        </Button>
      </div>
      <LinkButton kind="primary" wide href={`/cases/${view.id}`}>
        {text('progress')}
      </LinkButton>
    </div>
  )
}

/** The receipt: while it is being sealed the button waits, then the paper opens. */
function Receipt({ view }: { view: CaseView }) {
  const text = useText(applyTexts)
  const [busy, setBusy] = useState(false)
  const receipt = view.documents.find(({ document }) => document.endsWith(RECEIPT))
  if (!receipt) return null
  const open = async () => {
    const tab = window.open('', '_blank')
    setBusy(true)
    const address = await fetchDocument('citizen', receipt.id)
    setBusy(false)
    if (address && tab) tab.location.href = address
    else tab?.close()
    if (!address) toast(text('receiptFailed'))
  }
  return (
    <Button
      icon={<FileDown aria-hidden />}
      wide
      busy={busy}
      onClick={() => {
        void open()
      }}
    >
      {text(busy ? 'receiptPreparing' : 'receipt')}
    </Button>
  )
}
