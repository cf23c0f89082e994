import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { ActionView, CaseView } from '@onewindow/casework/definition/views'
import { isOneClick, primaryAction } from '@onewindow/screens/action-bar'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { isDemanded, useLaw } from '@onewindow/screens/law'
import { useRefusalText, type KnownNames } from '@onewindow/screens/refusal-text'
import { Callout } from '@onewindow/ui/banner'
import { LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { ChevronRight, Scale } from 'lucide-react'
import { Suspense } from 'react'
import { lastList } from '../app/last-list.ts'
import { staffTexts } from '../texts.ts'
import { CaseRecords } from './records.tsx'
import { EventPane, FirmStanding } from './later-panes.ts'
import { Proposals } from './proposals.tsx'
import { judgedAtAcceptance } from './starts.ts'

export interface WorkPaneProps {
  view: CaseView
  /** Undefined for types without a panel of their own. */
  panel: ApplicationPanel | undefined
  names: KnownNames
  /** The event being worked on; null while a choice is made. */
  active: ActionView | null
  onChoose: (action: ActionView) => void
  onClose: () => void
}

/** The law's next step, proposals that wait, and the form of the event being worked on; else everything that may be done here. */
export function WorkPane({ view, panel, names, active, onChoose, onClose }: WorkPaneProps) {
  const text = useText(staffTexts)
  const words = useCaseTexts(view.caseType)
  const law = useLaw()
  const main = primaryAction(view.actions)
  // Where nothing of it can be done yet, nothing is demanded of this reader either.
  const shown = active ?? (view.actions.some(({ refusal }) => !refusal) ? main : undefined)
  return (
    <>
      <div className="st-pane-head"><h2>{active ? words.event(active.event) : text('work')}</h2><span>{words.state(view.state)}</span></div>
      <div className="st-work">
        {shown && <Callout icon={<Scale aria-hidden />}>{text(shown !== main ? 'lawOf' : isDemanded(shown.source) ? 'lawNext' : 'ruleNext', { event: words.event(shown.event) })}<b>{law(shown.source)}</b></Callout>}
        {(panel ? panel.kept.subjectType === 'legal' : view.caseType === 'bundleApplication') && <Suspense fallback={panel ? <Skeleton lines={3} shape="card" /> : null}><FirmStanding caseId={view.id} /></Suspense>}
        <Proposals view={view} />
        {active
          ? <Suspense fallback={<Skeleton lines={6} shape="card" />}><EventPane key={active.event} view={view} panel={panel} names={names} active={active} onClose={onClose} /></Suspense>
          : <Choices actions={view.actions} caseType={view.caseType} names={names} withForm={panel ? judgedAtAcceptance(panel) : []} onChoose={onChoose} />}
        {panel && <CaseRecords view={view} panel={panel} names={names} />}
      </div>
    </>
  )
}

/** Everything that may be done now, the primary ones first; what is nearly possible says why not. */
function Choices({ actions, caseType, names, withForm, onChoose }: { actions: readonly ActionView[]; caseType: string; names: KnownNames; withForm: readonly string[]; onChoose: (action: ActionView) => void }) {
  const text = useText(staffTexts)
  const words = useCaseTexts(caseType)
  const say = useRefusalText(caseType, names)
  const law = useLaw()
  if (actions.length === 0) return <div className="ow-stack"><p className="ow-hint">{text('nothingToDo')}</p><div><LinkButton href={lastList()}>{text('toWorklist')}</LinkButton></div></div>
  const weight = (action: ActionView): number => (action.primary ? 0 : 1) + (action.refusal ? 2 : 0) + (action.danger ? 4 : 0)
  return (
    <ul className="st-choices" aria-label={text('work')}>
      {[...actions].sort((a, b) => weight(a) - weight(b)).map((action) => (
        <li key={action.event}>
          <button type="button" aria-disabled={action.refusal ? true : undefined} data-danger={action.danger ? '' : undefined} onClick={() => { if (!action.refusal) onChoose(action) }}>
            <span><b>{words.event(action.event)}</b><small>{action.refusal ? say(action.refusal) : law(action.source)}</small></span>
            {!action.refusal && (!isOneClick(action) || withForm.includes(action.event)) && <ChevronRight aria-hidden />}
          </button>
        </li>
      ))}
    </ul>
  )
}
