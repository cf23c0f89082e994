import * as z from 'zod'
import type { Queryable } from '../queryable.ts'
import { SELECT_MESSAGE, type LoggedMessage } from './delivery-log.ts'

/** The delivery log as the administrator filters it: newest first. */
export const listMessagesInput = z.strictObject({
  status: z.enum(['queued', 'sent', 'failed', 'parked']).optional(),
  channel: z.enum(['sms', 'email']).optional(),
  template: z.string().min(1).max(100).optional(),
  caseId: z.uuid().optional(),
  after: z.strictObject({ at: z.iso.datetime({ offset: true }), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type ListMessagesInput = z.infer<typeof listMessagesInput>

/** One page, and the cursor of the next or null. */
export interface MessagePage { readonly rows: LoggedMessage[], readonly after: { at: string, id: string } | null }

/** A page of the delivery log. Index: (at, id). The caller has checked that the reader may see it; addresses are masked in the rows. */
export async function listMessages(client: Queryable, input: ListMessagesInput): Promise<MessagePage> {
  const { status, channel, template, caseId, after, limit } = input
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    status && `status = ${place(status)}`, channel && `channel = ${place(channel)}`, template && `template = ${place(template)}`,
    caseId && `case_id = ${place(caseId)}`,
    after && `(at, id) < (${place(after.at)}, ${place(after.id)})`,
  ].filter(Boolean)
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const select = `${SELECT_MESSAGE} ${where} order by at desc, id desc limit ${place(limit + 1)}`
  const { rows } = await client.query<LoggedMessage>(select, values)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, after: rows.length > limit && last ? { at: last.at, id: last.id } : null }
}

/** How many messages wait, failed, are parked: for the operations page and its alarm. */
export async function countMessages(client: Queryable): Promise<Record<'queued' | 'failed' | 'parked', number>> {
  const { rows } = await client.query<{ status: 'queued' | 'failed' | 'parked', count: number }>(
    `select status, count(*) as count from message where status in ('queued', 'failed', 'parked') group by status`)
  return { queued: 0, failed: 0, parked: 0, ...Object.fromEntries(rows.map((row) => [row.status, row.count])) }
}

/**
 * Gives a parked message its five tries back (an operator did something about the cause); whoever calls this leaves the order to send it again in the outbox.
 * Answers its case, or undefined if it is not parked.
 */
export async function reviveMessage(client: Queryable, id: string): Promise<{ caseId: string | null } | undefined> {
  const { rows } = await client.query<{ caseId: string | null }>(`update message set status = 'queued', tries = 0 where id = $1 and status = 'parked' returning case_id as "caseId"`, [id])
  return rows[0]
}
