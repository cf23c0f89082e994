import { changedKeys, type AnswerDocument } from '@onewindow/forms/definition'
import { FormErrors, FormSection, useForm } from '@onewindow/forms/react'
import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { toast } from '@onewindow/ui/toast'
import type { CaseView, DraftView } from '../app/answers.ts'
import { appTexts } from '../app/texts.ts'
import { useEvent } from '../app/use-event.ts'
import { schemaOf } from '../apply/tasks.ts'
import { useRegions } from '../apply/use-regions.ts'
import { casesTexts } from './texts.ts'

/** Errors that can be put right on the spot (当场更正, 行政许可法 §32(1)(3)): the form as it was sent; only what changes travels. */
export function FixPage({ view, draft, today }: { view: CaseView; draft: DraftView; today: string }) {
  const text = useText(casesTexts)
  const app = useText(appTexts)
  const navigate = useNavigateTo()
  const schema = schemaOf(draft)
  const regions = useRegions(schema)
  const before = draft.answers as AnswerDocument
  const [document, setDocument, forget] = useKept<AnswerDocument>(`fix ${view.id}`, () => before)
  const form = useForm({ schema, document, change: setDocument, today })
  const command = useEvent(() => {
    forget()
    toast(text('fixed'))
    navigate(`/cases/${view.id}`)
  })
  const changed = changedKeys(before, document)
  const send = () => {
    if (!form.check()) return
    const answers = Object.fromEntries(changed.flatMap((key) => (document[key] ? [[key, document[key]]] : [])))
    command.mutate({ caseType: view.caseType, event: 'fixOnTheSpot', caseId: view.id, version: view.version, input: { answers } })
  }
  return (
    <div className="cz-form">
      <FormErrors form={form} />
      <PageHead title={text('fixTitle')} text={text('fixLead')} over={view.number} />
      {command.error && <FailureNote error={command.error} caseType={view.caseType} onRetry={send} />}
      <FormSection form={form} regions={regions} />
      <ActionBar>
        <LinkButton href={`/cases/${view.id}`}>{app('back')}</LinkButton>
        <Button kind="primary" busy={command.isPending} {...(changed.length === 0 ? { why: text('nothingChanged') } : {})} onClick={send}>
          {text('fixSend')}
        </Button>
      </ActionBar>
    </div>
  )
}
