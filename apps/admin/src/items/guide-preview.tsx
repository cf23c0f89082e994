import { loadTexts, readerOf } from '@onewindow/ui/dictionary'
import type { Language, TextReader } from '@onewindow/ui/dictionary'
import { formatterOf } from '@onewindow/ui/format'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { Segmented } from '@onewindow/ui/segmented'
import { Skeleton } from '@onewindow/ui/skeleton'
import { ChevronLeft, CircleCheckBig, CircleDashed, ClipboardCheck, FolderCheck, Scale, Timer, Wallet } from 'lucide-react'
import { Suspense, use, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { AdminTexts } from '../locales/zh.ts'
import { adminTexts } from '../texts.ts'
import { limitText, promisedText } from './amounts.ts'
import { nameIn } from './catalogue-words.ts'
import type { ItemContent } from './item-view.ts'

type Look = 'phone' | 'elderly' | 'other'

/** The guide at phone width as an applicant reads this version, also in large print and in the other language. */
export function GuidePreview({ content }: { content: ItemContent }) {
  const text = useText(adminTexts)
  const { language, other } = useLanguage()
  const [look, setLook] = useState<Look>('phone')
  const shown = look === 'other' ? other : language
  return (
    <>
      <div className="ow-split"><h2 className="ow-small">{text('previewTitle')}</h2>
        <Segmented name="look" label={text('previewTitle')} value={look} onChange={(value) => setLook(value as Look)} segments={[{ value: 'phone', label: text('previewPhone') }, { value: 'elderly', label: text('previewElderly') }, { value: 'other', label: text('previewOther') }]} />
      </div>
      <div className="ad-phone" data-elderly={look === 'elderly' ? '' : undefined} lang={shown === 'zh' ? 'zh-CN' : 'en'}><Suspense fallback={<Skeleton lines={6} shape="card" />}><Screen content={content} language={shown} /></Suspense></div>
    </>
  )
}

/** The words of the language shown, which need not be the reader's. */
function useTextIn(language: Language): TextReader<AdminTexts> {
  const loaded = adminTexts.loaded[language] ?? use(loadTexts(adminTexts, language))
  return useMemo(() => readerOf(loaded) as TextReader<AdminTexts>, [loaded])
}

function Screen({ content, language }: { content: ItemContent; language: Language }) {
  const text = useTextIn(language)
  const { materials, conditions, statutoryLimit: { value, unit }, fee, legalBasis } = content
  const held = materials.filter(({ source }) => source !== 'applicant')
  return (
    <div className="ad-screen" tabIndex={0} role="group" aria-label={text('previewTitle')}>
      <p className="ad-screen-bar"><ChevronLeft aria-hidden /><b>{nameIn(language, content)}</b></p>
      <Part icon={<ClipboardCheck aria-hidden />} title={text('guideCan')}><ul>{conditions.map((condition) => <li key={condition.zh}>{condition[language]}</li>)}</ul></Part>
      <Part icon={<FolderCheck aria-hidden />} title={text('guideNeeds')}>
        <p>{text('guideNeedsCount', { n: materials.length })}{held.length > 0 && <>{text('clauseJoint')}<b className="ad-held">{text('guideHeld', { n: held.length })}</b></>}</p>
        <ul className="ad-needs">{materials.map((material) => (
          <li key={material.key}>
            {material.source === 'applicant' ? <CircleDashed aria-hidden /> : <CircleCheckBig aria-hidden data-done="" />}
            <span><b>{nameIn(language, material)}</b><small>{text(`guideSource.${material.source}`)}{material.requirement !== 'required' && ` · ${text(`requirement.${material.requirement}`)}`}{material.deferrable && ` · ${text('materialDeferrable')}`}</small></span>
          </li>
        ))}</ul>
      </Part>
      <Part icon={<Timer aria-hidden />} title={text('guideHowLong')}><p><b className="ad-big">{promisedText(content, text)}</b> {value !== null && unit !== null && <small>{text('guideStatutory', { length: limitText({ value, unit }, text) })}</small>}</p></Part>
      <Part icon={<Wallet aria-hidden />} title={text('guideCost')}><p>{fee.charged ? (fee.amount === null ? text('feeByStandard') : formatterOf(language).amount(Math.round(fee.amount * 100))) : text('feeNone')}</p></Part>
      <Part icon={<Scale aria-hidden />} title={text('guideBasis')}><ul>{legalBasis.map((basis) => <li key={`${basis.law}${basis.article ?? ''}`}>{[basis.law, basis.article].filter(Boolean).join(' ')}</li>)}</ul></Part>
      <p className="ad-screen-act">{text('guideAct')}</p>
    </div>
  )
}

function Part({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return <section className="ad-screen-part"><h3>{icon}{title}</h3>{children}</section>
}
