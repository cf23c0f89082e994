import { EventWork } from '@onewindow/screens/action-dialog'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import type { Overrides } from '@onewindow/screens/event-form'
import { screenTexts } from '@onewindow/screens/texts'
import { useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { useMe } from '../app/session.ts'
import { useCodes } from '../open/use-codes.ts'
import { staffTexts } from '../texts.ts'
import { DecisionDraft } from './decision-draft.tsx'
import { useEventFiles } from './general/event-files.tsx'
import { generalControls } from './general/general-controls.tsx'
import { overridesOf } from './overrides.tsx'
import { startsOf } from './starts.ts'
import type { WorkPaneProps } from './work-pane.tsx'

const DECISIONS = new Set(['grant', 'deny'])

/** The form of the event being worked on; types without pages of their own take files with every one. */
export function EventPane({ view, panel, names, active, onClose }: Omit<WorkPaneProps, 'active' | 'onChoose'> & { active: NonNullable<WorkPaneProps['active']> }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const words = useCaseTexts(view.caseType)
  const me = useMe()
  const codes = useCodes(view, !panel)
  const files = useEventFiles({ caseType: view.caseType, files: active.files })
  const known = panel && { view, panel, names, unitIds: me.grants.map(({ unitId }) => unitId), text, me: me.displayName }
  const own = (errorAt: (path: string) => string | undefined): Overrides => (known ? overridesOf(known, errorAt)[active.event] ?? {} : generalControls({ unitId: view.unitId, codes }, active.form ?? null))
  return (
    <EventWork
      inline realm="staff" view={view} action={active} start={known ? startsOf(known)[active.event] ?? {} : {}} overrides={own} names={names} files={panel ? undefined : files}
      onDone={(event, state) => { toast(screen('doneNow', { done: words.done(event), state: words.state(state) })); onClose() }} onCancel={onClose} cancelLabel={text('otherActs')}
    >
      {panel && DECISIONS.has(active.event) && <DecisionDraft view={view} panel={panel} />}
    </EventWork>
  )
}
