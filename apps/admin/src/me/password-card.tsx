import { postSignIn } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'

/** A new password; other sessions end with it. */
export function PasswordCard() {
  const text = useText(adminTexts)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const change = useMutation({
    mutationFn: () => postSignIn('admin', '/password', { current, password }),
    onSuccess: () => { setCurrent(''); setPassword(''); setTried(false); toast(text('passwordChanged')) },
  })
  const submit = () => { setTried(true); if (current !== '' && password !== '') change.mutate() }
  return (
    <Card title={text('changePassword')} note={text('changePasswordNote')}>
      <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        {change.isError && <Refused error={change.error} />}
        <TextField name="currentPassword" label={text('currentPassword')} type="password" width="m" value={current} onChange={setCurrent} autoComplete="current-password" maxLength={128} error={tried && current === '' ? text('passwordNeeded') : undefined} />
        <TextField name="newPassword" label={text('newPassword')} type="password" width="m" value={password} onChange={setPassword} autoComplete="new-password" maxLength={128} error={tried && password === '' ? text('passwordNeeded') : undefined} />
        <div><Button type="submit" busy={change.isPending}>{text('changePassword')}</Button></div>
      </form>
    </Card>
  )
}
