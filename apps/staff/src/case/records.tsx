import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import type { KnownNames } from '@onewindow/screens/refusal-text'
import { Card } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusShape } from '@onewindow/ui/status-tag'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { staffTexts } from '../texts.ts'

interface Entry { key: string; role: StatusRole; head: string; lines: readonly string[] }

/** One kind of record, newest first; nothing when there is none. */
function Records({ title, entries }: { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  return (
    <Card title={title} level={3} tone="muted">
      <ul className="st-records">{entries.map(({ key, role, head, lines }) => <li key={key}><StatusShape role={role} size={16} /><div><b>{head}</b>{lines.filter((line) => line !== '').map((line) => <p key={line}>{line}</p>)}</div></li>)}</ul>
    </Card>
  )
}

/** What the case has gathered on its way: notices and answers, opinions of stages and departments, inspections, special procedures. */
export function CaseRecords({ view, panel, names }: { view: CaseView; panel: ApplicationPanel; names: KnownNames }) {
  const text = useText(staffTexts)
  const { kept } = panel
  return (
    <>
      <Records title={text('recordOpinions')} entries={useOpinions(view)} />
      <Records title={text('recordStages')} entries={useStages(panel, names, view.caseType)} />
      <Records title={text('recordInspections')} entries={useInspections(panel, view.caseType)} />
      <Records title={text('recordSpecial')} entries={useSpecial(panel, view.caseType)} />
      <Records title={text('recordClarifications')} entries={useClarifications(kept)} />
      <Records title={text('recordCorrections')} entries={useCorrections(kept, names)} />
    </>
  )
}

type Kept = ApplicationPanel['kept']

function useOpinions(view: CaseView): Entry[] {
  const format = useFormat()
  const text = useText(staffTexts)
  const words = useCaseTexts(view.caseType)
  return view.tasks.filter(({ kind }) => kind === 'opinion').map(({ id, state, unitName, body, openedAt, answeredAt }): Entry => ({
    key: id, role: state === 'open' ? 'progress' : body['verdict'] === 'object' ? 'over' : 'done', head: `${unitName ?? ''} · ${typeof body['verdict'] === 'string' ? words.choice(body['verdict']) : text('notAnswered')}`,
    lines: [typeof body['question'] === 'string' ? body['question'] : '', typeof body['reason'] === 'string' ? body['reason'] : '', format.instantShort(answeredAt ?? openedAt)],
  }))
}

function useStages({ kept }: ApplicationPanel, names: KnownNames, caseType: string): Entry[] {
  const format = useFormat()
  const words = useCaseTexts(caseType)
  return kept.stages.map(({ stage, officerName, verdict, opinion, signedAt }): Entry => ({ key: `${stage} ${signedAt}`, role: verdict === 'fail' ? 'over' : 'done', head: `${names[stage] ?? words.event(stage)} · ${words.choice(verdict)}`, lines: [opinion, `${officerName} · ${format.instantShort(signedAt)}`] })).reverse()
}

function useInspections({ kept }: ApplicationPanel, caseType: string): Entry[] {
  const format = useFormat()
  const text = useText(staffTexts)
  const words = useCaseTexts(caseType)
  return kept.inspections.map(({ startedAt, officers, place, findings, conclusion }): Entry => ({
    key: startedAt, role: findings.some(({ result }) => result === 'notMet') ? 'over' : 'done', head: `${format.instantShort(startedAt)} · ${place}`,
    lines: [conclusion, ...findings.map(({ point, finding, result }) => [point, words.choice(result), finding].filter(Boolean).join(text('colon'))), officers.map(({ name }) => name).join(text('joint'))],
  })).reverse()
}

function useSpecial({ kept }: ApplicationPanel, caseType: string): Entry[] {
  const format = useFormat()
  const words = useCaseTexts(caseType)
  return kept.special.map(({ taskId, kind, declared, from, to, result }): Entry => ({
    key: taskId, role: to === null ? 'paused' : 'done', head: `${words.choice(kind)} · ${declared.value} ${words.choice(declared.unit)}`, lines: [result ?? '', `${format.instantShort(from)} – ${to ? format.instantShort(to) : ''}`],
  })).reverse()
}

function useClarifications({ clarifications }: Kept): Entry[] {
  const format = useFormat()
  const text = useText(staffTexts)
  return clarifications.map(({ at, from, text: said }): Entry => ({ key: `${from} ${at}`, role: from === 'authority' ? 'info' : 'done', head: `${text(`from.${from}`)} · ${format.instantShort(at)}`, lines: [said] })).reverse()
}

function useCorrections({ corrections, correctionAnswers, defects }: Kept, names: KnownNames): Entry[] {
  const format = useFormat()
  const text = useText(staffTexts)
  const said = ({ materialKey, defect, cure }: Kept['defects'][number]): string => `${names[materialKey] ?? materialKey}${text('colon')}${defect} ${cure}`
  const sent = corrections.map(({ at, items }): Entry => ({
    key: at, role: 'info', head: format.instantShort(at),
    lines: items.map((point) => {
      const answer = correctionAnswers.find((one) => one.materialKey === point.materialKey)
      return `${said(point)}${answer ? ` ${text('answered', { text: answer.explanation })}` : ''}`
    }),
  }))
  return [...sent, ...(defects.length > 0 ? [{ key: 'reported', role: 'waiting' as const, head: text('reportedToLead'), lines: defects.map(said) }] : [])].reverse()
}
