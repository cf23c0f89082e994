import { useApi } from '@onewindow/screens/api'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Callout } from '@onewindow/ui/banner'
import { useState } from 'react'
import { actFor } from '../app/acting-for.ts'
import { CallLine } from '../app/call-line.tsx'
import { useSession } from '../app/session.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { CodeSignIn } from './code-sign-in.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { PasswordSignIn } from './password-sign-in.tsx'
import { meTexts } from './texts.ts'

/** Phone and code, phone and password, or a passkey; afterwards back to where the reader was. */
export function SignInPage({ to }: { to: string }) {
  const { queryClient } = useApi()
  const text = useText(meTexts)
  const navigate = useNavigateTo()
  const session = useSession()
  const [way, setWay] = useState<'code' | 'password'>('code')
  const done = () => {
    actFor(undefined)
    void queryClient.resetQueries().then(() => navigate(to))
  }
  return (
    <div className="cz-form">
      <PageHead title={text('signInTitle')} text={text('signInLead')} />
      {session && (
        <Callout tone="done">
          {text('signedInAlready', { name: session.displayName })}{' '}
          <LinkButton kind="quiet" href={to}>
            {text('goOn')}
          </LinkButton>
        </Callout>
      )}
      {way === 'code' ? <CodeSignIn onDone={done} /> : <PasswordSignIn onDone={done} />}
      <p className="ow-row">
        <Button kind="quiet" onClick={() => setWay(way === 'code' ? 'password' : 'code')}>
          {text(way === 'code' ? 'byPassword' : 'byCode')}
        </Button>
      </p>
      <PasskeySignIn onDone={done} />
      <CallLine says={text('signInHelp')} />
      <DemoAccounts onDone={done} />
    </div>
  )
}
