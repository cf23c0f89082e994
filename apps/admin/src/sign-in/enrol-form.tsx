import { confirmSecondFactor, enrolSecondFactor } from '@onewindow/screens/sign-in'
import { useText } from '@onewindow/ui/i18n'
import { QrCode } from '@onewindow/ui/qr-code'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import { CodeForm } from './code-form.tsx'

/** Sets up the authenticator at the first sign-in: scan, then prove it with its first code. */
export function EnrolForm({ password, onDone }: { password: string; onDone: () => void }) {
  const text = useText(adminTexts)
  const [code, setCode] = useState('')
  // A second question would make a second secret, so it is asked once and kept.
  const begun = useQuery({ queryKey: ['enrol', password.length], queryFn: () => enrolSecondFactor('admin', password), staleTime: Infinity, gcTime: 0, retry: false })
  if (begun.isError) return <Refused error={begun.error} />
  if (!begun.data) return <Skeleton lines={3} shape="card" />
  const secret = new URL(begun.data.uri).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{text('enrolText')}</p>
      <QrCode value={begun.data.uri} label={text('enrolQr')} />
      <p className="ow-small ow-second">{text('enrolByHand')} <code className="ow-mono">{secret.replace(/(.{4})/g, '$1 ')}</code></p>
      <CodeForm hint={text('secondFactorHint')} code={code} onCode={setCode} send={async () => { await confirmSecondFactor('admin', code); onDone() }} />
    </>
  )
}
