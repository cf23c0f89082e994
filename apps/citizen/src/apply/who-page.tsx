import { sectionsOf, valuesOf, type AnswerDocument } from '@onewindow/forms/definition'
import type { Draft } from '@onewindow/forms/react'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { LinkButton } from '@onewindow/ui/button'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import type { Me } from '../app/session.ts'
import { SectionPage } from './section-page.tsx'
import { schemaOf, taskAddress, taskAfter, tasksOf } from './tasks.ts'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'

/** Who applies and who handles it; where the form asks about the person, its fields follow. */
export function WhoPage({ application, me, onStatus }: { application: Application; me: Me; onStatus: (status: Draft['status']) => void }) {
  const { draft, today } = application
  const text = useText(applyTexts)
  const { language } = useLanguage()
  const asks = sectionsOf(schemaOf(draft), valuesOf(draft.answers as AnswerDocument), language).some(({ id }) => id === 'who')
  if (asks)
    return <SectionPage application={application} section="who" me={me} lead={<WhoCard draft={draft} me={me} />} onStatus={onStatus} />
  const next = taskAfter(tasksOf(draft, today, language), 'who')
  return (
    <div className="cz-form">
      <PageHead title={text('who')} text={text('whoLead')} />
      <WhoCard draft={draft} me={me} />
      <ActionBar>
        <LinkButton href={`/applications/${draft.caseId}/edit`}>{text('backToList')}</LinkButton>
        {next && (
          <LinkButton kind="primary" href={taskAddress(draft.caseId, next.key)}>
            {text('whoNext')}
          </LinkButton>
        )}
      </ActionBar>
    </div>
  )
}

function WhoCard({ draft, me }: { draft: Application['draft']; me: Me }) {
  const text = useText(applyTexts)
  const own = draft.partyName === me.displayName
  return (
    <Card>
      <DescriptionList
        rows={[
          { key: 'applicant', term: text('applicant'), value: draft.partyName },
          {
            key: 'handler',
            term: text('handler'),
            value: own ? `${me.displayName}, ${text('handlerSelf')}` : me.displayName,
            ...(me.phone ? { note: me.phone } : {}),
          },
          { key: 'organ', term: text('organName'), value: draft.organ },
        ]}
      />
      <p className="ow-small ow-hint">
        {text('changeApplicant')} <TextLink href="/me/acting">{text('changeLink')}</TextLink>
      </p>
    </Card>
  )
}
