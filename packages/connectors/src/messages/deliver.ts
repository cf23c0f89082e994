import type pg from 'pg'
import {
  logMessage, noteAttempt, takeMessage, type Attempt, type Channel, type LoggedMessage, type MessageRequest, type MessageStatus,
} from './delivery-log.ts'
import { maskAddress } from './mask-address.ts'
import { DeliveryError, type MessagePort } from './message-port.ts'

/** Tries of one message before it is parked for an operator. */
export const MOST_TRIES = 5

/** What delivery leans on. Texts and addresses belong to the packages above, so they come in. */
export interface DeliveryHouse {
  readonly pool: pg.Pool
  readonly ports: Readonly<Record<Channel, MessagePort>>
  /** The address behind a reference, or null if there is none any more. */
  readonly addressOf: (addressRef: string, channel: Channel) => Promise<string | null>
  /** The words of a template in the person's language. */
  readonly textOf: (template: string, params: MessageRequest['params'], locale: 'zh' | 'en') => { subject: string | null, text: string }
  /** Business time as ISO text. */
  readonly clock: () => string | Promise<string>
  /** Demo mode: what is secret elsewhere (a sign-in code) may stand in the log, because the log is the telephone. */
  readonly demo: boolean
}

/** `busy`: another process is sending it at this moment. */
export type DeliveryOutcome = MessageStatus | 'busy'

/**
 * Sends a message once. A key that was sent answers `sent` and does nothing; otherwise this is one attempt, whose result is on the row
 * whatever happens. The row stays locked while the provider is called, so two processes never send one key at once; if this process dies in
 * the call, the row of a first attempt is gone with it, and the next attempt carries the same key and the provider delivers once.
 * The caller's retry is the outbox: a passing failure is thrown, the fifth one and a permanent one park the message and return.
 * @param secretParams parts of the text that must not stay in the log outside demo mode, such as a one-time code
 * @throws DeliveryError if another try may help
 */
export async function deliver(
  house: DeliveryHouse, request: MessageRequest, secretParams: MessageRequest['params'] = {},
): Promise<DeliveryOutcome> {
  const at = await house.clock()
  const result = await inTransaction(house.pool, async (client) => {
    const fresh = await logMessage(client, house.demo ? { ...request, params: { ...request.params, ...secretParams } } : request, at)
    const row = fresh ?? await takeMessage(client, request.key)
    if (!row) return null
    const tried = await attempt(house, row, secretParams)
    if (tried.attempt) await noteAttempt(client, row.id, tried.attempt)
    return tried
  })
  if (result?.retry) throw result.retry
  return result?.status ?? 'busy'
}

interface Result { readonly status: MessageStatus, readonly attempt?: Attempt, readonly retry?: DeliveryError }

async function attempt(house: DeliveryHouse, row: LoggedMessage, secretParams: MessageRequest['params']): Promise<Result> {
  if (row.status === 'sent' || row.status === 'parked') return { status: row.status }
  const at = await house.clock()
  const tried = (status: MessageStatus, rest: Partial<Attempt>): { status: MessageStatus, attempt: Attempt } =>
    ({ status, attempt: { status, addressMasked: '', lastError: null, providerRef: null, at, ...rest } })
  const address = await house.addressOf(row.addressRef, row.channel)
  if (address === null) return tried('parked', { lastError: 'the person has no address for this channel' })
  const addressMasked = maskAddress(address)
  try {
    const { subject, text } = house.textOf(row.template, { ...row.params, ...secretParams }, row.locale)
    const { providerRef } = await house.ports[row.channel].send({ key: row.key, address, subject, text })
    return tried('sent', { addressMasked, providerRef })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    const parked = error.permanent || row.tries + 1 >= MOST_TRIES
    const failed = tried(parked ? 'parked' : 'failed', { addressMasked, lastError: error.message })
    return parked ? failed : { ...failed, retry: error }
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => { broken = true }) // the first error says what happened
    throw error
  } finally {
    client.release(broken)
  }
}
