import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { StatusShape } from '@onewindow/ui/status-tag'
import { staffTexts } from '../texts.ts'

interface Line { key: string; role: StatusRole; text: string }

/** How far the review is: materials, conditions, stages, inspection, what stands in the way. */
export function ReviewSummary({ panel }: { panel: ApplicationPanel }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const { materials, kept, item, openStages, bars } = panel
  const needed = materials.materials.filter(({ state }) => state !== 'notNeeded')
  const missing = materials.correctionList.length
  const open = needed.filter(({ state }) => ['officerDecides', 'waitingDataset', 'deferred', 'committed'].includes(state)).length
  const judged = new Set(kept.conditions.map(({ index }) => index)).size
  const inspection = kept.inspections.at(-1)
  const lines: Line[] = [
    missing > 0 ? { key: 'materials', role: 'refused', text: text('sumMissing', { n: needed.length, missing }) } : open > 0 ? { key: 'materials', role: 'progress', text: text('sumOpen', { n: needed.length, open }) } : { key: 'materials', role: 'done', text: text('sumMaterials', { n: needed.length }) },
    { key: 'conditions', role: judged >= item.conditions.length ? 'done' : 'progress', text: text('sumConditions', { n: item.conditions.length, judged }) },
    ...(openStages.length > 0 ? [{ key: 'stages', role: 'waiting' as const, text: text('sumStages', { stages: openStages.map(({ nameZh, nameEn }) => (language === 'zh' ? nameZh : nameEn)).join(text('joint')) }) }] : []),
    ...(inspection ? [{ key: 'inspection', role: 'done' as const, text: text('sumInspection', { day: format.dayPlain(format.dayOf(inspection.startedAt)), n: inspection.officers.length }) }] : []),
    ...kept.special.filter(({ to }) => to === null).map(({ taskId }) => ({ key: `special ${taskId}`, role: 'paused' as const, text: text('sumSpecial') })),
    ...bars.map(({ kind, untilDay }) => ({ key: `bar ${kind}`, role: 'over' as const, text: text('sumBar', { until: untilDay ? format.dayPlain(untilDay) : '–' }) })),
  ]
  return <ul className="st-summary">{lines.map((line) => <li key={line.key}><StatusShape role={line.role} size={18} /><span>{line.text}</span></li>)}</ul>
}
