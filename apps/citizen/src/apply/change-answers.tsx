import { FailureNote } from '@onewindow/screens/query-view'
import { Button, LinkButton } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { ActionBar } from '@onewindow/ui/page-parts'
import { toast } from '@onewindow/ui/toast'
import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../app/asked.tsx'
import { useEvent } from '../app/use-event.ts'
import type { EventAnswers } from '../services/event-answers.ts'
import { QuestionsPage } from '../services/questions-page.tsx'
import { applyTexts } from './texts.ts'
import type { Application } from './use-application.ts'

export interface ChangeAnswersProps {
  application: Application
  /** As they stand in the address while they are changed; undefined before: those of the draft. */
  answers: EventAnswers | undefined
  at: string | undefined
  onGo: (answers: EventAnswers, at: string | undefined) => void
}

/** The guided questions of a draft for a life event once more: other answers, other items; what was filled in stays. */
export function ChangeAnswersPage({ application: { draft }, answers, at, onGo }: ChangeAnswersProps) {
  const { trpc } = useApi()
  const guide = useQuery({ ...trpc.public.catalogue.bundleGuide.queryOptions({ slug: draft.item.slug }), staleTime: 600_000 })
  return (
    <Asked question={guide}>
      {(found) => (
        <QuestionsPage
          guide={found}
          answers={answers ?? draft.questions ?? {}}
          at={at ?? (answers === undefined ? found.questions[0]?.id : undefined)}
          onGo={onGo}
          back={`/applications/${draft.caseId}/edit`}
          end={({ kept }) => <Change draft={draft} answers={kept} />}
        />
      )}
    </Asked>
  )
}

function Change({ draft: { caseId, version }, answers }: { draft: Application['draft']; answers: EventAnswers }) {
  const text = useText(applyTexts)
  const navigate = useNavigateTo()
  const command = useEvent(() => {
    toast(text('answersChanged'))
    navigate(`/applications/${caseId}/edit`)
  })
  const change = () => command.mutate({ caseType: 'bundleApplication', event: 'changeAnswers', caseId, version, input: { answers } })
  return (
    <>
      {command.error && <FailureNote error={command.error} caseType="bundleApplication" onRetry={change} />}
      <ActionBar note={text('changeAnswersNote')}>
        <LinkButton href={`/applications/${caseId}/edit`}>{text('keepAnswers')}</LinkButton>
        <Button kind="primary" busy={command.isPending} onClick={change}>
          {text('useAnswers')}
        </Button>
      </ActionBar>
    </>
  )
}
