import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { JsonField } from '../configuration/json-field.tsx'
import type { Json } from '../configuration/schema.ts'
import { adminTexts } from '../texts.ts'
import type { ItemWork } from './version-work.tsx'

/** The author's draft as JSON, with what the loader and the checks of publication find, by field; kept right or wrong. */
export function EditItem({ slug, work }: { slug: string; work: ItemWork }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, queryClient } = useApi()
  const [content, setContent] = useState<Json>(work.content)
  const [reason, setReason] = useState(work.reason)
  const [revision, setRevision] = useState(work.revision)
  const [faults, setFaults] = useState(work.faults)
  const at = { slug, version: work.version }
  const save = useMutation(trpc.admin.itemVersions.save.mutationOptions({ onSuccess: (saved) => { setRevision(saved.revision); setFaults(saved.faults) } }))
  const submit = useMutation(trpc.admin.itemVersions.submitForReview.mutationOptions({ onSuccess: async () => { toast(text('configurationProposed')); await queryClient.invalidateQueries() } }))
  const kept = () => save.mutateAsync({ ...at, revision, content: content as never, reason })
  const keep = async () => { submit.reset(); const saved = await kept().catch(() => null); if (saved) { toast(text('draftSaved')); await queryClient.invalidateQueries() } }
  const send = async () => { const saved = await kept().catch(() => null); if (saved && saved.faults.length === 0) submit.mutate({ ...at, revision: saved.revision }) }
  const failure = save.isError ? save.error : submit.isError ? submit.error : null
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); void send() }}>
      {failure !== null && <Refused error={failure} />}
      <ErrorSummary problems={faults.slice(0, 30).map((fault) => ({ name: 'content', sentence: `${fault.field}${text('colon')}${fault[language]}` }))} />
      <Card title={text('editTitle')}>
        <div className="ad-form">
          <TextField name="reason" label={text('reason')} value={reason} onChange={setReason} maxLength={500} />
          <JsonField name="content" label={text('itemContent')} value={content} onChange={setContent} rows={24} />
          <div className="ow-dialog-acts"><Button busy={save.isPending} onClick={() => { void keep() }}>{text('saveDraft')}</Button><Button kind="primary" type="submit" busy={submit.isPending}>{text('submitItem')}</Button></div>
        </div>
      </Card>
    </form>
  )
}
