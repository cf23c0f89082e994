import { postSignIn } from '@onewindow/screens/sign-in'
import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { TextField } from '@onewindow/ui/text-field'
import { toast } from '@onewindow/ui/toast'
import { useState } from 'react'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

const LEAST = 8

/** Sets or changes the password; other devices are signed out then. */
export function PasswordPage() {
  const text = useText(meTexts)
  const say = useSignInRefusal()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const isShort = Array.from(password).length < LEAST
  const save = async () => {
    setTried(true)
    if (isShort) return
    setBusy(true)
    setFailure(undefined)
    await postSignIn('citizen', '/password', { ...(current === '' ? {} : { current }), password }).then(
      () => {
        setCurrent('')
        setPassword('')
        setTried(false)
        toast(text('passwordSaved'))
      },
      (error: unknown) => setFailure(say(error)),
    )
    setBusy(false)
  }
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <PageHead title={text('passwordTitle')} text={text('passwordLead')} />
      {failure !== undefined && <Banner inset kind="failure" title={failure} />}
      <TextField
        name="current"
        type="password"
        label={text('currentPassword')}
        hint={text('currentHint')}
        optional
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        maxLength={128}
        width="m"
      />
      <TextField
        name="password"
        type="password"
        label={text('newPassword')}
        hint={text('newHint')}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        maxLength={128}
        width="m"
        error={tried && isShort ? text('tooShort') : undefined}
      />
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {text('savePassword')}
        </Button>
      </div>
    </form>
  )
}
