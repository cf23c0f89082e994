import { useApi } from '@onewindow/screens/api'
import { refusalOf } from '@onewindow/screens/refusals'
import { Button } from '@onewindow/ui/button'
import { Callout } from '@onewindow/ui/banner'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import { FaultList } from './fault-list.tsx'
import { LinesField } from './lines-field.tsx'
import { faultsOf, faultsOfRefusal } from './notice-faults.ts'
import type { Fault } from './notice-faults.ts'
import { holdsNotice, noticeToLines, yearOfNotice } from './read-notice.ts'

interface DraftDialogProps { open: boolean; year: number; onClose: () => void; onDrafted: (version: number, firstYear: number) => void }

const LEAST_SOURCE = 2
const LEAST_REASON = 5

/** A notice is pasted or typed; every line that cannot stand is named with its number; what remains becomes a draft nobody counts with. */
export function DraftDialog({ open, ...form }: DraftDialogProps) {
  const text = useText(adminTexts)
  return <Dialog open={open} onClose={form.onClose} size="large" title={text('importNotice')}><DraftForm {...form} /></Dialog>
}

function DraftForm({ year, onClose, onDrafted }: Omit<DraftDialogProps, 'open'>) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const [typed, setTyped] = useState('')
  const [source, setSource] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lines = useRef<HTMLTextAreaElement>(null)
  const found = useMemo(() => typed.trim() === '' ? null : faultsOf(typed), [typed])
  const draft = useMutation(trpc.admin.calendar.draft.mutationOptions({
    onSuccess: async ({ version, years }) => { await queryClient.invalidateQueries(); toast(text('drafted')); onDrafted(version, years[0] ?? year) },
  }))
  const refused: readonly Fault[] = draft.isError ? faultsOfRefusal(refusalOf(draft.error)) : []
  const isNotice = holdsNotice(typed)
  const faults = refused.length > 0 ? refused : isNotice ? [] : (found?.faults ?? [])
  const short = { source: source.trim().length < LEAST_SOURCE, reason: reason.trim().length < LEAST_REASON }
  const read = () => { setTyped(noticeToLines(typed, yearOfNotice(typed) ?? year).split('\n').filter((line) => /\d{4}-\d{2}-\d{2}/.test(line)).join('\n')); draft.reset() }
  const submit = () => {
    setTried(true)
    if (!found || found.faults.length > 0 || short.source || short.reason) return
    draft.mutate({ text: typed, regionCode: null, source: source.trim(), reason: reason.trim() })
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{text('importText')}</p>
      {draft.isError && refused.length === 0 && <Refused error={draft.error} />}
      <LinesField ref={lines} value={typed} onChange={(value) => { setTyped(value); draft.reset() }} faults={faults} error={tried && !found ? text('linesNeeded') : undefined} />
      {isNotice && <Callout><p>{text('noticeFound')} <Button size="small" onClick={read}>{text('noticeRead')}</Button></p></Callout>}
      {!isNotice && found && (faults.length > 0 ? <FaultList faults={faults} field={lines} text={typed} /> : <Callout tone="done"><p>{text('linesGood', { n: found.days, years: found.years.join(text('joint')) })}</p></Callout>)}
      <TextField name="source" label={text('noticeSource')} hint={text('noticeSourceHint')} value={source} onChange={setSource} maxLength={200} error={tried && short.source ? text('sourceNeeded') : undefined} />
      <TextField name="reason" label={text('reason')} value={reason} onChange={setReason} maxLength={500} error={tried && short.reason ? text('reasonNeeded', { n: LEAST_REASON }) : undefined} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={draft.isPending}>{text('saveDraft')}</Button></div>
    </form>
  )
}
