import { cursor, readCursor, toPage } from '@onewindow/casework/keyset'
import { citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'

/** A notice as it was sent; its words are made from template and params in the reader's language. */
export type OwnMessage = { id: string; template: string; params: Record<string, string | number>; channel: 'sms' | 'email'; address: string; status: 'queued' | 'sent' | 'failed' | 'parked'; caseId: string | null; at: string; sentAt: string | null }

/** Notices to one's own account, newest first; codes for signing in are no messages. */
export const citizenMessageRouter = router({
  list: citizenQuery({ roles: 'signedIn', purpose: 'ownMessages' }).input(z.strictObject({ caseId: z.uuid().optional(), after: cursor, limit: z.int().min(1).max(100).default(20) })).query(async ({ ctx, input }) => {
    const values: unknown[] = [`account:${ctx.me.accountId}`]
    const add = (value: unknown): string => `$${values.push(value)}`
    const where = [`address_ref = $1`, `template like 'notice.%'`]
    if (input.caseId) where.push(`case_id = ${add(input.caseId)}`)
    if (input.after) {
      const [at, id] = readCursor(input.after, 2)
      where.push(`(at, id) < (${add(at)}::timestamptz, ${add(id)}::uuid)`)
    }
    const { rows } = await ctx.house.database.pool.query<OwnMessage>(
      `select id, template, params, channel, address_masked address, status, case_id "caseId", at, sent_at "sentAt" from message where ${where.join(' and ')} order by at desc, id desc limit ${add(input.limit + 1)}`, values)
    return toPage(rows, input.limit, (row) => [row.at, row.id])
  }),
})
