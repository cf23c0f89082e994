import type { DocumentView } from '@onewindow/casework/definition/views'
import { Button } from '@onewindow/ui/button'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { toast } from '@onewindow/ui/toast'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useCaseTexts } from './case-texts.ts'
import type { Realm } from './command.ts'
import { screenTexts } from './texts.ts'

const MOST_WAITS = 10
const pause = (seconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, seconds * 1000) })

/**
 * Fetches a document once it is sealed: a receipt waits a moment for its proof (503 with Retry-After).
 * @returns the address of the PDF in this page, or null when it could not be had
 */
export async function fetchDocument(realm: Realm, id: string): Promise<string | null> {
  for (let wait = 0; wait < MOST_WAITS; wait++) {
    const response = await fetch(`/documents/${realm}/${id}.pdf`, { credentials: 'same-origin' }).catch(() => null)
    if (response?.ok) return URL.createObjectURL(await response.blob())
    if (response?.status !== 503) return null
    await pause(Number(response.headers.get('retry-after')) || 2)
  }
  return null
}

/** Statutory documents of a case, newest first; each opens as PDF in a new tab. */
export function DocumentsList({ documents, caseType, realm }: { documents: readonly DocumentView[]; caseType: string; realm: Realm }) {
  const text = useText(screenTexts)
  const format = useFormat()
  const words = useCaseTexts(caseType)
  const [busy, setBusy] = useState<string | null>(null)
  if (documents.length === 0) return <p className="ow-hint">{text('noDocuments')}</p>
  const open = async (id: string): Promise<void> => {
    const tab = window.open('', '_blank')
    setBusy(id)
    const address = await fetchDocument(realm, id)
    setBusy(null)
    if (address && tab) tab.location.href = address
    else tab?.close()
    if (!address) toast(text('documentFailed'))
  }
  return (
    <ul className="ow-documents">
      {documents.map(({ id, document, number, issuedAt }) => (
        <li key={id}>
          <Button kind="quiet" size="small" icon={<FileText aria-hidden />} busy={busy === id} onClick={() => { void open(id) }}>{words.document(document)}</Button>
          <span>{number ?? ''}{number ? ' · ' : ''}{text('issuedOn', { day: format.dayPlain(format.dayOf(issuedAt)) })}{busy === id && ` · ${text('documentPreparing')}`}</span>
        </li>
      ))}
    </ul>
  )
}
