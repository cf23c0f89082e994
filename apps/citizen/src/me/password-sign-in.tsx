import { signInWithPassword } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { PhoneField, SignInForm, useSignInTry } from './sign-in-form.tsx'
import { meTexts } from './texts.ts'

/** Number and password, for those who have set one. */
export function PasswordSignIn({ onDone }: { onDone: () => void }) {
  const text = useText(meTexts)
  const attempt = useSignInTry()
  const [password, setPassword] = useState('')
  const signIn = () =>
    attempt.run(password === '' ? { password: text('passwordMissing') } : {}, async () => {
      await signInWithPassword('citizen', { phone: attempt.phone, password })
      onDone()
    })
  return (
    <SignInForm failure={attempt.failure} onSubmit={() => void signIn()}>
      <PhoneField attempt={attempt} autoComplete="username" />
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
        error={attempt.errors['password']}
      />
      <div>
        <Button kind="primary" type="submit" busy={attempt.busy}>
          {text('signIn')}
        </Button>
      </div>
    </SignInForm>
  )
}
