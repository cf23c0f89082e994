import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'

/** A word to the colleagues, or to the applicant when it is not internal. */
export function RemarkBox({ view }: { view: CaseView }) {
  const text = useText(staffTexts)
  const { trpc, queryClient } = useApi()
  const [words, setWords] = useState('')
  const [internal, setInternal] = useState(true)
  const [error, setError] = useState<string>()
  const comment = useMutation(trpc.staff.case.comment.mutationOptions({
    onSuccess: async () => { setWords(''); toast(text('remarkSaved')); await queryClient.invalidateQueries() },
  }))
  const send = (): void => {
    if (words.trim() === '') return setError(text('remarkEmpty'))
    setError(undefined)
    comment.mutate({ caseId: view.id, version: view.version, text: words.trim(), internal })
  }
  return (
    <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
      {comment.error && <FailureNote error={comment.error} caseType={view.caseType} />}
      <TextArea name="remark" label={text('remark')} value={words} onChange={setWords} rows={2} maxLength={2000} error={error} />
      <Checkbox name="remark-internal" label={text('remarkInternal')} checked={internal} onChange={setInternal} />
      <div><Button type="submit" size="small" busy={comment.isPending}>{text('remarkSend')}</Button></div>
    </form>
  )
}
