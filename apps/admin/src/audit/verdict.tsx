import { verifyReceipt } from '@onewindow/audit/definition'
import type { ReceiptCheck } from '@onewindow/audit/definition'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { Hourglass, RefreshCw, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { adminTexts } from '../texts.ts'
import type { EntryAnswer } from './entry-detail.tsx'

interface Outcome { check: ReceiptCheck; hashes: number; milliseconds: number }

/** The proof, checked here in the browser with nothing but WebCrypto and the public keys. */
export function Verdict({ answer: { receipt, keys, claim } }: { answer: EntryAnswer }) {
  const text = useText(adminTexts)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const verify = useCallback(async () => {
    if (!receipt) return
    setOutcome(null)
    const began = performance.now()
    const check = await verifyReceipt(receipt, keys, claim ? { salt: claim.salt, event: claim.event } : undefined)
    setOutcome({ check, hashes: receipt.proof.length + 1 + (claim ? 1 : 0), milliseconds: Math.max(1, Math.round(performance.now() - began)) })
  }, [receipt, keys, claim])
  useEffect(() => { void verify() }, [verify])
  if (!receipt) return <div className="ad-proof"><Hourglass aria-hidden /><div><b>{text('notSigned')}</b><p>{text('notSignedText')}</p></div></div>
  if (!outcome) return <div className="ad-proof" role="status"><RefreshCw aria-hidden className="ow-spinner" /><div><b>{text('verifying')}</b></div></div>
  const { check, hashes, milliseconds } = outcome
  const Shape = check.valid ? ShieldCheck : ShieldAlert
  return (
    <div className="ad-proof" data-good={check.valid} role="status">
      <Shape aria-hidden />
      <div><b>{text(check.valid ? 'proofHolds' : 'proofFails')}</b><p>{check.valid ? text('proofCounted', { hashes, milliseconds }) : text(`fault.${check.fault}`)}</p></div>
      <Button icon={<RefreshCw aria-hidden />} onClick={() => void verify()}>{text('verifyAgain')}</Button>
    </div>
  )
}
