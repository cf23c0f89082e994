import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView, TaskView } from '@onewindow/casework/definition/views'
import type { Draft } from '@onewindow/screens/event-input'
import type { TextReader } from '@onewindow/ui/dictionary'
import type { StaffTexts } from '../locales/zh.ts'
import type { Judged } from './conditions-control.tsx'
import type { CorrectionPoint } from './correction-control.tsx'

export const openTasks = (view: CaseView, kind: string): TaskView[] => view.tasks.filter((task) => task.kind === kind && task.state === 'open')

/** Ways of accepting that need the acceptor's word on a material first (R2, officer). */
export function judgedAtAcceptance(panel: ApplicationPanel): readonly string[] {
  const open = panel.materials.materials.some(({ state }) => state === 'officerDecides')
  return open ? ['accept', 'acceptWithDeferred', 'acceptOnTheSpot', 'acceptOnCommitment'] : []
}

/** Opinions asked of the officer's own organs; with none, all that are open. */
export function opinionTasks(view: CaseView, unitIds: readonly string[]): TaskView[] {
  const open = openTasks(view, 'opinion')
  const own = ofUnits(open, unitIds)
  return own.length > 0 ? own : open
}

interface Known { view: CaseView; panel: ApplicationPanel; names: Readonly<Record<string, string>>; unitIds: readonly string[]; text: TextReader<StaffTexts>; me: string }

/** Missing materials of the case as points of the one-time notice (一次性告知, 行政许可法 §32(1)(四)). */
function correctionPoints({ panel, names, text }: Known): CorrectionPoint[] {
  const points = panel.materials.correctionList.map((materialKey) => {
    const material = names[materialKey] ?? materialKey
    return { materialKey, defect: text('defectMissing', { material }), cure: text('cureMissing', { material }) }
  })
  return points.length > 0 ? points : [{ materialKey: '', defect: '', cure: '' }]
}

/** Conditions as last judged; what nobody judged stays open. */
function judged(panel: ApplicationPanel): Judged[] {
  return panel.item.conditions.map((_, index) => panel.kept.conditions.find((one) => one.index === index) ?? { index, met: null, evidence: '' })
}

const chosen = (tasks: readonly TaskView[]): Draft => ({ taskId: tasks[0]?.id ?? '' })
const ofUnits = (tasks: readonly TaskView[], unitIds: readonly string[]): TaskView[] => tasks.filter(({ unitId }) => unitId !== null && unitIds.includes(unitId))

/** What the form of an event starts with where the type has no pages of its own: the task of the officer's own organ that it answers. */
export const generalStart = ({ view, unitIds }: Pick<Known, 'view' | 'unitIds'>, event: string): Draft => (event === 'answerHazardReport' ? chosen(ofUnits(openTasks(view, 'hazardReport'), unitIds)) : {})

/** What the forms of events start with beside their own defaults: everything the case already knows. */
export function startsOf(known: Known): Readonly<Record<string, Draft>> {
  const { view, panel, unitIds, me } = known
  const articles = panel.item.legalBasis.map(({ law, article }) => ({ law, article: article ?? '' }))
  const place = panel.facts.zh.flatMap(({ rows }) => rows).find(({ key, answered }) => key === 'premises.address' && answered)?.lines[0] ?? ''
  const receiver = { mode: panel.kept.delivery.mode, receiver: panel.kept.agentName ?? panel.partyName }
  const recusal = panel.kept.recusals.find(({ decided }) => decided === null)
  return {
    requestCorrection: { items: correctionPoints(known) }, reportDefects: { items: panel.kept.defects.length > 0 ? panel.kept.defects : correctionPoints(known) },
    submitForDecision: { conditions: judged(panel) }, giveOpinion: chosen(opinionTasks(view, unitIds)), endSpecial: chosen(openTasks(view, 'special')),
    deny: { failed: panel.kept.conditions.filter(({ met }) => !met), articles: articles.length > 0 ? articles : [{ law: '', article: '' }] },
    recordSiteInspection: { place, findings: panel.item.conditions.slice(0, 10).map(({ zh }) => ({ point: zh, finding: '', result: null })) },
    requestOpinions: { unitIds: [] }, deliver: receiver, deliverDecision: receiver, orderHearing: { chair: me }, decideRecusal: { officer: recusal?.officer ?? '' }, startSpecial: { declared: { value: '', unit: 'workday' } },
  }
}
