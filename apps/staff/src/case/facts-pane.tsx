import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import { useApi } from '@onewindow/screens/api'
import type { KnownNames } from '@onewindow/screens/refusal-text'
import { Button } from '@onewindow/ui/button'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusShape } from '@onewindow/ui/status-tag'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FactLine } from '../app/region-name.tsx'
import { staffTexts } from '../texts.ts'
import { materialOfFact } from './fact-materials.ts'
import { PurposeDialog } from './purpose-dialog.tsx'
import { roleOfVerdict, type Verdict } from './material-words.ts'

type Facts = ApplicationPanel['facts']

export interface FactsPaneProps {
  caseId: string
  panel: ApplicationPanel
  names: KnownNames
  /** The fact whose material is shown. */
  chosen: string | undefined
  onChoose: (fact: string, material: string) => void
}

/** What the applicant stated, by section, with where each answer comes from; a fact opens the material that shows it. Sensitive values are covered until a purpose is stated. */
export function FactsPane({ caseId, panel, names, chosen, onChoose }: FactsPaneProps) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const [full, setFull] = useState<Facts | null>(null)
  const [asking, setAsking] = useState(false)
  const { trpc } = useApi()
  const unmask = useMutation(trpc.staff.application.unmask.mutationOptions({ onSuccess: (facts) => { setFull(facts as Facts); setAsking(false) } }))
  const sections = (full ?? panel.facts)[language]
  const asked = panel.materials.materials.filter(({ state }) => state !== 'notNeeded')
  const keys = asked.map(({ key }) => key)
  const proofOf = (fact: string): Verdict | undefined => { const key = materialOfFact(fact, keys); return asked.find((one) => one.key === key) }
  return (
    <>
      <div className="st-pane-head"><h2>{text('facts')}</h2><span>{text('factsHint')}</span></div>
      <div className="st-facts">
        {sections.map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            <dl>
              {section.rows.map((row) => (
                <div key={row.key} data-on={row.key === chosen ? '' : undefined}>
                  <dt>{row.title}</dt>
                  <dd>
                    <span>{row.lines.map((line) => <span key={line} data-empty={row.answered ? undefined : ''}>{isRegion(row.key) ? <FactLine line={line} /> : line}</span>)}{row.note !== '' && <small>{row.note}</small>}</span>
                    {row.sensitive && row.answered && !full && <Button kind="quiet" size="small" onClick={() => setAsking(true)}>{text('showValue')}</Button>}
                    <ProofButton proof={row.answered ? proofOf(row.key) : undefined} names={names} fact={row.title} on={row.key === chosen} onChoose={(material) => onChoose(row.key, material)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {full && <p className="ow-hint">{text('shownInFull')}</p>}
      </div>
      {asking && <PurposeDialog busy={unmask.isPending} error={unmask.error} onClose={() => setAsking(false)} onSend={(purpose) => unmask.mutate({ caseId, purpose })} />}
    </>
  )
}

/** Opens the material that shows a fact; its shape says how the material stands. */
function ProofButton({ proof, names, fact, on, onChoose }: { proof: Verdict | undefined; names: KnownNames; fact: string; on: boolean; onChoose: (material: string) => void }) {
  const text = useText(staffTexts)
  if (!proof) return <span className="st-proof" aria-hidden />
  const label = text('factShownBy', { fact, material: names[proof.key] ?? proof.key })
  return <button type="button" className="st-proof" aria-label={label} title={label} aria-pressed={on} onClick={() => onChoose(proof.key)}><StatusShape role={roleOfVerdict(proof)} size={16} /></button>
}

/** Semantic keys of places hold a division's code. */
const isRegion = (key: string): boolean => /regionCode$/i.test(key)
