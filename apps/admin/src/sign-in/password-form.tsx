import { Button } from '@onewindow/ui/button'
import { ErrorSummary } from '@onewindow/ui/error-summary'
import type { FieldProblem } from '@onewindow/ui/error-summary'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'

interface Typed { username: string; password: string }

/** Name and password of an administrator. */
export function PasswordForm({ typed, onTyped, send }: { typed: Typed; onTyped: (typed: Typed) => void; send: () => Promise<void> }) {
  const text = useText(adminTexts)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [tried, setTried] = useState(false)
  const problems: FieldProblem[] = []
  if (tried && typed.username.trim() === '') problems.push({ name: 'username', sentence: text('usernameNeeded') })
  if (tried && typed.password === '') problems.push({ name: 'password', sentence: text('passwordNeeded') })
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.sentence
  const submit = async () => {
    setTried(true)
    setFailure(null)
    if (typed.username.trim() === '' || typed.password === '') return
    setBusy(true)
    try { await send() } catch (error) { setFailure(error) } finally { setBusy(false) }
  }
  return (
    <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <ErrorSummary problems={problems} />
      {failure !== null && <Refused error={failure} />}
      <TextField name="username" label={text('username')} value={typed.username} onChange={(username) => onTyped({ ...typed, username })} autoComplete="username" maxLength={64} error={errorOf('username')} />
      <TextField name="password" label={text('password')} type="password" value={typed.password} onChange={(password) => onTyped({ ...typed, password })} autoComplete="current-password" maxLength={200} error={errorOf('password')} />
      <Button kind="primary" type="submit" busy={busy} wide>{text('signIn')}</Button>
    </form>
  )
}
