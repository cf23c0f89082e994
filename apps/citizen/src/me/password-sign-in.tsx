import { signInWithPassword } from '@onewindow/screens/sign-in'
import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { isPhone, phoneTyped } from './phone-number.ts'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

/** Number and password, for those who have set one. */
export function PasswordSignIn({ onDone }: { onDone: () => void }) {
  const text = useText(meTexts)
  const say = useSignInRefusal()
  const [phone, setPhone] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const signIn = async () => {
    setTried(true)
    if (!isPhone(phone) || password === '') return
    setBusy(true)
    setFailure(undefined)
    await signInWithPassword('citizen', { phone: phoneTyped(phone), password }).then(onDone, (error: unknown) => setFailure(say(error)))
    setBusy(false)
  }
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      {failure !== undefined && <Banner inset kind="failure" title={failure} />}
      <TextField
        name="phone"
        label={text('phone')}
        value={phone}
        onChange={setPhone}
        type="tel"
        inputMode="tel"
        autoComplete="username"
        maxLength={20}
        width="m"
        error={tried && !isPhone(phone) ? text('phoneWrong') : undefined}
      />
      <TextField
        name="password"
        label={text('password')}
        hint={text('passwordHint')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        maxLength={128}
        width="m"
        error={tried && password === '' ? text('passwordMissing') : undefined}
      />
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {text('signIn')}
        </Button>
      </div>
    </form>
  )
}
