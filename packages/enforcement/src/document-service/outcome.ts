import type { PlainDate } from '@onewindow/calendar/day'
import { servedOn } from '../rules/service-of-documents.ts'
import type { Attempt, AttemptInput, ServiceFacts } from './schemas.ts'

type Mailbox = Pick<ServiceFacts, 'addressConfirmed' | 'electronicConsent'>

/** R6c for what was written down: the day of service, or null. `recorded`: sound and picture stand in for a witness. */
export function dayServed({ addressConfirmed, electronicConsent }: Mailbox, { mode, on, outcome, signer, witness }: AttemptInput, recorded: boolean): PlainDate | null {
  const taken = outcome === 'taken' ? on : undefined
  if (mode === 'direct' || mode === 'substitute') return servedOn({ mode, signedOn: signer === '' ? undefined : taken })
  if (mode === 'leftBehind') return servedOn({ mode, leftOn: outcome === 'left' ? on : undefined, witness: witness !== '', recorded })
  if (mode === 'mail') return servedOn({ mode, receivedOn: taken, returnedOn: outcome === 'returned' ? on : undefined, addressConfirmed })
  return servedOn({ mode, arrivedOn: taken, consent: electronicConsent })
}

/** The try as it stands in the file. */
export const attemptOf = (facts: ServiceFacts, { outcome, ...typed }: AttemptInput, recorded: boolean): Attempt =>
  ({ ...typed, recorded, note: typed.note || outcome, servedOn: dayServed(facts, { outcome, ...typed }, recorded) })

/** 公告送达 is the last way: handing over failed, and one other way (民事诉讼法 §95). */
export function otherModesFailed({ attempts }: Pick<ServiceFacts, 'attempts'>): boolean {
  const failed = new Set(attempts.filter((one) => one.servedOn === null).map(({ mode }) => mode))
  return failed.has('direct') && failed.size >= 2
}
