import { dayOf } from '@onewindow/calendar/day'
import { CaseError } from '@onewindow/casework/refusal'
import { writeNotice } from '@onewindow/api/notice-writers'
import { deliver, type DeliveryHouse } from '@onewindow/connectors/messages/deliver'
import { findMessage } from '@onewindow/connectors/messages/delivery-log'
import type { Connectors } from '@onewindow/connectors/connectors'
import { accountsOfParties, type Reached } from '@onewindow/identity/handlers'
import type pg from 'pg'
import { prepared } from '@onewindow/database/prepared'
import type { Platform } from '../compose.ts'
import type { OutboxMessage } from './consumers.ts'

const BUSY = 'Another process is sending this message'

type Actor = { kind: string; part?: string }

/**
 * Tells the parties of a case by SMS that something happened, each in the own language, once per event, account and channel. Officers read their worklist; nothing is
 * sent to them.
 * @throws Error when another process is sending at this moment, DeliveryError when another try may help: the job is tried again
 */
export async function sendNotice(platform: Platform, message: OutboxMessage): Promise<void> {
  const { background, house } = platform
  const parts = ((message.to ?? []) as Actor[]).flatMap(({ kind, part }) => (kind === 'part' && part ? [part] : []))
  const { caseId } = message
  if (parts.length === 0 || !caseId) return
  const about = { caseType: String(message.caseType), caseId, event: String(message.event) }
  const failures: unknown[] = []
  for (const { id: accountId, locale, phone } of await recipients(platform, caseId, parts)) {
    const words = await writeNotice({ ...house, database: background }, about, locale).catch(unlessErased)
    if (!words) continue
    const outcome = await deliver({ ...deliveryHouse(platform), addressOf: () => Promise.resolve(phone) }, {
      key: `notice:${message.outboxId}:${accountId}:sms`, channel: 'sms', addressRef: `account:${accountId}`, template: `notice.${about.event}`, params: words, locale, caseId,
    }).catch((error: unknown) => { failures.push(error) })
    if (outcome === 'busy') failures.push(new Error(BUSY))
  }
  // Whoever could be told has been: one bad number does not keep the others waiting.
  if (failures.length > 0) throw failures[0]
}

/** A draft reminded of its end may have come to it meanwhile: nothing is left to tell. */
function unlessErased(error: unknown): null {
  if (error instanceof CaseError && error.refusal.code === 'case.notFound') return null
  throw error
}

/**
 * Sends a message again that an operator gave its tries back.
 * @throws Error as sending a notice does
 */
export async function sendAgain(platform: Platform, { messageId }: OutboxMessage): Promise<void> {
  const message = await findMessage(platform.background.pool, String(messageId))
  if (message && await deliver(deliveryHouse(platform), message) === 'busy') throw new Error(BUSY)
}

/** Accounts behind the parties that hold one of these parts, with their language. */
async function recipients({ background, house }: Platform, caseId: string, parts: string[]): Promise<Reached[]> {
  const { rows } = await background.pool.query<{ party_id: string }>({ ...prepared('select party_id from case_part where case_id = $1 and part = any($2) and party_id is not null'), values: [caseId, parts] })
  return accountsOfParties(background.pool, rows.map(({ party_id }) => party_id), dayOf(house.clock.now()))
}

/** Address and words are read when they are needed; the log holds neither the number nor more than the sentence. */
export function deliveryHouse({ background, house, services, configuration }: Platform): DeliveryHouse {
  return {
    pool: background.pool, ports: (services.connectors as Connectors).ports, clock: house.clock.now, demo: configuration.demo,
    addressOf: (ref) => addressOf(background.pool, ref),
    textOf: (_template, params) => ({ subject: String(params.title ?? ''), text: String(params.text ?? '') }),
  }
}

const PHONE = 'select coalesce(p.phone, u."phoneNumber") phone from account a left join party p on p.id = a.party_id left join auth_citizen."user" u on u.id = a.auth_user_id where a.id = $1'

/** A telephone behind an account; the number a code was sent to stands nowhere, so such a message cannot be sent again. */
async function addressOf(pool: pg.Pool, ref: string): Promise<string | null> {
  if (!ref.startsWith('account:')) return null
  const { rows } = await pool.query<{ phone: string | null }>({ ...prepared(PHONE), values: [ref.slice('account:'.length)] })
  return rows[0]?.phone ?? null
}
