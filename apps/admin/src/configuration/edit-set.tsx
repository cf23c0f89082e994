import { useApi } from '@onewindow/screens/api'
import { refusalOf } from '@onewindow/screens/refusals'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DateField } from '@onewindow/ui/date-field'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import { FileField } from '@onewindow/ui/file-field'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { isStale, useTypedDraft } from '../app/use-typed-draft.ts'
import { DraftConflict } from '../app/draft-conflict.tsx'
import { adminTexts } from '../texts.ts'
import type { SetAnswer, SetFault, SetVersion, Words } from './configuration-view.ts'
import { Overtaken } from './overtaken.tsx'
import { isFields, setAt, type Json, type Schema } from './schema.ts'
import { SchemaForm } from './schema-form.tsx'

/** The faults inside the refusal of a proposal; empty for any other failure. */
const faultsOfRefusal = (error: unknown): readonly SetFault[] => {
  const refusal = refusalOf(error)
  return refusal?.code === 'configuration.faulty' && Array.isArray(refusal.params['faults']) ? (refusal.params['faults'] as SetFault[]) : []
}

/** As large as a content may be. */
const FILE_LIMIT = 1_000_000

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The author's draft as a form: what is typed is kept right or wrong, what is wrong is named at its field, and the whole goes to the other administrator. */
export function EditSet({ set, about, words, today }: { set: SetAnswer; about: SetVersion; words: Words; today: string }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, queryClient } = useApi()
  const stored = { content: set.content as Json, reason: about.reason, day: about.effectiveFrom ?? dayAfter(today), revision: about.revision }
  const draft = useTypedDraft(`configuration ${set.key} ${about.version}`, stored)
  const { content, reason, day, revision } = draft.typed
  const [faults, setFaults] = useState<readonly SetFault[]>(set.faults)
  const [unreadable, setUnreadable] = useState(false)
  const at = { key: set.key, version: about.version }
  const save = useMutation(trpc.admin.configuration.save.mutationOptions({
    onSuccess: (saved) => { draft.saved(saved.revision); setFaults(saved.faults) }, onError: (error) => (isStale(error) ? queryClient.invalidateQueries() : undefined),
  }))
  const propose = useMutation(trpc.admin.configuration.propose.mutationOptions({ onSuccess: async () => { toast(text('configurationProposed')); await queryClient.invalidateQueries() }, onError: (error) => { const found = faultsOfRefusal(error); if (found.length > 0) setFaults(found) } }))
  const kept = () => save.mutateAsync({ ...at, revision, content: content as never, reason, effectiveFrom: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null })
  const keep = async () => { propose.reset(); const saved = await kept().catch(() => null); if (saved) { toast(text('draftSaved')); await queryClient.invalidateQueries() } }
  const send = async () => { const saved = await kept().catch(() => null); if (saved && saved.faults.length === 0) propose.mutate({ ...at, revision: saved.revision }) }
  const take = async (file: File | undefined) => {
    try {
      const read = JSON.parse(await (file?.text() ?? Promise.reject(new Error('no file')))) as Json
      draft.type({ content: isFields(read) && 'content' in read && read['key'] === set.key ? read['content'] : read })
      draft.replaced()
      setUnreadable(false)
    } catch { setUnreadable(true) }
  }
  const stop = draft.isOld ? { why: text('draftIsOld') } : {}
  const failure = save.isError && !isStale(save.error) ? save.error : propose.isError && faultsOfRefusal(propose.error).length === 0 ? propose.error : null
  const drawing = {
    words, set: (path: readonly string[], to: Json) => draft.type((before) => ({ content: setAt(before.content, path, to) })), faultAt: (path: string) => faults.find((fault) => fault.path === path)?.[language],
    faultsBelow: (path: string) => faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`)).length,
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); if (!draft.isOld) void keep() }}>
      <DraftConflict draft={draft} />
      <ErrorSummary problems={faults.slice(0, 30).map((fault) => ({ name: fault.path, sentence: fault.path === '' ? fault[language] : `${words.path(fault.path)}${text('colon')}${fault[language]}` }))} />
      <Card title={text('editTitle')}>
        <div className="ad-form">
          <div className="ad-pair">
            <TextField name="reason" label={text('reason')} hint={text('reasonHint')} value={reason} onChange={(typed) => draft.type({ reason: typed })} maxLength={500} />
            <DateField name="effectiveFrom" label={text('effectiveFromLabel')} hint={text('effectiveFromHint')} value={day} onChange={(typed) => draft.type({ day: typed })} min={dayAfter(today)} />
          </div>
          <Overtaken versions={set.versions} number={about.version} from={day} />
          <FileField name="file" label={text('importFile')} hint={text('importFileHint')} accept="application/json,.json" limit={FILE_LIMIT} uploads={[]} onFiles={(files) => { void take(files[0]) }} error={unreadable ? text('importUnreadable') : undefined} />
        </div>
      </Card>
      <SchemaForm key={draft.taken} schema={set.schema as Schema} value={content} drawing={drawing} label={set.title[language]} />
      <div className="ad-acts">{failure !== null && <Refused error={failure} />}<Button type="submit" busy={save.isPending} {...stop}>{text('saveDraft')}</Button><Button kind="primary" busy={propose.isPending} {...stop} onClick={() => { void send() }}>{text('proposeConfiguration')}</Button></div>
    </form>
  )
}
