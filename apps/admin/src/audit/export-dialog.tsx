import { useApi } from '@onewindow/screens/api'
import { download } from '@onewindow/screens/download'
import { Button } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'

const LEAST_PURPOSE = 4

/** Takes the whole log away as a signed bundle; that it was taken, by whom and why, is an entry of the log itself. */
export function ExportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText(adminTexts)
  return <Dialog open={open} onClose={onClose} title={text('auditExport')}><ExportForm onClose={onClose} /></Dialog>
}

function ExportForm({ onClose }: { onClose: () => void }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc } = useApi()
  const today = usePlatform()?.today ?? ''
  const [purpose, setPurpose] = useState('')
  const [events, setEvents] = useState(false)
  const [tried, setTried] = useState(false)
  const take = useMutation(trpc.admin.audit.exportBundle.mutationOptions({
    onSuccess: ({ text: lines, leaves }) => { download(`onewindow-audit-${today}.jsonl`, 'application/x-ndjson', lines); toast(text('exported', { n: format.number(leaves) })); onClose() },
  }))
  const short = purpose.trim().length < LEAST_PURPOSE
  const submit = () => { setTried(true); if (!short) take.mutate({ purpose: purpose.trim(), events }) }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{text('exportText')}</p>
      {take.isError && <Refused error={take.error} />}
      <TextField name="exportPurpose" label={text('purpose')} value={purpose} onChange={setPurpose} maxLength={200} error={tried && short ? text('purposeNeeded', { n: LEAST_PURPOSE }) : undefined} />
      <Checkbox name="exportEvents" label={text('exportEvents')} text={text('exportEventsText')} checked={events} onChange={setEvents} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="primary" type="submit" busy={take.isPending}>{text('auditExport')}</Button></div>
    </form>
  )
}
