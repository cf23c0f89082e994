import { signInWithPassword, type SignInStatus } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import { useStep } from './use-step.ts'

export interface Account { username: string; password: string }

/** First step: who, and the password. */
export function PasswordForm({ account, onChange, onDone }: { account: Account; onChange: (account: Account) => void; onDone: (status: SignInStatus) => void }) {
  const text = useText(staffTexts)
  const { busy, error, run } = useStep()
  const [empty, setEmpty] = useState(false)
  const send = (): void => {
    const missing = account.username.trim() === '' || account.password === ''
    setEmpty(missing)
    if (!missing) run(async () => onDone((await signInWithPassword('staff', { username: account.username.trim(), password: account.password })).status))
  }
  return (
    <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
      <TextField name="username" label={text('username')} value={account.username} onChange={(username) => onChange({ ...account, username })} autoComplete="username" maxLength={80} autoFocus error={empty && account.username.trim() === '' ? text('usernameEmpty') : undefined} />
      <TextField name="password" label={text('password')} type="password" value={account.password} onChange={(password) => onChange({ ...account, password })} autoComplete="current-password" maxLength={200} error={error ?? (empty && account.password === '' ? text('passwordEmpty') : undefined)} />
      <Button type="submit" kind="primary" wide busy={busy}>{text('signIn')}</Button>
    </form>
  )
}
