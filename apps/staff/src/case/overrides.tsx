import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView, TaskView } from '@onewindow/casework/definition/views'
import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import type { TextReader } from '@onewindow/ui/dictionary'
import type { StaffTexts } from '../locales/zh.ts'
import { ConditionsControl } from './conditions-control.tsx'
import { CorrectionControl } from './correction-control.tsx'
import { ColleagueControl, UnitControl, UnitsControl } from './organisation-controls.tsx'
import { ExtensionControl, FailedControl, KindControl, OfficerAnswers, PhrasedText, TaskControl } from './small-controls.tsx'
import { openTasks, opinionTasks } from './starts.ts'

interface Known { view: CaseView; panel: ApplicationPanel; names: Readonly<Record<string, string>>; unitIds: readonly string[]; text: TextReader<StaffTexts> }

/** 行政许可法 §45: for licences these may stop the clock beside what the item itself names. */
const SECTION_45 = ['hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review']

/** Own controls of the staff's forms, by event. `errorAt` is bound when the form is drawn. */
export function overridesOf({ view, panel, names, unitIds, text }: Known, errorAt: (path: string) => string | undefined): Readonly<Record<string, Overrides>> {
  const { caseType } = view
  const { conditions } = panel.item
  const forOfficer = panel.materials.materials.filter(({ state }) => state === 'officerDecides').map(({ key }) => key)
  const officerAnswers = forOfficer.length > 0 ? (props: ControlProps) => <OfficerAnswers {...props} keys={forOfficer} names={names} /> : null
  const materials = panel.materials.materials.filter(({ state }) => state !== 'notNeeded').map(({ key }) => ({ key, name: names[key] ?? key }))
  const tasks = (open: readonly TaskView[]) => (open.length === 1 ? null : (props: ControlProps) => <TaskControl {...props} tasks={open} caseType={caseType} />)
  const phrased = (phrases: readonly string[]) => (props: ControlProps) => <PhrasedText {...props} phrases={phrases} />
  const correction = (props: ControlProps) => <CorrectionControl {...props} materials={materials} errorAt={errorAt} />
  const { extension } = panel.item
  const kinds = [...new Set([...panel.item.specialProcedures.map(({ type }) => type as string), ...SECTION_45])]
  return {
    accept: { officerAnswers }, acceptWithDeferred: { officerAnswers }, acceptOnTheSpot: { officerAnswers }, acceptOnCommitment: { officerAnswers }, sealCertificate: { officerAnswers: null },
    requestCorrection: { officerAnswers, items: correction }, reportDefects: { items: correction },
    submitForDecision: { conditions: (props) => <ConditionsControl {...props} conditions={conditions} errorAt={errorAt} />, opinion: phrased([text('opinionMeets'), text('opinionInspected'), text('opinionFails')]) },
    deny: { failed: (props) => <FailedControl {...props} conditions={conditions} errorAt={errorAt} />, reason: phrased([text('denyReason')]) },
    signStage: { opinion: phrased([text('opinionMeets'), text('opinionFails')]) }, sendUp: { opinion: phrased([text('opinionMeets')]) },
    giveOpinion: { taskId: tasks(opinionTasks(view, unitIds)) }, endSpecial: { taskId: tasks(openTasks(view, 'special')) }, startSpecial: { kind: (props) => <KindControl {...props} kinds={kinds} caseType={caseType} /> },
    extend: extension ? { length: (props) => <ExtensionControl {...props} extension={extension} caseType={caseType} /> } : {},
    requestOpinions: { unitIds: (props) => <UnitsControl {...props} /> }, transferUnit: { unitId: (props) => <UnitControl {...props} /> }, decideRecusal: { officerId: (props) => <ColleagueControl {...props} unitId={view.unitId} called={panel.kept.recusals.find(({ decided }) => decided === null)?.officer} /> }, reassign: { handlerId: (props) => <ColleagueControl {...props} unitId={view.unitId} /> },
  }
}

