import { Suspense, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { later } from './later.tsx'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

/** Seen on paper alone, so the page does not wait for it. */
const QrCode = later(() => import('./qr-code.tsx').then((m) => m.QrCode))

export interface PrintHeaderProps {
  organ: string
  title: string
  number?: string
  /** Address of the case for the QR code. */
  address?: string
}

const REST_MS = 2000

/** True once the page has come to rest, or is about to be printed: working out the code takes a phone a fifth of a second. */
function useIsAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false)
  useEffect(() => {
    // Its program is there before that: who prints at once prints the code too.
    QrCode.load().catch(() => undefined)
    const print = (): void => flushSync(() => setAtRest(true))
    const timer = setTimeout(() => setAtRest(true), REST_MS)
    addEventListener('beforeprint', print)
    return () => {
      clearTimeout(timer)
      removeEventListener('beforeprint', print)
    }
  }, [])
  return isAtRest
}

/** Head of a printed page; invisible on the screen. */
export function PrintHeader({ organ, title, number, address }: PrintHeaderProps) {
  const isAtRest = useIsAtRest()
  return (
    <div className="ow-print-head">
      <div><p>{organ}</p><b>{title}</b>{number !== undefined && <p>{number}</p>}</div>
      {address !== undefined && isAtRest && <Suspense fallback={null}><QrCode value={address} label={address} /></Suspense>}
    </div>
  )
}

/** Foot of a printed page: who printed it and when (ISO instant). */
export function PrintFooter({ who, at }: { who: string, at: string }) {
  const text = useText(uiTexts)
  return <p className="ow-print-foot">{text('printedBy', { who, at: useFormat().instant(at) })}</p>
}
