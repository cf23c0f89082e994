import { useApi } from '@onewindow/screens/api'
import { useKept } from '@onewindow/screens/kept'
import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { Form } from '@onewindow/ui/form'
import { useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '../app/answers.ts'
import { appTexts } from '../app/texts.ts'
import { casesTexts } from './texts.ts'

/** A few words to whoever handles the case. What is typed stays when the window is closed and the page left. */
export function MessageDialog({ view, open, onClose }: { view: CaseView; open: boolean; onClose: () => void }) {
  const { trpc, queryClient } = useApi()
  const text = useText(casesTexts)
  const app = useText(appTexts)
  const [words, setWords, forget] = useKept(`message ${view.id}`, () => '')
  const [error, setError] = useState<string>()
  const send = useMutation({
    ...trpc.citizen.case.comment.mutationOptions(),
    onSuccess: async () => {
      setWords('')
      forget()
      onClose()
      toast(text('messageSent'))
      await queryClient.invalidateQueries({ queryKey: trpc.citizen.case.get.queryKey({ caseId: view.id }) })
    },
  })
  const submit = () => {
    const empty = words.trim() === ''
    setError(empty ? text('messageEmpty') : undefined)
    if (!empty) send.mutate({ caseId: view.id, version: view.version, text: words.trim() })
  }
  return (
    <Dialog open={open} onClose={onClose} title={text('message')} sheet>
      <Form onSend={submit}>
        {send.error && <FailureNote error={send.error} caseType={view.caseType} onRetry={submit} />}
        <TextArea
          name="message"
          label={text('messages')}
          hint={text('messageHint')}
          value={words}
          onChange={setWords}
          rows={4}
          maxLength={2000}
          error={error}
        />
        <div className="ow-dialog-acts">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button kind="primary" type="submit" busy={send.isPending}>
            {text('messageSend')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
