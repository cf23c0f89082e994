import { BrandMark } from '@onewindow/ui/marks'
import { Banner } from '@onewindow/ui/banner'
import { IconButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { useTheme } from '@onewindow/ui/preferences'
import { SingleSignOn, TurnedBack, type DoorRefusal } from '@onewindow/screens/single-sign-on'
import type { SignInStatus } from '@onewindow/screens/sign-in'
import { Languages, Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api } from '../app/api.ts'
import { useStatus } from '../app/session.ts'
import { staffTexts } from '../texts.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { EnrolForm } from './enrol-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactorForm } from './second-factor-form.tsx'

/** The door of the offices: name and password, then the six digits of the authenticator; or the office's own provider. */
export function SignInPage({ to, refused }: { to: string; refused: DoorRefusal | undefined }) {
  const text = useText(staffTexts)
  const { other, setLanguage } = useLanguage()
  const [dark, setDark] = useTheme()
  const navigate = useNavigateTo()
  const status = useStatus()
  const [step, setStep] = useState<'password' | Exclude<SignInStatus, 'signedIn'>>('password')
  const [account, setAccount] = useState({ username: '', password: '' })
  useEffect(() => { document.title = `${text('signIn')} · ${text('brand')}` }, [text])
  const proceed = (next: SignInStatus): void => {
    if (next !== 'signedIn') return setStep(next)
    api.queryClient.clear()
    navigate(to)
  }
  return (
    <div className="st-door">
      <header>
        <BrandMark /><b>{text('brand')}</b><span>{text('forOffices')}</span>
        <div><IconButton label={text('switchLanguage')} icon={<Languages aria-hidden />} onClick={() => setLanguage(other)} /><IconButton label={text(dark ? 'themeLight' : 'themeDark')} icon={dark ? <Sun aria-hidden /> : <Moon aria-hidden />} onClick={() => setDark(!dark)} /></div>
      </header>
      {status?.demo && <Banner kind="demo" title={text('demoTitle')} text={text('demoText')} />}
      <main>
        <Card>
          <h1 className="ow-title">{text(step === 'password' ? 'signIn' : step === 'secondFactor' ? 'secondFactor' : 'enrol')}</h1>
          {step === 'password' && <TurnedBack refused={refused} />}
          {step === 'password' && <PasswordForm account={account} onChange={setAccount} onDone={proceed} />}
          {step === 'password' && <SingleSignOn realm="staff" to={to} />}
          {step === 'secondFactor' && <SecondFactorForm onDone={() => proceed('signedIn')} onBack={() => setStep('password')} />}
          {step === 'enrolSecondFactor' && <EnrolForm password={account.password} onDone={() => proceed('signedIn')} />}
        </Card>
        {status?.demo && step === 'password' && <DemoAccounts onChoose={setAccount} />}
      </main>
    </div>
  )
}
