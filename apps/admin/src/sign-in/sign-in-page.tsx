import { signInWithPassword } from '@onewindow/screens/sign-in'
import type { SignInStatus } from '@onewindow/screens/sign-in'
import { SingleSignOn, TurnedBack, type DoorRefusal } from '@onewindow/screens/single-sign-on'
import { useApi } from '@onewindow/screens/api'
import { IconButton } from '@onewindow/ui/button'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { BrandMark } from '@onewindow/ui/marks'
import { useTheme } from '@onewindow/ui/preferences'
import { Languages, Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { addressOf, BASE } from '../app/address.ts'
import { usePlatform } from '../app/frame.tsx'
import { sessionQuery } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { EnrolForm } from './enrol-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactorForm } from './second-factor-form.tsx'

/** The door: name and password, then the six digits; the first time, the authenticator is set up. Or the office's own provider. */
export function SignInPage({ to, refused }: { to: string | undefined; refused: DoorRefusal | undefined }) {
  const text = useText(adminTexts)
  const { queryClient } = useApi()
  const navigate = useNavigateTo()
  const [step, setStep] = useState<Exclude<SignInStatus, 'signedIn'> | 'password'>('password')
  const [typed, setTyped] = useState({ username: '', password: '' })
  const demo = usePlatform()?.demo ?? false
  useEffect(() => { document.title = `${text('signIn')} · ${text('brand')}` }, [text])
  const wanted = to?.startsWith(`${BASE}/`) ? to : addressOf(to ?? '/')
  const enter = async () => {
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey, refetchType: 'none' })
    navigate(wanted)
  }
  const follow = (status: SignInStatus) => { if (status === 'signedIn') void enter(); else setStep(status) }
  return (
    <div className="ad-door">
      <header><BrandMark /><b>{text('brand')}</b><span className="ow-tag">{text('adminMark')}</span><DoorSwitches /></header>
      <main id="content">
        <h1 className="ow-title">{text(step === 'password' ? 'signIn' : step === 'secondFactor' ? 'secondFactorTitle' : 'enrolTitle')}</h1>
        {step === 'password' && <TurnedBack refused={refused} />}
        {step === 'password' && <PasswordForm typed={typed} onTyped={setTyped} send={async () => follow((await signInWithPassword('admin', typed)).status)} />}
        {step === 'password' && <SingleSignOn realm="admin" to={wanted} />}
        {step === 'secondFactor' && <SecondFactorForm demo={demo} onBack={() => setStep('password')} onDone={() => void enter()} />}
        {step === 'enrolSecondFactor' && <EnrolForm password={typed.password} onDone={() => void enter()} />}
        {demo && step === 'password' && <DemoAccounts onPick={setTyped} />}
      </main>
    </div>
  )
}

function DoorSwitches() {
  const text = useText(adminTexts)
  const { other, setLanguage } = useLanguage()
  const [dark, setDark] = useTheme()
  return (
    <span className="ad-door-switches">
      <IconButton label={text('otherLanguage')} icon={<Languages aria-hidden />} onClick={() => setLanguage(other)} />
      <IconButton label={text(dark ? 'themeLight' : 'themeDark')} icon={dark ? <Sun aria-hidden /> : <Moon aria-hidden />} onClick={() => setDark(!dark)} />
    </span>
  )
}
