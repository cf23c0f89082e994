import { EventWork } from '@onewindow/screens/action-dialog'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import type { Overrides } from '@onewindow/screens/event-form'
import type { Draft } from '@onewindow/screens/event-input'
import { QueryView } from '@onewindow/screens/query-view'
import { screenTexts } from '@onewindow/screens/texts'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { toast } from '@onewindow/ui/toast'
import { lazy, Suspense } from 'react'
import { useMe } from '../app/session.ts'
import { useCodes } from '../open/use-codes.ts'
import { staffTexts } from '../texts.ts'
import { DecisionDraft } from './decision-draft.tsx'
import { forgetSecrets } from './draw/kept-secrets.ts'
import { useEventFiles } from './general/event-files.tsx'
import { generalControls, type FormPlace } from './general/general-controls.tsx'
import { overridesOf } from './overrides.tsx'
import { generalStart, startsOf } from './starts.ts'
import type { WorkPaneProps } from './work-pane.tsx'

/** The draw room comes with the first draw somebody works on. */
const DrawPlace = lazy(() => import('./draw/draw-controls.tsx').then((m) => ({ default: m.DrawPlace })))

const DECISIONS = new Set(['grant', 'deny'])
/** What was revealed is no secret any more. */
const REVEALS = new Set(['reveal', 'revealLast'])

type EventPaneProps = Omit<WorkPaneProps, 'active' | 'onChoose'> & { active: NonNullable<WorkPaneProps['active']> }

/** The form of the event being worked on; types without pages of their own choose codes by name and take files with every event. */
export function EventPane(props: EventPaneProps) {
  const query = useCodes(props.view, !props.panel)
  if (props.panel) return <EventOf {...props} codes={{}} />
  const { view, active } = props
  if (view.caseType === 'drawBatch' && active.form) return <Suspense fallback={<Skeleton lines={6} shape="card" />}><DrawPlace key={view.version} view={view} event={active.event}>{(controls, start) => <EventOf {...props} codes={{}} controls={controls} start={start} />}</DrawPlace></Suspense>
  return <QueryView query={query} lines={6} shape="card">{(codes) => <EventOf {...props} codes={codes} />}</QueryView>
}

function EventOf({ view, panel, names, active, codes, controls, start, onClose }: EventPaneProps & { codes: FormPlace['codes']; /** Own controls of the type, before those told by names. */ controls?: (errorAt: (path: string) => string | undefined) => Overrides; start?: Draft }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const words = useCaseTexts(view.caseType)
  const me = useMe()
  const files = useEventFiles({ caseType: view.caseType, files: active.files })
  const unitIds = me.grants.map(({ unitId }) => unitId)
  const known = panel && { view, panel, names, unitIds, text, me: me.displayName }
  const own = (errorAt: (path: string) => string | undefined): Overrides => (known ? overridesOf(known, errorAt)[active.event] ?? {} : { ...generalControls({ unitId: view.unitId, codes }, active.form ?? null), ...controls?.(errorAt) })
  return (
    <EventWork
      inline realm="staff" view={view} action={active} start={known ? startsOf(known)[active.event] ?? {} : start ?? generalStart({ view, unitIds }, active.event)} overrides={own} names={names} files={panel ? undefined : files}
      onDone={(event, state) => { if (REVEALS.has(event)) forgetSecrets({ caseId: view.id }); toast(screen('doneNow', { done: words.done(event), state: words.state(state) })); onClose() }} onCancel={onClose} cancelLabel={text('otherActs')}
    >
      {panel && DECISIONS.has(active.event) && <DecisionDraft view={view} panel={panel} />}
    </EventWork>
  )
}
