import { confirmSecondFactor, enrolSecondFactor } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { QrCode } from '@onewindow/ui/qr-code'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { useStep } from './use-step.ts'

/** First sign-in: the authenticator learns the secret from a QR code and proves it with six digits. */
export function EnrolForm({ password, onDone }: { password: string; onDone: () => void }) {
  const text = useText(staffTexts)
  const { busy, error, run } = useStep()
  const [uri, setUri] = useState<string>()
  const [code, setCode] = useState('')
  if (uri === undefined) {
    return (
      <div className="ow-stack">
        <p>{text('enrolText')}</p>
        {error !== undefined && <p className="ow-field-error" role="alert">{error}</p>}
        <Button kind="primary" wide busy={busy} onClick={() => run(async () => setUri((await enrolSecondFactor('staff', password)).uri))}>{text('enrolStart')}</Button>
      </div>
    )
  }
  return (
    <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); run(async () => { await confirmSecondFactor('staff', code.normalize('NFKC').replace(/\D/g, '')); onDone() }) }} noValidate>
      <p>{text('enrolScan')}</p>
      <QrCode value={uri} label={text('enrolQr')} />
      <p className="ow-small ow-hint">{text('enrolSecret')} <code>{new URL(uri).searchParams.get('secret')}</code></p>
      <TextField name="code" label={text('code')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} maxLength={12} width="s" autoFocus error={error} />
      <Button type="submit" kind="primary" wide busy={busy}>{text('verify')}</Button>
    </form>
  )
}
