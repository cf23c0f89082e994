import { sectionIds, sectionsOf, valuesOf, type AnswerDocument, type SectionId } from '@onewindow/forms/definition'
import { DraftConflict, FormErrors, FormSection, useDraft, useForm, type Draft } from '@onewindow/forms/react'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { failureKind } from '@onewindow/screens/refusals'
import { Banner } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar, PageHead, SavedMark } from '@onewindow/ui/page-parts'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useEffect, useState, type ReactNode } from 'react'
import type { Me } from '../app/session.ts'
import { schemaOf, taskAddress, taskAfter, tasksOf, type TaskKey } from './tasks.ts'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'
import { useRegions } from './use-regions.ts'
import { useSaveAnswers } from './use-save-draft.ts'

/** Whether the address names a part of a form. */
export const isSection = (value: string): value is SectionId => sectionIds.some((id) => id === value)

export interface SectionPageProps {
  application: Application
  section: SectionId
  me: Me
  /** Above the fields. */ lead?: ReactNode
  onStatus: (status: Draft['status']) => void
}

/** One part of the form. What is typed is saved within two seconds and comes back on any device, with what is wrong about it. */
export function SectionPage({ me, onStatus, ...rest }: SectionPageProps) {
  const { draft: view } = rest.application
  const save = useSaveAnswers(view.caseId)
  const draft = useDraft({
    draftId: view.caseId,
    owner: me.partyId ?? me.displayName,
    stored: { document: view.answers as AnswerDocument, version: view.version, savedAt: view.changedAt },
    save,
  })
  useEffect(() => onStatus(draft.status), [draft.status, onStatus])
  return draft.ready ? <SectionForm {...rest} draft={draft} /> : <Skeleton shape="card" lines={4} />
}

type SectionFormProps = Pick<SectionPageProps, 'application' | 'section' | 'lead'> & { draft: Draft }

function SectionForm({ application: { draft: view, today }, section, lead, draft }: SectionFormProps) {
  const text = useText(applyTexts)
  const { language } = useLanguage()
  const navigate = useNavigateTo()
  const schema = schemaOf(view)
  const regions = useRegions(schema)
  const [busy, setBusy] = useState(false)
  const form = useForm({ schema, document: draft.document, change: draft.change, today })
  const fields = sectionsOf(schema, valuesOf(draft.document), language).find(({ id }) => id === section)?.fields ?? []
  const known = fields.filter(({ key }) => draft.document[key] !== undefined && draft.document[key]?.source !== 'typed').length
  const goOn = async () => {
    if (!form.check(section)) return
    setBusy(true)
    await draft.flush()
    setBusy(false)
    const next = taskAfter(tasksOf({ ...view, answers: draft.document as typeof view.answers }, today, language), section as TaskKey)
    navigate(next ? taskAddress(view.caseId, next.key) : `/applications/${view.caseId}/edit`)
  }
  const title = sectionsOf(schema, valuesOf(draft.document), language).find(({ id }) => id === section)?.title ?? text('who')
  return (
    <div className="cz-form">
      {draft.status === 'offline' &&
        (failureKind(draft.failure) === 'signIn' ? (
          <Banner
            inset
            kind="offline"
            title={text('signInAgain')}
            action={
              <LinkButton size="small" href={`/sign-in?to=${encodeURIComponent(location.pathname)}`}>
                {text('signIn')}
              </LinkButton>
            }
          />
        ) : (
          <Banner inset kind="offline" title={text('notStoredTitle')} text={` ${text('notStoredText')}`} />
        ))}
      <DraftConflict draft={draft} schema={schema} />
      <FormErrors form={form} />
      <PageHead title={title} {...(known > 0 ? { text: text('knownCount', { n: known }) } : {})} />
      {lead}
      {fields.length === 0 ? (
        <p className="ow-hint">{text('nothingHere')}</p>
      ) : (
        <FormSection form={form} section={section} regions={regions} />
      )}
      <ActionBar>
        <LinkButton href={`/applications/${view.caseId}/edit`}>{text('backToList')}</LinkButton>
        <Button
          kind="primary"
          busy={busy}
          onClick={() => {
            void goOn()
          }}
        >
          {text('saveNext')}
        </Button>
      </ActionBar>
    </div>
  )
}

/** The saved mark of the bar from the state of the draft. */
export function DraftMark({ status }: { status: Draft['status'] }) {
  return <SavedMark state={status === 'saved' ? 'saved' : status === 'offline' ? 'failed' : 'saving'} />
}
