import { Banner } from '@onewindow/ui/banner'
import { useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState, type ReactNode } from 'react'
import { isPhone, phoneTyped } from './phone-number.ts'
import { useSignInRefusal } from './sign-in-refusal.ts'
import { meTexts } from './texts.ts'

type Errors = Readonly<Record<string, string>>

/** One try to sign in, by whatever proof: the number, what is wrong at which field, why it was refused, and whether it is on its way. */
export function useSignInTry() {
  const text = useText(meTexts)
  const say = useSignInRefusal()
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const phoneError = (): Errors => (isPhone(typed) ? {} : { phone: text('phoneWrong') })
  return {
    typed,
    phone: phoneTyped(typed),
    setTyped,
    errors,
    failure,
    busy,
    leavePhone: () => setErrors(({ phone: _, ...others }) => ({ ...others, ...(typed === '' ? {} : phoneError()) })),
    /** Runs `work` unless the number or another field is wrong; says where, or why it was refused. */
    run: async (others: Errors, work: () => Promise<void>) => {
      const found = { ...phoneError(), ...others }
      setErrors(found)
      setFailure(undefined)
      if (Object.keys(found).length > 0) return
      setBusy(true)
      await work().catch((error: unknown) => setFailure(say(error)))
      setBusy(false)
    },
  }
}

export type SignInTry = ReturnType<typeof useSignInTry>

/** Frame of both ways to sign in: why it was refused stands above the fields. */
export function SignInForm({ failure, onSubmit, children }: { failure: string | undefined; onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {failure !== undefined && <Banner inset kind="failure" title={failure} />}
      {children}
    </form>
  )
}

/** The mobile number, judged when it is left. */
export function PhoneField({ attempt, hint, autoComplete }: { attempt: SignInTry; hint?: string; autoComplete: string }) {
  const text = useText(meTexts)
  return (
    <TextField
      name="phone"
      label={text('phone')}
      {...(hint === undefined ? {} : { hint })}
      value={attempt.typed}
      onChange={attempt.setTyped}
      type="tel"
      inputMode="tel"
      autoComplete={autoComplete}
      maxLength={20}
      width="m"
      error={attempt.errors['phone']}
      onLeave={attempt.leavePhone}
    />
  )
}
