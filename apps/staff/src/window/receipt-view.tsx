import { fetchDocument } from '@onewindow/screens/documents-list'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Confirmation } from '@onewindow/ui/confirmation'
import { useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { staffTexts } from '../texts.ts'
import type { Receipt } from './window-page.tsx'

/** Received: number, query code, the receipt to print, and the next person. */
export function ReceiptView({ receipt, onNext, onSame }: { receipt: Receipt; onNext: () => void; onSame: () => void }) {
  const text = useText(staffTexts)
  const [busy, setBusy] = useState(false)
  const paper = receipt.documents[0]
  const print = async (): Promise<void> => {
    if (!paper) return
    const tab = window.open('', '_blank')
    setBusy(true)
    const address = await fetchDocument('staff', paper.id)
    setBusy(false)
    if (address && tab) tab.location.href = address
    else tab?.close()
    if (!address) toast(text('receiptFailed'))
  }
  return (
    <div className="ow-stack">
      <Confirmation title={text('received')} number={receipt.number ?? ''} {...(receipt.queryCode ? { queryCode: receipt.queryCode } : {})} />
      <div className="ow-row">
        {paper && <Button kind="primary" icon={<Printer aria-hidden />} busy={busy} onClick={() => { void print() }}>{text('printReceipt')}</Button>}
        <LinkButton href={`/staff/cases/${receipt.caseId}`}>{text('openCase')}</LinkButton>
        <Button onClick={onSame}>{text('anotherItem')}</Button><Button onClick={onNext}>{text('nextPerson')}</Button>
      </div>
    </div>
  )
}
