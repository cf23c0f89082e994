import type { CaseView, CodeName, FactValue, FactView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts, type CaseWords } from '@onewindow/screens/case-texts'
import { factLines, regionsIn } from '@onewindow/screens/fact-value'
import { pointOf, type Point } from '@onewindow/screens/point'
import { useRegionNames } from '@onewindow/screens/regions'
import { screenTexts } from '@onewindow/screens/texts'
import { Button } from '@onewindow/ui/button'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { staffTexts } from '../../texts.ts'
import { FactLine } from '../../app/region-name.tsx'
import { useCodes } from '../../open/use-codes.ts'
import { PurposeDialog } from '../purpose-dialog.tsx'
import { MapPoint } from './map-point.tsx'

const NONE: readonly string[] = []

/** The facts of a case whose type has no page of its own, by their names; what is covered is shown once a purpose is stated. `apart` names those that a part of their own shows. */
export function GeneralFacts({ view, apart = NONE }: { view: CaseView; apart?: readonly string[] }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const known = useCaseTexts(view.caseType)
  const words = withCodes(known, useCodes(view).data ?? view.codes, language)
  const { trpc } = useApi()
  const [full, setFull] = useState<FactView[] | null>(null)
  const [asking, setAsking] = useState(false)
  const unmask = useMutation(trpc.staff.case.unmask.mutationOptions({ onSuccess: (facts) => { setFull(facts as FactView[]); setAsking(false) } }))
  const facts = (full ?? view.facts).filter(({ key }) => !apart.includes(key))
  const points = facts.flatMap(({ key, value }) => pointsOf(value).map((point) => ({ key, point })))
  const region = useRegionNames(facts.flatMap(({ key, value }) => regionsIn(key, value)))
  const say = { yes: screen('yes'), no: screen('no'), language, region }
  return (
    <>
      <div className="st-pane-head"><h2>{text('facts')}</h2>{!full && facts.some(({ covered }) => covered) && <Button kind="quiet" size="small" onClick={() => setAsking(true)}>{text('showValue')}</Button>}</div>
      <div className="st-facts">
        {facts.length === 0 && <p className="ow-hint">{text('noFacts')}</p>}
        <section>
          <dl>
            {facts.map(({ key, value, covered }) => (
              <div key={key}>
                <dt>{words.find(`fact.${key}`) ?? key}</dt>
                <dd><span>{value === null ? <span data-empty="">{text('withheld')}</span> : factLines(key, value, words, format, say).map((line, i) => <span key={`${i} ${line}`}><FactLine line={line} /></span>)}{covered && !full && value !== null && <small>{text('masked')}</small>}</span></dd>
              </div>
            ))}
          </dl>
        </section>
        {points.map(({ key, point }) => <MapPoint key={key} point={point} label={words.find(`fact.${key}`) ?? key} />)}
        {full && <p className="ow-hint">{text('shownInFull')}</p>}
      </div>
      {asking && <PurposeDialog busy={unmask.isPending} error={unmask.error} onClose={() => setAsking(false)} onSend={(purpose) => unmask.mutate({ caseId: view.id, purpose })} />}
    </>
  )
}

/** Names of codes where the dictionary is silent. */
function withCodes(words: CaseWords, codes: Readonly<Record<string, readonly CodeName[]>>, language: 'zh' | 'en'): CaseWords {
  const names = new Map(Object.values(codes).flat().map((one) => [one.code, one[language]]))
  return { ...words, choice: (value) => { const word = words.choice(value); return word === value ? names.get(value) ?? value : word } }
}

/** The points a fact holds, itself or one step inside. */
function pointsOf(value: FactValue): Point[] {
  const own = pointOf(value)
  if (own) return [own]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value).flatMap((one) => pointOf(one) ?? []) : []
}
