import type { EventName } from '@onewindow/events/events'
import type { Platform } from '../compose.ts'
import { sendNotice } from './send-notice.ts'

export type OutboxMessage = { outboxId: number; caseId: string | null; caseType?: string; event?: string; [field: string]: unknown }
type Consumer = (platform: Platform, message: OutboxMessage) => Promise<void>

/**
 * Every kind a commit may leave in the outbox. `null`: the relay itself carries it (live changes), or the domain that will listen is not built yet
 * (supervision cards, subject register, rating), so the event has done its duty by being in the case's timeline.
 */
export const consumers: Readonly<Record<EventName | 'caseChanged' | 'notice', Consumer | null>> = {
  caseChanged: null,
  notice: sendNotice,
  clockMissed: null,
  caseClosed: null,
  licenceIssued: null,
  licenceChanged: null,
  licenceSuspended: null,
  licenceExpired: null,
  licenceCancelled: null,
  licenceRevoked: null,
}
