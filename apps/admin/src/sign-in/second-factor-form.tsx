import { signInWithSecondFactor } from '@onewindow/screens/sign-in'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { useState } from 'react'
import { adminTexts } from '../texts.ts'
import { CodeForm } from './code-form.tsx'
import { DemoCode } from './demo-accounts.tsx'

/** The six digits after the password. In the demo the page shows them. */
export function SecondFactorForm({ demo, onBack, onDone }: { demo: boolean; onBack: () => void; onDone: () => void }) {
  const text = useText(adminTexts)
  const [code, setCode] = useState('')
  return (
    <>
      <CodeForm hint={text('secondFactorHint')} code={code} onCode={setCode} send={async () => { await signInWithSecondFactor('admin', code); onDone() }} />
      {demo && <DemoCode onUse={setCode} />}
      <Button kind="quiet" onClick={onBack}>{text('otherAccount')}</Button>
    </>
  )
}
