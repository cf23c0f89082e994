import { useKept } from '@onewindow/screens/kept'
import { useEffect, useState } from 'react'
import type { VisitorReceipt } from '../app/answers.ts'

/** The page that follows a report begins from the receipt under this name. */
const RECEIPT_KEY = 'visitor report receipt'
/** A visitor signs out nowhere: on a shared computer the receipt goes by itself. */
const KEPT_MINUTES = 30

/** What is kept of a report that was sent: number, query code and day; of what was said and who said it, nothing. */
export interface KeptReceipt {
  receipt: VisitorReceipt
  /** Instant in milliseconds. */
  until: number
}

export const keptFrom = (receipt: VisitorReceipt, now: number): KeptReceipt => ({ receipt, until: now + KEPT_MINUTES * 60_000 })

/** The receipt while it is kept; null afterwards. */
export const stillKept = (kept: KeptReceipt | null, now: number): VisitorReceipt | null => (kept !== null && kept.until > now ? kept.receipt : null)

/** The receipt in this tab, for half an hour or until something else is reported: number and query code are all that leads back, and stand in no address. */
export function useReceipt(): [receipt: VisitorReceipt | null, keep: (receipt: VisitorReceipt) => void, forget: () => void] {
  const [kept, keep, drop] = useKept<KeptReceipt | null>(RECEIPT_KEY, () => null)
  const [now, setNow] = useState(() => Date.now())
  const until = kept?.until
  useEffect(() => {
    if (until === undefined) return
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  const forget = (): void => {
    keep(null)
    drop()
  }
  return [stillKept(kept, now), (receipt) => keep(keptFrom(receipt, Date.now())), forget]
}
