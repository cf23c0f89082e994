import type { ActionView, CaseRow, CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { isOneClick } from '@onewindow/screens/action-bar'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { Button } from '@onewindow/ui/button'
import { Confirm } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { BulkRun } from './bulk-run.tsx'

/** At most so many decisions at a time (knob casework.bulkMax). */
const MOST = 50

/** An event that needs nothing more than a yes: no form to fill, no reason, nothing that destroys. */
const fitsBulk = (action: ActionView): boolean => isOneClick({ ...action, irreversible: false }) && !action.danger && !action.needsSecond

/** Events every chosen case permits now, in the order of the first. */
function shared(views: readonly CaseView[]): ActionView[] {
  const [first, ...rest] = views
  return (first?.actions ?? []).filter((action) => fitsBulk(action) && rest.every((view) => view.actions.some((other) => other.event === action.event && fitsBulk(other))))
}

/** Buttons over the chosen rows: only what each of them permits. What cannot be undone asks once, for all. */
export function BulkActions({ rows, onDone }: { rows: readonly CaseRow[]; onDone: () => void }) {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const { trpc } = useApi()
  const answers = useQueries({ queries: rows.slice(0, MOST).map(({ id }) => trpc.staff.case.get.queryOptions({ caseId: id })) })
  const [asking, setAsking] = useState<ActionView | null>(null)
  const [running, setRunning] = useState<{ event: string; views: CaseView[] } | null>(null)
  const views = answers.flatMap(({ data }) => (data ? [data as CaseView] : []))
  const ready = views.length === answers.length
  const run = (event: string): void => { setAsking(null); setRunning({ event, views }) }
  const actions = ready ? shared(views) : []
  return (
    <>
      {!ready && <span className="ow-hint" role="status">{text('bulkReading')}</span>}
      {ready && rows.length > 0 && actions.length === 0 && <span className="ow-hint">{text('bulkNone')}</span>}
      {rows.length > MOST && <span className="ow-hint">{text('bulkMost', { n: MOST })}</span>}
      {actions.map((action) => <Button key={action.event} size="small" onClick={() => (action.irreversible ? setAsking(action) : run(action.event))}>{text('bulkEvent', { event: words.event(action.event), n: views.length })}</Button>)}
      {asking && <Confirm open title={text('bulkConfirm', { event: words.event(asking.event), n: views.length })} text={words.consequence(asking.event)} act={words.event(asking.event)} safe={text('cancel')} onClose={() => setAsking(null)} onAct={() => run(asking.event)} />}
      {running && <BulkRun {...running} onClose={() => { setRunning(null); onDone() }} />}
    </>
  )
}
