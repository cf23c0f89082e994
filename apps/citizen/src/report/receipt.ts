import { useKept } from '@onewindow/screens/kept'
import { useEffect, useEffectEvent, useState } from 'react'
import type { VisitorReceipt } from '../app/answers.ts'

/** The page that follows a report begins from the receipt under this name. */
const RECEIPT_KEY = 'visitor report receipt'
/** A visitor signs out nowhere: on a shared computer the receipt goes by itself. */
const KEPT_MS = 30 * 60_000

/** What is kept of a report that was sent: number, query code and day; of what was said and who said it, nothing. */
export interface KeptReceipt {
  receipt: VisitorReceipt
  /** Instant in milliseconds. */
  until: number
}
/** As an earlier build kept it: without an end, and with what was said. */
interface EarlierReceipt {
  receipt: VisitorReceipt
  until?: never
}

export const keptFrom = (receipt: VisitorReceipt, now: number): KeptReceipt => ({ receipt, until: now + KEPT_MS })

/**
 * What may stay in the tab of what stands there; null once its time is over, or lies further ahead than it ever does: the clock was set back.
 * One of an earlier build is as new, and what was said goes.
 */
export function stillKept(kept: KeptReceipt | EarlierReceipt | null, now: number): KeptReceipt | null {
  if (kept === null) return null
  if (kept.until === undefined) return keptFrom(kept.receipt, now)
  return kept.until > now && kept.until <= now + KEPT_MS ? kept : null
}

/** The receipt in this tab, for half an hour or until something else is reported: number and query code are all that leads back, and stand in no address. */
export function useReceipt(): [receipt: VisitorReceipt | null, keep: (receipt: VisitorReceipt) => void, forget: () => void] {
  const [kept, keep, drop] = useKept<KeptReceipt | EarlierReceipt | null>(RECEIPT_KEY, () => null)
  const [now, setNow] = useState(() => Date.now())
  const forget = (): void => {
    keep(null)
    drop()
  }
  const end = useEffectEvent(forget)
  const settle = useEffectEvent(() => {
    if (kept === null) return
    const lasting = stillKept(kept, Date.now())
    if (lasting === null) forget()
    else if (lasting !== kept) keep(lasting)
  })
  const until = kept?.until
  useEffect(() => {
    settle()
    if (until === undefined) return
    const timer = setTimeout(() => end(), until - Date.now())
    return () => clearTimeout(timer)
  }, [until])
  const keepReceipt = (receipt: VisitorReceipt): void => {
    const at = Date.now()
    setNow(at)
    keep(keptFrom(receipt, at))
  }
  return [stillKept(kept, now)?.receipt ?? null, keepReceipt, forget]
}
