import { sendSignInCode, signInWithCode } from '@onewindow/screens/sign-in'
import { Banner, Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useEffect, useState } from 'react'
import { isPhone, phoneTyped } from './phone-number.ts'
import { useSignInRefusal } from './sign-in-refusal.ts'
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
  const say = useSignInRefusal()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState<{ code: string | undefined }>()
  const [left, countDown] = useCountdown()
  const [error, setError] = useState<{ field?: 'phone' | 'code'; sentence: string }>()
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    await work().catch((failure: unknown) => setError({ sentence: say(failure) }))
    setBusy(false)
  }
  const send = () => {
    if (!isPhone(phone)) {
      setError({ field: 'phone', sentence: text('phoneWrong') })
      return
    }
    void run(async () => {
      const answer = await sendSignInCode(phoneTyped(phone))
      setSent({ code: answer.code })
      countDown(answer.secondsToNext)
    })
  }
  const signIn = () => {
    const digits = code.normalize('NFKC').replace(/\s/g, '')
    if (!/^\d{6}$/.test(digits)) {
      setError({ field: 'code', sentence: text('codeWrong') })
      return
    }
    void run(async () => {
      await signInWithCode(phoneTyped(phone), digits)
      onDone()
    })
  }
  const wrong = (field: 'phone' | 'code') => (error?.field === field ? error.sentence : undefined)
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (sent) signIn()
        else send()
      }}
    >
      {error && error.field === undefined && <Banner inset kind="failure" title={error.sentence} />}
      {sent ? (
        <>
          <p className="ow-second">
            {text('codeSent', { phone: phoneTyped(phone) })}{' '}
            <Button
              kind="quiet"
              onClick={() => {
                setSent(undefined)
                setCode('')
              }}
            >
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
            error={wrong('code')}
          />
          <div className="ow-row">
            <Button kind="primary" type="submit" busy={busy}>
              {text('signIn')}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                if (left <= 0) send()
              }}
            >
              {left > 0 ? text('sendAgainIn', { n: left }) : text('sendAgain')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <TextField
            name="phone"
            label={text('phone')}
            hint={text('phoneHint')}
            value={phone}
            onChange={setPhone}
            type="tel"
            inputMode="tel"
            autoComplete="tel-national"
            maxLength={20}
            width="m"
            error={wrong('phone')}
            onLeave={() => {
              if (phone !== '' && !isPhone(phone)) setError({ field: 'phone', sentence: text('phoneWrong') })
              else if (error?.field === 'phone') setError(undefined)
            }}
          />
          <div>
            <Button kind="primary" type="submit" busy={busy}>
              {text('sendCode')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
