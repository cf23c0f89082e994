import { newId } from '@onewindow/database/ids'
import { prepared } from '@onewindow/database/prepared'
import type { Queryable } from '../queryable.ts'

export type Channel = 'sms' | 'email'
export type MessageStatus = 'queued' | 'sent' | 'failed' | 'parked'

/** A message as it is asked for. */
export interface MessageRequest {
  /** Effect key: unique for this notice to this person, `notice:<event id>:<party>:<channel>`. Asked twice, it leaves once. */
  readonly key: string
  readonly channel: Channel
  /** Where the address is read when it is needed, `account:<id>`; the log never holds the address itself. */
  readonly addressRef: string
  /** Key of the text. */
  readonly template: string
  /** What the text needs; shown to whoever reads the log, so no more than a masked name. */
  readonly params: Readonly<Record<string, string | number>>
  readonly locale: 'zh' | 'en'
  readonly caseId?: string | null
}

/** A row of the delivery log. */
export interface LoggedMessage extends Required<MessageRequest> {
  readonly id: string
  readonly addressMasked: string
  readonly status: MessageStatus
  readonly tries: number
  readonly lastError: string | null
  readonly providerRef: string | null
  readonly at: string
  readonly triedAt: string | null
  readonly sentAt: string | null
}

/** Makes sure the row of this key exists; the first request decides its content. Answers the row where it is new, and so this transaction's own; null where it was there. */
export async function logMessage(client: Queryable, request: MessageRequest, at: string): Promise<LoggedMessage | null> {
  const { key, channel, addressRef, template, params, locale, caseId } = request
  const { rows } = await client.query<LoggedMessage>({ ...prepared(INSERT), values: [newId(), key, channel, addressRef, template, JSON.stringify(params), locale, caseId ?? null, at] })
  return rows[0] ?? null
}

/** Takes the row for one attempt, until the transaction ends. Null while another process is at it. */
export async function takeMessage(client: Queryable, key: string): Promise<LoggedMessage | null> {
  const { rows } = await client.query<LoggedMessage>({ ...prepared(`${SELECT_MESSAGE} where key = $1 for update skip locked`), values: [key] })
  return rows[0] ?? null
}

/** One row, or null. */
export async function findMessage(client: Queryable, id: string): Promise<LoggedMessage | null> {
  return (await client.query<LoggedMessage>(`${SELECT_MESSAGE} where id = $1`, [id])).rows[0] ?? null
}

/** What came of an attempt. */
export interface Attempt {
  readonly status: MessageStatus
  readonly addressMasked: string
  readonly lastError: string | null
  readonly providerRef: string | null
  readonly at: string
}

/** Writes the attempt on the row and counts it. */
export async function noteAttempt(client: Queryable, id: string, attempt: Attempt): Promise<void> {
  const { status, addressMasked, lastError, providerRef, at } = attempt
  await client.query({ ...prepared(NOTE), values: [id, status, addressMasked, lastError, providerRef, at] })
}

const COLUMNS = `id, key, channel, address_masked as "addressMasked", address_ref as "addressRef", template, params, locale,
  case_id as "caseId", status, tries, last_error as "lastError", provider_ref as "providerRef", at, tried_at as "triedAt", sent_at as "sentAt"`
export const SELECT_MESSAGE = `select ${COLUMNS} from message`
const INSERT = `
insert into message (id, key, channel, address_masked, address_ref, template, params, locale, case_id, status, tries, at)
values ($1, $2, $3, '', $4, $5, $6::jsonb, $7, $8, 'queued', 0, $9) on conflict (key) do nothing returning ${COLUMNS}`
const NOTE = `
update message set status = $2, address_masked = $3, last_error = $4, provider_ref = $5, tries = tries + 1, tried_at = $6,
  sent_at = case when $2 = 'sent' then $6::timestamptz end where id = $1`
