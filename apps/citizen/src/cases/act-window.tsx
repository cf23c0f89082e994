import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { toast } from '@onewindow/ui/toast'
import { lazy, Suspense } from 'react'
import type { CaseView } from '../app/answers.ts'
import { codeControls } from './code-control.tsx'
import { casesTexts } from './texts.ts'

/** Forms of events, and the one for a message, come when one is opened: the page itself stays light. */
const ActionDialog = lazy(() => import('@onewindow/screens/action-dialog').then((m) => ({ default: m.ActionDialog })))
const MessageDialog = lazy(() => import('./message-dialog.tsx').then((m) => ({ default: m.MessageDialog })))

export type Action = CaseView['actions'][number]
/** What the reader chose to do: an event of the table, or a few words to whoever handles the case. */
export type Act = Action | 'comment'

/** The window of the act that was chosen. It stands once in a page and where nothing hides it: a modal window that is not drawn would lock the page. */
export function ActWindow({ view, act, onClose }: { view: CaseView; act: Act | undefined; onClose: () => void }) {
  const text = useText(casesTexts)
  const words = useCaseTexts(view.caseType)
  const done = (event: string) => {
    onClose()
    toast(text('actDone', { event: words.event(event) }))
  }
  if (act === undefined) return null
  return (
    <Suspense fallback={<Skeleton />}>
      {act === 'comment' ? <MessageDialog view={view} open onClose={onClose} /> : <ActionDialog realm="citizen" view={view as never} action={act as never} overrides={codeControls(view.codes)} onDone={done} onCancel={onClose} />}
    </Suspense>
  )
}
