import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { CardList, Section } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { FilePen, Gavel, MessageCircle, PenLine, Send, Trash2, Undo2, UserX, type LucideIcon } from 'lucide-react'
import type { CaseView } from '../app/answers.ts'
import type { Action, Act } from './act-window.tsx'
import { casesTexts } from './texts.ts'

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
  changeAnswers: (id) => `/applications/${id}/edit/questions`,
}

/** Events that stand beside the thing they are about. */
const ELSEWHERE = new Set(['comment', 'withdrawSub', 'goOnAlone'])

/** The event a link names, where its form may be opened at once. */
export const startingAct = (view: CaseView, event: string | undefined): Action | undefined => view.actions.find((action) => action.event === event && !action.refusal && !pages[action.event])

interface ActionsProps {
  view: CaseView
  look: 'tiles' | 'list'
  onOpen: (act: Act) => void
}

/** What the reader may do now, from the server and nothing else; what may not be done yet stays and says why. Opens nothing itself: it stands twice on a page, for phones and for desks. */
export function CaseActions({ view, look, onOpen }: ActionsProps) {
  const text = useText(casesTexts)
  const words = useCaseTexts(view.caseType)
  const say = useRefusalText(view.caseType)
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
            onPress: () => onOpen('comment'),
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
        onPress: () => onOpen(action),
      })),
  ]
  if (acts.length === 0) return null
  return look === 'list' ? (
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
  )
}
