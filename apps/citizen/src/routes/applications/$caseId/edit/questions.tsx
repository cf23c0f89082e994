import { createFileRoute, Navigate } from '@tanstack/react-router'
import { onlyGiven, textIn } from '../../../../app/search-values.ts'
import { ChangeAnswersPage } from '../../../../apply/change-answers.tsx'
import { EditFrame } from '../../../../apply/edit-frame.tsx'
import { answersIn, type EventAnswers } from '../../../../services/event-answers.ts'

export const Route = createFileRoute('/applications/$caseId/edit/questions')({
  validateSearch: (search: Record<string, unknown>): { a?: EventAnswers; at?: string } => onlyGiven({ a: search['a'] === undefined ? undefined : answersIn(search['a']), at: textIn(search, 'at') }),
  component: Questions,
})

function Questions() {
  const { caseId } = Route.useParams()
  const { a, at } = Route.useSearch()
  const navigate = Route.useNavigate()
  const go = (answers: EventAnswers, next: string | undefined) => {
    void navigate({ search: { a: answers, ...(next === undefined ? {} : { at: next }) } })
  }
  return (
    <EditFrame caseId={caseId} back={`/applications/${caseId}/edit`}>
      {(application) =>
        application.draft.questions === undefined ? (
          <Navigate to="/applications/$caseId/edit" params={{ caseId }} replace />
        ) : (
          <ChangeAnswersPage application={application} answers={a} at={at} onGo={go} />
        )
      }
    </EditFrame>
  )
}
