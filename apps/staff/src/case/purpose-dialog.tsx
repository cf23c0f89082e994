import { FailureNote } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'

const SHORTEST_PURPOSE = 4

/** Asks why the full value is needed; the person concerned can read who looked and why. */
export function PurposeDialog({ busy, error: failure, onClose, onSend }: { busy: boolean; error: unknown; onClose: () => void; onSend: (purpose: string) => void }) {
  const text = useText(staffTexts)
  const [purpose, setPurpose] = useState('')
  const [error, setError] = useState<string>()
  const send = (): void => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setError(text('purposeShort', { n: SHORTEST_PURPOSE }))
    setError(undefined)
    onSend(purpose.trim())
  }
  return (
    <Dialog open onClose={onClose} title={text('unmaskTitle')}>
      <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
        {failure !== null && failure !== undefined && <FailureNote error={failure} />}
        <TextField name="unmask-purpose" label={text('unmaskPurpose')} hint={text('unmaskHint')} value={purpose} onChange={setPurpose} error={error} maxLength={200} autoFocus />
        <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button type="submit" kind="primary" busy={busy}>{text('showValue')}</Button></div>
      </form>
    </Dialog>
  )
}
