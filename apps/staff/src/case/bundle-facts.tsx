import type { BundlePanel } from '@onewindow/approval/bundle-application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FactLine } from '../app/region-name.tsx'
import { staffTexts } from '../texts.ts'
import { PurposeDialog } from './purpose-dialog.tsx'

/** What is to be corrected, each point with its item; nothing when there is none. */
function Points({ title, points }: { title: string; points: BundlePanel['defects'] }) {
  const { language } = useLanguage()
  if (points.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <dl>{points.map((point, i) => <div key={i}><dt>{point.material[language]}</dt><dd><span><span>{point.defect}</span><small>{`${point.item[language]} · ${point.cure}`}</small></span></dd></div>)}</dl>
    </section>
  )
}

/** A one-thing application for the lead unit: its items where they stand, what departments want corrected, and what the applicant stated once for all. */
export function BundleFacts({ view }: { view: CaseView }) {
  const { trpc } = useApi()
  const panel = useQuery(trpc.staff.bundleApplication.panel.queryOptions({ caseId: view.id }))
  return <QueryView query={panel} lines={8}>{(data) => <Shown view={view} panel={data as BundlePanel} />}</QueryView>
}

function Shown({ view, panel }: { view: CaseView; panel: BundlePanel }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const words = useCaseTexts(view.caseType)
  const { trpc } = useApi()
  const [full, setFull] = useState<BundlePanel['facts'] | null>(null)
  const [asking, setAsking] = useState(false)
  const unmask = useMutation(trpc.staff.bundleApplication.unmask.mutationOptions({ onSuccess: (facts) => { setFull(facts as BundlePanel['facts']); setAsking(false) } }))
  // Only what the lead unit's own list of related cases holds may be opened from here.
  const openable = new Set(view.related.map(({ id }) => id))
  return (
    <>
      <div className="st-pane-head"><h2>{text('bundleItems')}</h2></div>
      <div className="st-facts">
        <section>
          <dl>
            {panel.items.map((item) => (
              <div key={item.slug}>
                <dt>{item.name[language]}</dt>
                <dd><span>
                  <span>{item.caseId && openable.has(item.caseId) ? <TextLink href={`/staff/cases/${item.caseId}`}>{words.find(`stand.${item.stand}`) ?? item.stand}</TextLink> : (words.find(`stand.${item.stand}`) ?? item.stand)}</span>
                  <small>{[item.organ[language], ...(item.number ? [item.number] : []), ...(item.promisedOn ? [format.dayPlain(item.promisedOn)] : [])].join(' · ')}</small>
                </span></dd>
              </div>
            ))}
          </dl>
        </section>
        <Points title={text('bundleDefects')} points={panel.defects} />
        {panel.notices.map(({ at, points }) => <Points key={at} title={text('bundleNotice', { day: format.instantShort(at) })} points={points} />)}
        {(full ?? panel.facts)[language].map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            <dl>
              {section.rows.map((row) => (
                <div key={row.key}>
                  <dt>{row.title}</dt>
                  <dd>
                    <span>{row.lines.map((line) => <span key={line} data-empty={row.answered ? undefined : ''}>{/regionCode$/i.test(row.key) ? <FactLine line={line} /> : line}</span>)}{row.note !== '' && <small>{row.note}</small>}</span>
                    {row.sensitive && row.answered && !full && <Button kind="quiet" size="small" onClick={() => setAsking(true)}>{text('showValue')}</Button>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {full && <p className="ow-hint">{text('shownInFull')}</p>}
      </div>
      {asking && <PurposeDialog busy={unmask.isPending} error={unmask.error} onClose={() => setAsking(false)} onSend={(purpose) => unmask.mutate({ caseId: view.id, purpose })} />}
    </>
  )
}
