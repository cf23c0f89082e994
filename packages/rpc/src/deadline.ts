import { refuseSystem } from '@onewindow/casework/errors'
import { CaseError } from '@onewindow/casework/refusal'

/** Longer than any one statement may take (5 s) and shorter than people wait: past it the database hangs. */
export const DEADLINE_MS = 8000

/**
 * The work's own end, or after `ms` the refusal that asks to come again. The work is not broken off: what it commits later stands, and the same idempotency
 * key settles which it was.
 * @throws CaseError `system.unavailable` when the time is over
 */
export async function withinDeadline<T>(work: Promise<T>, ms = DEADLINE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CaseError(refuseSystem.unavailable({}))), ms)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
