import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Form } from '@onewindow/ui/form'
import { useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { openQuestions, type Question } from './open-questions.ts'

/** Citizens' requests about this case that wait for its handler's word; others read them. Nothing where there are none. */
export function AskedBox({ view }: { view: CaseView }) {
  return openQuestions(view.timeline).map((question) => (
    <div key={question.requestId} className="ow-stack">
      <Asked question={question} />
      {view.mayAnswer && <AnswerForm view={view} requestId={question.requestId} />}
    </div>
  ))
}

function Asked({ question: { number, byParty, said } }: { question: Question }) {
  const text = useText(staffTexts)
  return (
    <>
      <p className="ow-small"><strong>{number}</strong> {text(byParty ? 'askedByParty' : 'askedByOther')}</p>
      {said && <p>{said}</p>}
    </>
  )
}

function AnswerForm({ view, requestId }: { view: CaseView; requestId: string }) {
  const text = useText(staffTexts)
  const { trpc, queryClient } = useApi()
  const [words, setWords, forget] = useKept(`answer ${requestId}`, () => '')
  const [error, setError] = useState<string>()
  const answer = useMutation(trpc.staff.case.answerRequest.mutationOptions({ onSuccess: async () => { forget(); toast(text('askedSent')); await queryClient.invalidateQueries() } }))
  const send = (): void => {
    if (words.trim().length < 5) return setError(text('askedTooShort'))
    setError(undefined)
    answer.mutate({ caseId: view.id, version: view.version, requestId, text: words.trim() })
  }
  return (
    <Form className="ow-stack" onSend={send}>
      {answer.error && <FailureNote error={answer.error} caseType={view.caseType} />}
      <TextArea name={`answer-${requestId}`} label={text('askedAnswer')} value={words} onChange={setWords} rows={3} maxLength={2000} error={error} />
      <div><Button type="submit" size="small" busy={answer.isPending}>{text('askedSend')}</Button></div>
    </Form>
  )
}
