import type { CaseView } from '@onewindow/casework/definition/views'
import { ClockDerivation, ClockLines } from '@onewindow/screens/case-clock'
import { CaseTimeline } from '@onewindow/screens/case-timeline'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { clockTitle, limitBeside, mainClock } from '@onewindow/screens/clock-words'
import { DocumentsList } from '@onewindow/screens/documents-list'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { AskedBox } from './asked-box.tsx'
import { openQuestions } from './open-questions.ts'
import { RemarkBox } from './remark-box.tsx'

/** Limits with how they were reached, timeline, parties, documents, remarks. */
export function SidePane({ view, today }: { view: CaseView; today: string }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useCaseTexts(view.caseType)
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const clock = mainClock(view.clocks)
  const limit = limitBeside(clock, view.clocks)
  // What waits for a second person stands with the work.
  const tasks = view.tasks.filter(({ kind }) => kind !== 'proposal')
  return (
    <div className="st-side">
      <Card title={text('limits')} level={3} action={<button type="button" className="ow-link st-bare" aria-expanded={all} onClick={() => setAll(!all)}>{text(all ? 'showLess' : 'showAll')}</button>}>
        {clock ? <><p className="ow-small ow-second">{clockTitle(clock, language)}</p><ClockDerivation clock={clock} limit={all ? limit : undefined} caseType={view.caseType} course={view} today={today} dense legend={all} /></> : <p className="ow-hint">{text('noLimit')}</p>}
        {all && <ClockLines clocks={view.clocks} />}
      </Card>
      {tasks.length > 0 && <Card title={text('tasks')} level={3}><ul className="st-tasks">{tasks.map((task) => <li key={task.id}><span>{words.task(task.kind)}<small>{task.unitName ?? ''}</small></span><StatusTag role={task.state === 'open' ? 'progress' : 'done'}>{text(task.state === 'open' ? 'taskOpen' : task.state === 'answered' ? 'taskAnswered' : 'taskEnded')}</StatusTag></li>)}</ul></Card>}
      {openQuestions(view.timeline).length > 0 && <Card title={text('askedTitle')} level={3}><AskedBox view={view} /></Card>}
      <Card title={text('timeline')} level={3}><CaseTimeline view={view} realm="staff" short /></Card>
      <Card title={text('documents')} level={3}><DocumentsList documents={view.documents} caseType={view.caseType} realm="staff" /></Card>
      <Card title={text('parties')} level={3}>
        <DescriptionList ruled={false} rows={[
          ...view.parts.map(({ part, name }, i) => ({ key: `${part} ${i}`, term: words.part(part), value: name || text('withheld') })),
          { key: 'unit', term: text('unit'), value: language === 'zh' ? view.unitName : view.unitNameEn }, { key: 'handler', term: text('colHandler'), value: view.handlerName ?? text('nobody') }, { key: 'place', term: text('place'), value: view.regionName },
          { key: 'channel', term: text('channel'), value: words.find(`channel.${view.channel}`) ?? view.channel }, ...(view.receivedAt ? [{ key: 'received', term: text('colReceived'), value: format.instant(view.receivedAt) }] : []),
        ]} />
      </Card>
      <Card title={text('remarks')} level={3}><RemarkBox view={view} /></Card>
    </div>
  )
}
