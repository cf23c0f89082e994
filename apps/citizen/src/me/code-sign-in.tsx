import { sendSignInCode, signInWithCode } from '@onewindow/screens/sign-in'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useEffect, useState } from 'react'
import { PhoneField, SignInForm, useSignInTry } from './sign-in-form.tsx'
import { meTexts } from './texts.ts'

/** Counts seconds down to 0. */
function useCountdown(): [left: number, start: (seconds: number) => void] {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return [left, setLeft]
}

/** First the number, then the six digits sent to it. */
export function CodeSignIn({ onDone }: { onDone: () => void }) {
  const text = useText(meTexts)
  const attempt = useSignInTry()
  const [code, setCode] = useState('')
  const [sent, setSent] = useState<{ code: string | undefined }>()
  const [left, countDown] = useCountdown()
  const send = () =>
    attempt.run({}, async () => {
      const answer = await sendSignInCode(attempt.phone)
      setSent({ code: answer.code })
      countDown(answer.secondsToNext)
    })
  const signIn = () => {
    const digits = code.normalize('NFKC').replace(/\s/g, '')
    return attempt.run(/^\d{6}$/.test(digits) ? {} : { code: text('codeWrong') }, async () => {
      await signInWithCode(attempt.phone, digits)
      onDone()
    })
  }
  const another = () => {
    setSent(undefined)
    setCode('')
  }
  return (
    <SignInForm failure={attempt.failure} onSubmit={() => void (sent ? signIn() : send())}>
      {sent ? (
        <>
          <p className="ow-second">
            {text('codeSent', { phone: attempt.phone })}{' '}
            <Button kind="quiet" onClick={another}>
              {text('otherPhone')}
            </Button>
          </p>
          {sent.code !== undefined && <Callout>{text('demoCode', { code: sent.code })}</Callout>}
          <TextField
            name="code"
            label={text('code')}
            hint={text('codeHint')}
            value={code}
            onChange={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            width="s"
            autoFocus
            error={attempt.errors['code']}
          />
          <div className="ow-row">
            <Button kind="primary" type="submit" busy={attempt.busy}>
              {text('signIn')}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                if (left <= 0) void send()
              }}
            >
              {left > 0 ? text('sendAgainIn', { n: left }) : text('sendAgain')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <PhoneField attempt={attempt} hint={text('phoneHint')} autoComplete="tel-national" />
          <div>
            <Button kind="primary" type="submit" busy={attempt.busy}>
              {text('sendCode')}
            </Button>
          </div>
        </>
      )}
    </SignInForm>
  )
}
