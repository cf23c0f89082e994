import { signInWithSecondFactor } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { DemoCode } from './demo-accounts.tsx'
import { useStep } from './use-step.ts'

/** Second step: six digits of the authenticator (动态口令). */
export function SecondFactorForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const text = useText(staffTexts)
  const { busy, error, run } = useStep()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const send = (): void => {
    const digits = code.normalize('NFKC').replace(/\D/g, '')
    setWrong(digits.length !== 6)
    if (digits.length === 6) run(async () => { await signInWithSecondFactor('staff', digits); onDone() })
  }
  return (
    <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
      <TextField name="code" label={text('code')} hint={text('codeHint')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} maxLength={12} width="s" autoFocus error={error ?? (wrong ? text('codeDigits') : undefined)} />
      <DemoCode onUse={setCode} />
      <Button type="submit" kind="primary" wide busy={busy}>{text('verify')}</Button>
      <Button kind="quiet" onClick={onBack}>{text('otherAccount')}</Button>
    </form>
  )
}
