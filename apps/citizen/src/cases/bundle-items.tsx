import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Confirm } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { Skeleton } from '@onewindow/ui/skeleton'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { StatusShape, StatusWord } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BundlePanel, CaseView } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { useEvent } from '../app/use-event.ts'
import { casesTexts } from './texts.ts'

type Item = BundlePanel['items'][number]
type ItemEvent = 'withdrawSub' | 'goOnAlone'

const ROLES: Record<Item['stand'], StatusRole> = {
  waiting: 'waiting',
  blocked: 'near',
  open: 'progress',
  granted: 'done',
  denied: 'over',
  ended: 'done',
  withdrawn: 'waiting',
}

/** The items of a life event, each where it stands: until when, after what, and what can be done with it alone. */
export function BundleItems({ view }: { view: CaseView }) {
  const { trpc } = useApi()
  const text = useText(casesTexts)
  const panel = useQuery(trpc.citizen.bundleApplication.panel.queryOptions({ caseId: view.id }))
  const [asked, setAsked] = useState<{ event: ItemEvent; item: Item }>()
  const words = useCaseTexts(view.caseType)
  const say = useInLanguage()
  const command = useEvent(() => {
    toast(text('actDone', { event: words.event(asked?.event ?? 'withdrawSub') }))
    setAsked(undefined)
  })
  const can = (event: ItemEvent): boolean => view.actions.some((action) => action.event === event && !action.refusal)
  const send = () => {
    if (!asked) return
    const { event, item } = asked
    command.mutate(
      { caseType: view.caseType, event, caseId: view.id, version: view.version, input: { slug: item.slug } },
      { onError: () => setAsked(undefined) },
    )
  }
  if (panel.error)
    return (
      <FailureNote
        error={panel.error}
        onRetry={() => {
          void panel.refetch()
        }}
      />
    )
  if (!panel.data) return <Skeleton shape="card" lines={4} />
  const { items, notices } = panel.data
  const pointsOf = ({ slug, replyBy }: Item) => (replyBy ? (notices.map(({ points }) => points.filter((point) => point.slug === slug)).find((points) => points.length > 0) ?? []) : [])
  return (
    <Card title={text('bundleItems')}>
      {command.error && <FailureNote error={command.error} caseType={view.caseType} />}
      {items.some(({ stand }) => stand === 'blocked') && <Callout tone="near">{text('bundleBlocked')}</Callout>}
      <ul className="cz-needs">
        {items.map((item) => (
          <ItemRow
            key={item.slug}
            item={item}
            points={pointsOf(item)}
            word={item.replyBy ? text('bundleCorrect') : (words.find(`stand.${item.stand}`) ?? item.stand)}
            onWithdraw={can('withdrawSub') && ['waiting', 'blocked', 'open'].includes(item.stand) ? () => setAsked({ event: 'withdrawSub', item }) : undefined}
            onAlone={can('goOnAlone') && item.mayGoOnAlone ? () => setAsked({ event: 'goOnAlone', item }) : undefined}
          />
        ))}
      </ul>
      <Confirm
        open={asked !== undefined}
        title={text(asked?.event === 'goOnAlone' ? 'aloneAsk' : 'withdrawSubAsk', { name: asked ? say(asked.item.name) : '' })}
        text={text(asked?.event === 'goOnAlone' ? 'aloneText' : 'withdrawSubText')}
        act={words.event(asked?.event ?? 'withdrawSub')}
        safe={text('keepItem')}
        busy={command.isPending}
        onAct={send}
        onClose={() => setAsked(undefined)}
      />
    </Card>
  )
}

interface RowProps {
  item: Item
  /** What the one notice wants corrected of it, while an answer is awaited. */
  points: BundlePanel['notices'][number]['points']
  word: string
  onWithdraw: (() => void) | undefined
  onAlone: (() => void) | undefined
}

function ItemRow({ item, points, word, onWithdraw, onAlone }: RowProps) {
  const text = useText(casesTexts)
  const format = useFormat()
  const say = useInLanguage()
  const role = item.replyBy ? 'near' : item.stand === 'ended' && item.result === 'denied' ? 'over' : ROLES[item.stand]
  const facts = [
    say(item.organ),
    ...(item.licence ? [text('bundleLicence', { number: item.licence })] : []),
    ...(item.stand === 'waiting' && item.waitsFor.length > 0 ? [text('bundleAfter', { names: item.waitsFor.map(say).join(text('bundleJoint')) })] : []),
    ...(item.replyBy ? [text('bundleReplyBy', { day: format.day(item.replyBy) })] : []),
    ...(item.promisedOn && (item.stand === 'waiting' || item.stand === 'open') ? [text('bundleBy', { day: format.day(item.promisedOn) })] : []),
  ]
  return (
    <li>
      <StatusShape role={role} />
      <div>
        <b>{item.caseId ? <TextLink href={`/cases/${item.caseId}`}>{say(item.name)}</TextLink> : say(item.name)}</b>
        <small>{facts.join(' · ')}</small>
        {points.map((point, i) => (
          <p key={i} className="ow-small">
            {say(point.material)}{text('bundleColon')}{point.defect} {point.cure}
          </p>
        ))}
        {(onWithdraw ?? onAlone) && (
          <span className="ow-row">
            {onAlone && (
              <Button size="small" kind="outline" onClick={onAlone}>
                {text('alone')}
              </Button>
            )}
            {onWithdraw && (
              <Button size="small" kind="quiet" onClick={onWithdraw}>
                {text('withdrawSub')}
              </Button>
            )}
          </span>
        )}
      </div>
      <StatusWord role={role}>{word}</StatusWord>
    </li>
  )
}
