import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DraftConflict } from '../app/draft-conflict.tsx'
import { Refused } from '../app/refused.tsx'
import { isStale, useTypedDraft } from '../app/use-typed-draft.ts'
import { JsonField } from '../configuration/json-field.tsx'
import type { Json } from '../configuration/schema.ts'
import { adminTexts } from '../texts.ts'
import type { ItemWork } from './version-work.tsx'

/** The author's draft as JSON, with what the loader and the checks of publication find, by field; kept right or wrong. */
export function EditItem({ slug, work }: { slug: string; work: ItemWork }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, queryClient } = useApi()
  const draft = useTypedDraft(`item ${slug} ${work.version}`, { content: work.content as Json, reason: work.reason, revision: work.revision })
  const { content, reason, revision } = draft.typed
  const [faults, setFaults] = useState(work.faults)
  const at = { slug, version: work.version }
  const save = useMutation(trpc.admin.itemVersions.save.mutationOptions({
    onSuccess: (saved) => { draft.saved(saved.revision); setFaults(saved.faults) }, onError: (error) => (isStale(error) ? queryClient.invalidateQueries() : undefined),
  }))
  const submit = useMutation(trpc.admin.itemVersions.submitForReview.mutationOptions({ onSuccess: async () => { toast(text('configurationProposed')); await queryClient.invalidateQueries() } }))
  const kept = () => save.mutateAsync({ ...at, revision, content: content as never, reason })
  const keep = async () => { submit.reset(); const saved = await kept().catch(() => null); if (saved) { toast(text('draftSaved')); await queryClient.invalidateQueries() } }
  const send = async () => { const saved = await kept().catch(() => null); if (saved && saved.faults.length === 0) submit.mutate({ ...at, revision: saved.revision }) }
  // The pages beside it draw the content: what is no JSON at all stays in this tab.
  const stop = draft.isOld ? { why: text('draftIsOld') } : typeof content === 'string' ? { why: text('jsonBroken') } : {}
  const failure = save.isError && !isStale(save.error) ? save.error : submit.isError ? submit.error : null
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); if (!stop.why) void keep() }}>
      <DraftConflict draft={draft} />
      {failure !== null && <Refused error={failure} />}
      <ErrorSummary problems={faults.slice(0, 30).map((fault) => ({ name: 'content', sentence: `${fault.field}${text('colon')}${fault[language]}` }))} />
      <Card title={text('editTitle')}>
        <div className="ad-form">
          <TextField name="reason" label={text('reason')} value={reason} onChange={(typed) => draft.type({ reason: typed })} maxLength={500} />
          <JsonField key={draft.taken} name="content" label={text('itemContent')} value={content} onChange={(typed) => draft.type({ content: typed })} rows={24} />
          <div className="ow-dialog-acts"><Button type="submit" busy={save.isPending} {...stop}>{text('saveDraft')}</Button><Button kind="primary" busy={submit.isPending} {...stop} onClick={() => { void send() }}>{text('submitItem')}</Button></div>
        </div>
      </Card>
    </form>
  )
}
