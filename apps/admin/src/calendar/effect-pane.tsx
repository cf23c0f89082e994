import { Figures } from '@onewindow/ui/card'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { DayText } from '@onewindow/ui/when'
import { ArrowRight, Bell, History } from 'lucide-react'
import { adminTexts } from '../texts.ts'
import type { Preview, Version } from './calendar-page.tsx'

/** What publishing the draft would do to every clock that runs now. Nothing is written by looking. */
export function EffectPane({ preview: { effect }, draft }: { preview: Preview; draft: Version }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="effect-title" className="ow-stack">
      <div><h2 className="ow-heading" id="effect-title">{text('effectTitle')}</h2><p className="ow-small ow-second ad-tight">{text(effect.cut ? 'effectTextCut' : 'effectText', { n: format.number(effect.open) })}</p></div>
      <div className="ad-three"><Figures figures={[
        { key: 'moved', label: text('effectMoved'), value: format.number(effect.moved) },
        { key: 'overdue', label: text('effectOverdue'), value: format.number(effect.overdue), role: effect.overdue > 0 ? 'over' : 'done' },
        { key: 'confirmed', label: text('effectConfirmed'), value: format.number(effect.confirmed) },
      ]} /></div>
      {effect.sample.length > 0 && <h3 className="ow-heading">{text('effectSample')} {effect.moved > effect.sample.length && <small className="ow-hint">{text('firstOnly', { n: effect.sample.length })}</small>}</h3>}
      <ul className="ad-moved">
        {effect.sample.map((clock) => (
          <li key={`${clock.caseId}${clock.clock}`}>
            <p className="ow-split"><span><b>{language === 'zh' ? clock.titleZh : clock.titleEn}</b>{clock.extended && <small> {text('effectExtended')}</small>}</span><span className="ow-tag" data-role="info">{text(clock.by > 0 ? 'laterBy' : 'earlierBy', { n: Math.abs(clock.by) })}</span></p>
            <p className="ow-split"><small>{clock.number ?? clock.title}</small><small><s><DayText day={clock.from} form="short" /></s> <ArrowRight aria-hidden /> <DayText day={clock.to} form="short" strong /></small></p>
          </li>
        ))}
      </ul>
      <ul className="ad-notes">
        <li><Bell aria-hidden />{text('effectNotices')}</li>
        <li><History aria-hidden />{text('effectKept', { n: draft.version - 1 })}</li>
      </ul>
    </section>
  )
}
