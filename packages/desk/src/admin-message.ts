import { countMessages, listMessages, listMessagesInput, reviveMessage } from '@onewindow/connectors/messages/queries'
import { stageLeaf } from '@onewindow/audit/stage'
import { fail } from '@onewindow/casework/refusal'
import { inTransaction } from '@onewindow/identity/write-context'
import { actorOf, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import type { RoleId } from '@onewindow/identity/roles'
import { z } from 'zod'
import { refuseAdmin } from './errors.ts'

const rule = { roles: ['administrator'], purpose: 'messages' } as const satisfies { roles: readonly RoleId[]; purpose: string }

/** What left the house and what did not; addresses are masked. In demo mode this page is the telephone. */
export const adminMessageRouter = router({
  list: adminQuery(rule).input(listMessagesInput).query(async ({ ctx, input }) => {
    const { rows, after } = await listMessages(ctx.house.database.pool, input)
    return { rows: rows.map(({ key: _key, addressRef: _ref, ...message }) => message), after }
  }),
  counts: adminQuery(rule).query(({ ctx }) => countMessages(ctx.house.database.pool)),
  revive: adminCommand(rule).input(z.strictObject({ messageId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await inTransaction(ctx.house.database.pool, async (on) => {
      const { at } = momentOf(ctx)
      const { caseId } = await reviveMessage(on, input.messageId) ?? fail(refuseAdmin.messageNotParked({}))
      await on.query(`insert into outbox (kind, case_id, at, payload) values ('messageAgain', $1, $2, $3)`, [caseId, at, JSON.stringify({ messageId: input.messageId })])
      await stageLeaf(on, { at, actor: actorOf(ctx), action: 'message.revive', subject: `message:${input.messageId}`, purpose: 'messages', event: { messageId: input.messageId } })
    })
    return { messageId: input.messageId }
  }),
})
