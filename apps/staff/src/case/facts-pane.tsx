import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FactLine } from '../app/region-name.tsx'
import { staffTexts } from '../texts.ts'

type Facts = ApplicationPanel['facts']
const SHORTEST_PURPOSE = 4

/** What the applicant stated, by section, with where each answer comes from. Sensitive values are covered until a purpose is stated. */
export function FactsPane({ caseId, panel }: { caseId: string; panel: ApplicationPanel }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const [full, setFull] = useState<Facts | null>(null)
  const [asking, setAsking] = useState(false)
  const sections = (full ?? panel.facts)[language]
  return (
    <>
      <div className="st-pane-head"><h2>{text('facts')}</h2><span>{panel.partyName}</span></div>
      <div className="st-facts">
        {sections.map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            <dl>
              {section.rows.map((row) => (
                <div key={row.key}>
                  <dt>{row.title}</dt>
                  <dd>
                    <span>{row.lines.map((line) => <span key={line} data-empty={row.answered ? undefined : ''}>{isRegion(row.key) ? <FactLine line={line} /> : line}</span>)}{row.note !== '' && <small>{row.note}</small>}</span>
                    {row.sensitive && row.answered && !full && <Button kind="quiet" size="small" onClick={() => setAsking(true)}>{text('showValue')}</Button>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {full && <p className="ow-hint">{text('shownInFull')}</p>}
      </div>
      {asking && <PurposeDialog caseId={caseId} onClose={() => setAsking(false)} onShown={(facts) => { setFull(facts); setAsking(false) }} />}
    </>
  )
}

/** Semantic keys of places hold a division's code. */
const isRegion = (key: string): boolean => /regionCode$/i.test(key)

/** Asks why the full value is needed; the person concerned can read who looked and why. */
function PurposeDialog({ caseId, onClose, onShown }: { caseId: string; onClose: () => void; onShown: (facts: Facts) => void }) {
  const text = useText(staffTexts)
  const { trpc } = useApi()
  const [purpose, setPurpose] = useState('')
  const [error, setError] = useState<string>()
  const unmask = useMutation(trpc.staff.application.unmask.mutationOptions({ onSuccess: (facts) => onShown(facts as Facts) }))
  const send = (): void => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setError(text('purposeShort', { n: SHORTEST_PURPOSE }))
    setError(undefined)
    unmask.mutate({ caseId, purpose: purpose.trim() })
  }
  return (
    <Dialog open onClose={onClose} title={text('unmaskTitle')}>
      <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
        {unmask.error && <FailureNote error={unmask.error} />}
        <TextField name="unmask-purpose" label={text('unmaskPurpose')} hint={text('unmaskHint')} value={purpose} onChange={setPurpose} error={error} maxLength={200} autoFocus />
        <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button type="submit" kind="primary" busy={unmask.isPending}>{text('showValue')}</Button></div>
      </form>
    </Dialog>
  )
}
