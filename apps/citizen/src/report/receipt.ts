import { useKept } from '@onewindow/screens/kept'
import type { VisitorReceipt } from '../app/answers.ts'
import { RECEIPT_KEY } from './receipt-key.ts'
import type { Typed } from './report-typed.ts'

/** What was received of a report without an account, as its page shows it: of who sent it, nothing. */
export interface Sent {
  receipt: VisitorReceipt
  said: Pick<Typed, 'kind' | 'text' | 'region' | 'address'>
}

/** What is kept of a report that was sent: neither name nor telephone. */
export const sentOf = (receipt: VisitorReceipt, { kind, text, region, address }: Typed): Sent => ({ receipt, said: { kind, text, region, address } })

/** The receipt in this tab until something else is reported: number and query code are all that leads back, and stand in no address. */
export function useReceipt(): [sent: Sent | null, keep: (sent: Sent) => void, forget: () => void] {
  const [sent, keep, forget] = useKept<Sent | null>(RECEIPT_KEY, () => null)
  return [
    sent,
    keep,
    () => {
      keep(null)
      forget()
    },
  ]
}
