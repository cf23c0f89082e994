import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'

const SIX_DIGITS = /^\d{6}$/

/** Asks for the six digits of the authenticator. */
export function CodeForm({ hint, code, onCode, send }: { hint: string; code: string; onCode: (code: string) => void; send: () => Promise<void> }) {
  const text = useText(adminTexts)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [error, setError] = useState<string | undefined>()
  const submit = async () => {
    setFailure(null)
    if (!SIX_DIGITS.test(code)) { setError(text('codeNeeded')); return }
    setError(undefined)
    setBusy(true)
    try { await send() } catch (reason) { setFailure(reason) } finally { setBusy(false) }
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      {failure !== null && <Refused error={failure} />}
      <TextField name="code" label={text('code')} hint={hint} value={code} onChange={(typed) => onCode(typed.replaceAll(/\s/g, ''))} inputMode="numeric" autoComplete="one-time-code" maxLength={6} width="s" error={error} autoFocus />
      <Button kind="primary" type="submit" busy={busy} wide>{text('confirmCode')}</Button>
    </form>
  )
}
