import type { Guide } from '../app/answers.ts'
import { articleZh, fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { derivationCells } from '@onewindow/calendar/derivation-cells'
import { labelIn } from '@onewindow/calendar/locales/holidays'
import { useLaw } from '@onewindow/screens/law'
import { DerivationStrip, type StripKind } from '@onewindow/ui/derivation-strip'
import { Card } from '@onewindow/ui/card'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { NativeSelect } from '@onewindow/ui/native-select'
import { Banknote, CalendarCheck2, MapPin, Scale, Timer } from 'lucide-react'
import { BoldWords } from '../app/bold-words.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { useLimitWords } from '../app/limit-words.ts'
import { servicesTexts } from './texts.ts'

const KINDS: Record<string, StripKind> = {
  start: 'start',
  event: 'start',
  received: 'start',
  counted: 'counted',
  makeup: 'makeup',
  future: 'future',
  weekend: 'rest',
  holiday: 'rest',
  paused: 'paused',
  due: 'due',
}

/** A real day: when a complete application sent now is decided at the latest, and how that day is reached. */
export function GuideDay({ guide, today }: { guide: Guide; today: string | undefined }) {
  const text = useText(servicesTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const inWords = useLimitWords()
  const {
    ifSentNow: { acceptanceBy, promised, promisedAtLatest },
    limits,
  } = guide
  if (!promised || !promisedAtLatest || !limits.promised) return null
  const cells =
    today === undefined
      ? []
      : derivationCells(promised.runs, { today, dueDate: promised.dueDate }).map(({ date, state, label, n }) => ({
          date,
          kind: KINDS[state] ?? 'rest',
          ...(n === null ? {} : { n }),
          ...(state === 'holiday' && label !== null ? { label: labelIn(language, label) } : state === 'weekend' ? { label: '' } : {}),
        }))
  return (
    <Card tone="info">
      <div className="cz-days">
        <CalendarCheck2 aria-hidden />
        <div>
          <p>
            <BoldWords>{text('ifSent', { day: format.day(promisedAtLatest) })}</BoldWords>
          </p>
          <small>{text(limits.onTheSpot ? 'ifSentOnTheSpot' : 'ifSentText', { accept: format.day(acceptanceBy), promise: inWords(limits.promised) })}</small>
        </div>
      </div>
      {cells.length > 1 && (
        <details className="ow-unfold">
          <summary>{text('howCounted')}</summary>
          <DerivationStrip cells={cells} today={today} form="auto" legend />
        </details>
      )}
    </Card>
  )
}

/** How long and how much, side by side. */
export function GuideFigures({ guide: { limits, fee } }: { guide: Guide }) {
  const text = useText(servicesTexts)
  const format = useFormat()
  const say = useInLanguage()
  const inWords = useLimitWords()
  const promise = limits.promised ?? limits.statutory
  return (
    <div className="cz-pair">
      <Card title={text('howLong')} icon={<Timer aria-hidden />}>
        <p className="cz-figure">{limits.onTheSpot ? text('onTheSpot') : inWords(promise)}</p>
        <p className="ow-small ow-second">
          {limits.statutory ? text('statutory', { limit: inWords(limits.statutory) }) : text('statutoryNone')}
        </p>
        {limits.underCommitment && (
          <p className="ow-small ow-second">{text('underCommitment', { limit: inWords(limits.underCommitment) })}</p>
        )}
      </Card>
      <Card title={text('cost')} icon={<Banknote aria-hidden />}>
        <p className="cz-figure">{!fee.charged ? text('free') : fee.amountFen === null ? text('charged') : format.amount(fee.amountFen)}</p>
        <p className="ow-small ow-second">{!fee.charged ? text('freeText') : fee.basis ? say(fee.basis) : text('chargedText')}</p>
      </Card>
    </div>
  )
}

/** Where: online first, then which organ. */
export function GuidePlaces({ guide, organ, onOrgan }: { guide: Guide; organ: string | undefined; onOrgan: (offerId: string) => void }) {
  const text = useText(servicesTexts)
  const { language } = useLanguage()
  const { applyBy, places } = guide
  const one = places.length === 1 ? places[0] : undefined
  // The English name of an organ says its place.
  const organOf = ({ organ: name, organEn, regionName }: Guide['places'][number]): string => (language === 'en' && organEn !== null ? organEn : text('organAt', { organ: name, place: regionName }))
  return (
    <Card title={text('where')} icon={<MapPin aria-hidden />}>
      <p className="cz-where">
        {text(applyBy.inPerson ? 'whereInPerson' : 'whereOnline')} {text(applyBy.delegate ? 'delegate' : 'notDelegate')}
      </p>
      {one && <p className="ow-second">{organOf(one)}</p>}
      {places.length > 1 && (
        <NativeSelect
          name="organ"
          label={text('choose')}
          hint={text('chooseHint')}
          value={organ ?? null}
          onChange={onOrgan}
          options={places.map((place) => ({ value: place.id, label: organOf(place) }))}
        />
      )}
    </Card>
  )
}

/** A remark of the catalogue behind the title of a law stands outside the title: 《招牌设置管理规定》（由本地配置）. */
function titleAndNote(law: string): { law: string; note: string } {
  const [, title = law, note = ''] = /^(.*?)(（由[^（）]*）)$/.exec(law) ?? []
  return { law: title, note }
}

/** What it rests on, who decides, and what one gets. */
export function GuideBasis({ guide }: { guide: Guide }) {
  const text = useText(servicesTexts)
  const { language } = useLanguage()
  const say = useInLanguage()
  const inWords = useLimitWords()
  const lawOf = useLaw()
  const { legalBasis, decidingDepartment, result, bundles, procedures } = guide
  const { validity } = result
  return (
    <>
      <Card title={text('basis')} icon={<Scale aria-hidden />}>
        <ul className="cz-plain-list">
          {legalBasis.map(({ law, article }) => (
            <li key={law + (article ?? '')}>
              {language === 'zh'
                ? text('cited', { ...titleAndNote(fullWidthBrackets(law)), article: article ? articleZh(article) : '' })
                : lawOf(article ? `${law} ${article}` : law)}
            </li>
          ))}
        </ul>
        <p>{text('decidedBy', { organ: say(decidingDepartment.name) })}</p>
        {procedures.length > 0 && (
          <p className="ow-small ow-second">
            {text('procedures')}
            {text('colon')}
            {procedures
              .map(({ name, stopsClock }) => say(name) + (stopsClock ? text('procedureStops') : ''))
              .join(text('listJoint'))}
          </p>
        )}
      </Card>
      <Card title={text('result')}>
        <p>
          {say(result.name)}
          {validity.value !== null && validity.unit === 'year'
            ? ` · ${text('validity', { limit: inWords({ value: validity.value, unit: 'year' }) })}`
            : validity.unit === 'longTerm'
              ? ` · ${text('longTerm')}`
              : ''}
        </p>
        {bundles.map(({ slug, name }) => (
          <p key={slug} className="ow-small">
            {text('partOf')}{' '}
            <Link className="ow-link" href={`/events/${slug}`}>
              {say(name)}
            </Link>
          </p>
        ))}
      </Card>
    </>
  )
}
