import { subscriptions } from '@onewindow/api/subscriptions'
import type { OpenOrder } from '@onewindow/casework/opens'
import { deliverMessage, openOrdered, tellParent, tellRelated } from '@onewindow/casework/receive'
import { eventNames, type EventName } from '@onewindow/events/events'
import type { Platform } from '../compose.ts'
import { sendAccountNotice } from './send-account-notice.ts'
import { sendAgain, sendNotice } from './send-notice.ts'
import { takePicture } from './take-picture.ts'

export type OutboxMessage = { outboxId: number; caseId: string | null; caseType?: string; event?: string; [field: string]: unknown }
export type Consumer = (platform: Platform, message: OutboxMessage) => Promise<void>

/** The house as background work sees it: its own connections, so that people never wait behind it. */
const houseOf = ({ house, background }: Platform): Platform['house'] => ({ ...house, database: background })

/** Domains listen by their subscriptions; a name nobody listens to has done its duty by being in the case's timeline. */
const toDomains = (name: EventName): Consumer => (platform, message) => deliverMessage(houseOf(platform), subscriptions, { name, key: String(message.outboxId), payload: message })

/** Every kind a commit may leave in the outbox. `null`: the relay itself carries it (live changes). */
export const consumers: Readonly<Record<EventName | 'caseChanged' | 'notice' | 'messageAgain' | 'accountNotice' | 'caseOpens' | 'caseTells' | 'subChanged' | 'pictureNamed', Consumer | null>> = {
  ...(Object.fromEntries(eventNames.map((name) => [name, subscriptions.some(({ on }) => on === name) ? toDomains(name) : null])) as Record<EventName, Consumer | null>),
  caseChanged: null,
  notice: sendNotice,
  messageAgain: sendAgain,
  accountNotice: sendAccountNotice,
  caseOpens: (platform, { from, order }) => openOrdered(houseOf(platform), String(from), order as OpenOrder),
  caseTells: (platform, message) => tellRelated(houseOf(platform), message as unknown as Parameters<typeof tellRelated>[1]),
  subChanged: (platform, message) => tellParent(houseOf(platform), message as unknown as Parameters<typeof tellParent>[1]),
  pictureNamed: takePicture(),
}
