import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { CardList, Section } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { Skeleton } from '@onewindow/ui/skeleton'
import { toast } from '@onewindow/ui/toast'
import { FilePen, Gavel, MessageCircle, PenLine, Send, Trash2, Undo2, UserX, type LucideIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { CaseView } from '../app/answers.ts'
import { MessageDialog } from './message-dialog.tsx'
import { casesTexts } from './texts.ts'

/** Forms of events come when one is opened: the page itself stays light. */
const ActionDialog = lazy(() => import('@onewindow/screens/action-dialog').then((m) => ({ default: m.ActionDialog })))

type Action = CaseView['actions'][number]

const icons: Record<string, LucideIcon> = {
  withdraw: Undo2,
  requestRecusal: UserX,
  requestHearing: Gavel,
  clarify: MessageCircle,
  fixOnTheSpot: PenLine,
  resubmit: FilePen,
  supplyDeferred: FilePen,
  submit: Send,
  discardDraft: Trash2,
  discard: Trash2,
}

/** Events that need a page of their own, and its address. */
const pages: Record<string, (caseId: string) => string> = {
  resubmit: (id) => `/cases/${id}/correct`,
  supplyDeferred: (id) => `/cases/${id}/supply`,
  fixOnTheSpot: (id) => `/cases/${id}/fix`,
  saveDraft: (id) => `/applications/${id}/edit`,
  submit: (id) => `/applications/${id}/edit/check`,
}

/** Events that stand beside the thing they are about. */
const ELSEWHERE = new Set(['comment', 'withdrawSub', 'goOnAlone', 'changeAnswers'])

/** What the reader may do now, from the server and nothing else; what may not be done yet stays and says why. */
export function CaseActions({ view, look, start }: { view: CaseView; look: 'tiles' | 'list'; /** The event the reader came for: its form is open. */ start?: string | undefined }) {
  const text = useText(casesTexts)
  const words = useCaseTexts(view.caseType)
  const say = useRefusalText(view.caseType)
  const [opened, setOpened] = useState<Action | undefined>(() => view.actions.find((action) => action.event === start && !action.refusal && !pages[action.event]))
  const [writing, setWriting] = useState(false)
  const done = (event: string) => {
    setOpened(undefined)
    toast(text('actDone', { event: words.event(event) }))
  }
  const message =
    view.phase === 'open'
      ? [
          {
            key: 'comment',
            title: text('askMore'),
            short: text('messages'),
            icon: MessageCircle,
            refusal: undefined,
            danger: false,
            href: undefined,
            onPress: () => setWriting(true),
          },
        ]
      : []
  const acts = [
    ...message,
    ...view.actions
      .filter(({ event }) => !ELSEWHERE.has(event))
      .map((action) => ({
        key: action.event,
        title: action.event === 'saveDraft' ? text('resume') : words.event(action.event),
        short: action.event === 'saveDraft' ? text('resume') : words.event(action.event),
        icon: icons[action.event] ?? PenLine,
        refusal: action.refusal ? say(action.refusal) : undefined,
        danger: action.danger,
        href: pages[action.event]?.(view.id),
        onPress: () => setOpened(action),
      })),
  ]
  if (acts.length === 0) return null
  return (
    <>
      {look === 'list' ? (
        <Section title={text('actions')}>
          <CardList
            rows={acts.map(({ key, title, icon: Icon, refusal, href, onPress }) => ({
              key,
              title,
              icon: <Icon aria-hidden />,
              ...(refusal ? { text: refusal } : key === 'comment' ? { text: text('askMoreText') } : {}),
              ...(refusal ? {} : href === undefined ? { onPress } : { href }),
            }))}
          />
        </Section>
      ) : (
        <div className="cz-acts" role="group" aria-label={text('actions')}>
          {acts.map(({ key, short, icon: Icon, refusal, danger, href, onPress }) =>
            refusal ? (
              <div key={key} className="cz-act" aria-disabled="true">
                <Icon aria-hidden />
                {short}
                <small>{refusal}</small>
              </div>
            ) : href === undefined ? (
              <button key={key} type="button" className="cz-act" data-danger={danger ? '' : undefined} onClick={onPress}>
                <Icon aria-hidden />
                {short}
              </button>
            ) : (
              <Link key={key} className="cz-act" href={href}>
                <Icon aria-hidden />
                {short}
              </Link>
            ),
          )}
        </div>
      )}
      <MessageDialog view={view} open={writing} onClose={() => setWriting(false)} />
      {opened && (
        <Suspense fallback={<Skeleton />}>
          <ActionDialog realm="citizen" view={view as never} action={opened as never} onDone={done} onCancel={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  )
}
